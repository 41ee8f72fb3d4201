package org.strowger.server.socket;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Attributes;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.strowger.server.socket.ServerFrame.Refused;
import org.strowger.server.socket.ServerFrame.Stopped;
import org.strowger.token.Identity;

/**
 * The calls and streams that are open on one socket, by the page's own numbers. Belongs to the
 * socket's event loop.
 */
final class SocketCalls {
  /** Open at once; the limits on calls and watches for one connection are tighter. */
  private static final int OPEN_MAX = 512;

  private static final JsonFormat.Parser PARSER = JsonFormat.parser();

  private final SocketParts parts;
  private final SocketOutbox outbox;
  private final Executor loop;
  private final Attributes connection;
  private final Map<Long, SocketCall<Message>> open = new LinkedHashMap<>();
  private boolean over;

  SocketCalls(SocketParts parts, SocketOutbox outbox, Executor loop) {
    this.parts = parts;
    this.outbox = outbox;
    this.loop = loop;
    this.connection = parts.limits().transportReady(Attributes.EMPTY);
  }

  /** Any frame but a hello. Throws {@link BadFrame} where it can't be, or may not. */
  void take(Identity who, ClientFrame frame) throws BadFrame {
    try {
      switch (frame.kind()) {
        case CALL, WATCH -> begin(who, frame);
        case SEND -> send(who, frame);
        case STOP -> stop(frame);
        case HELLO -> throw new IllegalArgumentException("a hello is the connection's");
      }
    } catch (NotAllowed no) {
      refuse(frame.id(), no);
    }
  }

  private void begin(Identity who, ClientFrame frame) throws BadFrame, NotAllowed {
    SocketMethod method = method(frame);
    parts.access().checkRole(who, method);
    if (open.containsKey(frame.id())) {
      throw new BadFrame(
          frame.id(), "id", "id is " + frame.id() + ", which is open: give each call its own");
    }
    if (open.size() == OPEN_MAX) {
      throw new BadFrame(
          frame.id(), "id", OPEN_MAX + " calls and watches are open on this socket: stop some");
    }
    Message request = parts.access().admit(who, parse(frame, method));
    SocketCall<Message> call =
        new SocketCall<>(
            frame.id(),
            method,
            method.descriptor(),
            connection,
            outbox,
            loop,
            parts.access().sight());
    open.put(frame.id(), call);
    long interaction = Access.actsOn(request);
    if (interaction == 0 || who.projects().all()) {
      start(call, request);
    } else {
      startOnceFound(who, call, request, interaction);
    }
  }

  private SocketMethod method(ClientFrame frame) throws BadFrame {
    SocketMethod method = parts.methods().get(frame.method());
    if (method == null) {
      throw new BadFrame(
          frame.id(),
          "method",
          frame.method().isEmpty()
              ? "method is missing: name one, such as SupervisorService/GetBoard"
              : "method is unknown: use one of " + String.join(", ", parts.methods().keySet()));
    }
    if (method.kind() != frame.kind()) {
      throw new BadFrame(
          frame.id(),
          "kind",
          method.name()
              + (method.isUnary() ? " gives one answer" : " is a stream")
              + ": use the kind "
              + method.kind().text());
    }
    return method;
  }

  private static Message parse(ClientFrame frame, SocketMethod method) throws BadFrame {
    Message.Builder request = method.requestPrototype().newBuilderForType();
    try {
      PARSER.merge(frame.message(), request);
    } catch (InvalidProtocolBufferException | RuntimeException wrong) {
      // The reader of messages throws whatever its reader of JSON does, too.
      throw FieldAtFault.in(frame, method.requestPrototype(), wrong);
    }
    return request.build();
  }

  private void start(SocketCall<Message> call, Message request) {
    SocketMethod method = call.method();
    call.begin(parts.limits().interceptCall(call, new Metadata(), method.handler()));
    call.offer(request);
    if (!method.takesMore()) {
      call.halfClose();
    }
  }

  /** Whose an interaction is, the publishing thread knows. */
  private void startOnceFound(
      Identity who, SocketCall<Message> call, Message request, long interaction) {
    boolean isAsked =
        parts
            .finder()
            .find(
                interaction, queue -> loop.execute(() -> startIfTheirs(who, call, request, queue)));
    if (!isAsked) {
      open.remove(call.id());
      outbox.put(
          new Refused(
              call.id(),
              Status.Code.RESOURCE_EXHAUSTED,
              "",
              "the router has more to do than it can take: wait 100 ms, then twice as long each"
                  + " time, and send the same again"));
    }
  }

  private void startIfTheirs(
      Identity who, SocketCall<Message> call, Message request, String queue) {
    if (over || open.get(call.id()) != call) {
      return;
    }
    try {
      parts.access().checkInteraction(who, queue);
      start(call, request);
    } catch (NotAllowed no) {
      open.remove(call.id());
      refuse(call.id(), no);
    }
  }

  private void send(Identity who, ClientFrame frame) throws BadFrame, NotAllowed {
    SocketCall<Message> call = opened(frame);
    if (!call.method().takesMore()) {
      throw new BadFrame(
          frame.id(), "kind", call.method().name() + " takes one request: open another");
    }
    parts.access().checkRole(who, call.method());
    if (!call.offer(parts.access().admit(who, parse(frame, call.method())))) {
      parts.metrics().refused("requests-waiting");
      outbox.put(
          new Refused(
              frame.id(),
              Status.Code.RESOURCE_EXHAUSTED,
              "",
              "too many requests of this stream are under way: wait for answers, then send the"
                  + " same again"));
    }
  }

  private void stop(ClientFrame frame) throws BadFrame {
    SocketCall<Message> call = opened(frame);
    if (call.method().takesMore()) {
      call.halfClose();
      return;
    }
    open.remove(frame.id());
    call.cancel();
    outbox.put(new Stopped(frame.id()));
  }

  private SocketCall<Message> opened(ClientFrame frame) throws BadFrame {
    SocketCall<Message> call = open.get(frame.id());
    if (call == null) {
      throw new BadFrame(
          frame.id(),
          "id",
          "id is " + frame.id() + ", which is not open: it is over, or never was");
    }
    return call;
  }

  private void refuse(long id, NotAllowed no) {
    parts.metrics().refused("not-allowed");
    outbox.put(
        new Refused(
            id, Status.Code.PERMISSION_DENIED, no.field(), String.valueOf(no.getMessage())));
  }

  /** Everything of the call has been sent, up to its end; its number may be used again. */
  void ended(SocketCall<?> call) {
    if (open.get(call.id()) == call) {
      open.remove(call.id());
    }
    call.complete();
  }

  /** It may not be told any more: gone, as if the page had stopped it. */
  void drop(SocketCall<?> call) {
    if (open.get(call.id()) == call) {
      open.remove(call.id());
    }
    call.cancel();
  }

  void onRoom() {
    List.copyOf(open.values()).forEach(SocketCall::onRoom);
  }

  /** The socket is gone, and all that was open on it. */
  void close() {
    over = true;
    List<SocketCall<Message>> all = List.copyOf(open.values());
    open.clear();
    all.forEach(call -> Objects.requireNonNull(call).cancel());
  }
}
