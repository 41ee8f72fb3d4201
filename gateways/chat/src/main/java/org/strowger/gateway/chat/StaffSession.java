package org.strowger.gateway.chat;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.socket.CloseCode;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.EntryKind;
import org.strowger.gateway.video.Side;
import org.strowger.token.Identity;
import org.strowger.token.Role;
import org.strowger.token.TokenRefused;

/**
 * A socket of an agent's or a supervisor's desk. It reads what the router has given to its agent,
 * and what its supervisor listens to; nothing else.
 */
final class StaffSession implements Session {
  private static final int TOKEN_MAX_BYTES = 8_192;
  private static final int ID_MAX_BYTES = 64;
  private static final int RESUMED_MAX = 200;

  private final ClientSocket socket;
  private final ChatParts parts;
  private final Pen pen;
  private final Map<String, LogReader> readers = new LinkedHashMap<>();

  /** What the desk has of conversations that were not opened to it yet. */
  private final Map<String, Long> lastSequences = new LinkedHashMap<>();

  private @Nullable Identity staff;
  private boolean isGone;

  StaffSession(ClientSocket socket, ChatParts parts) {
    this.socket = socket;
    this.parts = parts;
    pen = new Pen(socket, parts);
  }

  @Override
  public void onFrame(ClientFrame frame) throws Refused {
    if (staff == null) {
      hello(frame);
      return;
    }
    switch (frame.type()) {
      case "token" -> renew(frame, staff);
      case "msg" -> message(frame, staff);
      case "whisper" ->
          pen.write(reading(frame).conversation(), EntryKind.WHISPER, author(staff), frame);
      case "typing" -> typing(frame, staff);
      case "read" -> read(frame, staff);
      case "listen" -> listen(frame, staff);
      case "join" -> join(frame, staff);
      case "leave" -> leave(frame, staff);
      case "transcript" -> transcript(frame);
      case "upload" -> upload(frame, staff);
      case "fetch" ->
          parts.downloads().fetch(reading(frame).conversation(), View.STAFF, frame, socket);
      case "rtc-join", "rtc", "rtc-media", "rtc-report", "rtc-leave", "rtc-bye" ->
          video(frame, staff);
      default ->
          throw new Refused(
              ErrorCode.MALFORMED,
              "t must be token, msg, whisper, upload, fetch, typing, read, listen, join, leave or"
                  + " transcript");
    }
  }

  @Override
  public void onClosed() {
    isGone = true;
    List.copyOf(readers.keySet()).forEach(this::stopReading);
    if (staff != null) {
      parts.desks().remove(staff.subject(), this);
    }
  }

  /** Closes the socket if its token is good no more. */
  void checkToken(long nowMs) {
    if (staff != null && staff.isExpired(nowMs)) {
      socket.close(CloseCode.UNAUTHORIZED, "the token has expired: get a new one");
    }
  }

  /** Says who it is that the agent may accept. */
  void offered(String key, Conversation conversation) {
    socket.send(Frames.offered(key, conversation));
  }

  /** The conversation is told to this desk from now on, from where the desk has it. */
  void open(Conversation conversation) {
    Part part = staff == null || isGone ? null : partOf(staff, conversation);
    if (part == null) {
      return;
    }
    socket.send(Frames.opened(conversation, part));
    if (!readers.containsKey(conversation.id())) {
      Long last = lastSequences.remove(conversation.id());
      LogReader reader =
          parts.readers().open(conversation, socket, View.STAFF, last == null ? 0 : last);
      readers.put(conversation.id(), reader);
    }
  }

  /** The conversation is not told to this desk any more. */
  void close(String conversationId) {
    if (readers.containsKey(conversationId)) {
      stopReading(conversationId);
      socket.send(Frames.left(conversationId));
    }
  }

  private void hello(ClientFrame frame) throws Refused {
    if (!frame.type().equals("hello")) {
      throw new Refused(ErrorCode.NOT_INTRODUCED, "send hello first");
    }
    for (Map.Entry<String, JsonElement> had :
        frame.optionalObject("resume", RESUMED_MAX).entrySet()) {
      lastSequences.put(
          had.getKey(), ClientFrame.number("resume", had.getValue(), 0, Long.MAX_VALUE));
    }
    Identity known = check(frame);
    if (known == null) {
      return;
    }
    staff = known;
    socket.introduce();
    socket.send(Frames.welcomeStaff(frame, known.subject(), parts.heartbeatMs()));
    parts.desks().add(known.subject(), known.name(), this);
    for (Conversation conversation : parts.conversations().all()) {
      if (!conversation.isClosed()) {
        open(conversation);
      }
    }
    new ArrayList<>(lastSequences.keySet()).forEach(this::openWhatTheDeskHad);
  }

  /** Also where it was closed meanwhile, so that the desk learns of it and of the last lines. */
  private void openWhatTheDeskHad(String conversationId) {
    parts
        .conversations()
        .find(
            conversationId,
            found -> {
              found.ifPresent(this::open);
              if (!isGone && !readers.containsKey(conversationId)) {
                lastSequences.remove(conversationId);
                socket.send(Frames.left(conversationId));
              }
              found.ifPresent(parts.conversations()::letGo);
            });
  }

  private void renew(ClientFrame frame, Identity before) throws Refused {
    Identity renewed = check(frame);
    if (renewed == null) {
      return;
    }
    if (!renewed.isSamePerson(before)) {
      throw new Refused(ErrorCode.MALFORMED, "token must be of the same sub and role");
    }
    staff = renewed;
    socket.send(Frames.done("renewed", frame));
  }

  private @Nullable Identity check(ClientFrame frame) throws Refused {
    try {
      return parts.staff().check(frame.text("token", TOKEN_MAX_BYTES), parts.clock().getAsLong());
    } catch (TokenRefused refused) {
      socket.close(CloseCode.UNAUTHORIZED, String.valueOf(refused.getMessage()));
      return null;
    }
  }

  private void message(ClientFrame frame, Identity writer) throws Refused {
    Conversation conversation = reading(frame).conversation();
    requireWriter(conversation, writer);
    pen.write(conversation, EntryKind.MESSAGE, author(writer), frame);
  }

  private void upload(ClientFrame frame, Identity sender) throws Refused {
    Conversation conversation = reading(frame).conversation();
    requireWriter(conversation, sender);
    pen.announce(conversation, author(sender), frame);
  }

  private void typing(ClientFrame frame, Identity writer) throws Refused {
    Conversation conversation = reading(frame).conversation();
    requireWriter(conversation, writer);
    Signals.typing(conversation, author(writer), socket);
  }

  /** How far the agent has read counts; how far those beside them have, nobody is told. */
  private void read(ClientFrame frame, Identity reader) throws Refused {
    Conversation conversation = reading(frame).conversation();
    if (conversation.part(reader.subject()) == Part.HANDLES) {
      Signals.read(parts.conversations(), conversation, Author.Role.AGENT, frame);
    }
  }

  private void video(ClientFrame frame, Identity caller) throws Refused {
    Conversation conversation = reading(frame).conversation();
    if (conversation.part(caller.subject()) != Part.HANDLES) {
      throw new Refused(ErrorCode.NOT_YOURS, "only the agent who has the customer is in the call");
    }
    parts.video().onFrame(conversation, Side.AGENT, socket, frame);
  }

  private void listen(ClientFrame frame, Identity listener) throws Refused {
    Conversation conversation = forSupervisor(frame, listener);
    if (!readers.containsKey(conversation.id())) {
      lastSequences.put(conversation.id(), frame.optionalNumber("lastSeq", Long.MAX_VALUE));
    }
    if (conversation.part(listener.subject()) == null) {
      conversation.invite(listener.subject(), Part.LISTENS);
    }
    open(conversation);
  }

  private void join(ClientFrame frame, Identity joining) throws Refused {
    Conversation conversation = forSupervisor(frame, joining);
    Part part = conversation.part(joining.subject());
    if (part == null || !part.writes()) {
      conversation.invite(joining.subject(), Part.JOINED);
      parts.conversations().append(conversation, EntryKind.JOINED, author(joining), "", "");
    }
    parts.desks().open(joining.subject(), conversation);
  }

  private void leave(ClientFrame frame, Identity leaving) throws Refused {
    Conversation conversation = reading(frame).conversation();
    Part part = conversation.part(leaving.subject());
    if (part == Part.LISTENS || part == Part.JOINED) {
      conversation.dismiss(leaving.subject());
      parts.desks().close(leaving.subject(), conversation);
    } else {
      close(conversation.id());
    }
  }

  private void transcript(ClientFrame frame) throws Refused {
    parts.downloads().transcript(reading(frame).conversation(), View.STAFF, frame, socket);
  }

  private Conversation forSupervisor(ClientFrame frame, Identity supervisor) throws Refused {
    String id = frame.text("conv", ID_MAX_BYTES);
    Conversation conversation =
        Optional.ofNullable(parts.conversations().here(id))
            .filter(found -> !found.isClosed())
            .orElseThrow(() -> notYours());
    String project = parts.queues().project(conversation.queueId());
    if (!supervises(supervisor) || !supervisor.projects().has(project)) {
      throw notYours();
    }
    return conversation;
  }

  /** A token that was narrowed meanwhile counts also for what its supervisor had begun. */
  private @Nullable Part partOf(Identity somebody, Conversation conversation) {
    Part part = conversation.part(somebody.subject());
    boolean asSupervisor = part == Part.LISTENS || part == Part.JOINED;
    return asSupervisor && !somebody.projects().has(parts.queues().project(conversation.queueId()))
        ? null
        : part;
  }

  private LogReader reading(ClientFrame frame) throws Refused {
    LogReader reader = readers.get(frame.text("conv", ID_MAX_BYTES));
    if (reader == null) {
      throw notYours();
    }
    return reader;
  }

  private void stopReading(String conversationId) {
    LogReader reader = readers.remove(conversationId);
    if (reader != null) {
      parts.readers().close(reader);
      parts.conversations().letGo(reader.conversation());
    }
  }

  private static void requireWriter(Conversation conversation, Identity writer) throws Refused {
    Part part = conversation.part(writer.subject());
    if (part == null || !part.writes()) {
      throw new Refused(ErrorCode.NOT_YOURS, "join before you write to the customer");
    }
  }

  /** The same whether it exists or not: nobody learns which ids there are. */
  private static Refused notYours() {
    return new Refused(ErrorCode.NOT_YOURS, "conv is no conversation of yours");
  }

  private static boolean supervises(Identity somebody) {
    return somebody.role() == Role.SUPERVISOR || somebody.role() == Role.ADMIN;
  }

  private static Author author(Identity staff) {
    Author.Role role = supervises(staff) ? Author.Role.SUPERVISOR : Author.Role.AGENT;
    return new Author(role, staff.subject(), staff.name());
  }
}
