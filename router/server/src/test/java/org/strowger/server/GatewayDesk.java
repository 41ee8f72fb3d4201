package org.strowger.server;

import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.proto.v1.Abandon;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.Hello;
import org.strowger.proto.v1.Reconcile;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;

/** One stream of one gateway, over the generated stub. */
final class GatewayDesk {
  private final Received<RouteRequest, RouteResponse> received = new Received<>(true);
  private final StreamObserver<RouteRequest> requests;
  private final Deque<GatewayUpdate> unread = new ArrayDeque<>();
  private long number;
  private long acked;

  private GatewayDesk(Channel channel) {
    requests = GatewayServiceGrpc.newStub(channel).route(received);
  }

  static GatewayDesk open(Channel channel) {
    return new GatewayDesk(channel);
  }

  static GatewayDesk connected(Channel channel, String gateway) {
    GatewayDesk desk = open(channel);
    desk.hello(gateway, 1, 0);
    desk.next(UpdateCase.WELCOME);
    return desk;
  }

  void hello(String gateway, long epoch, long resumeAfter) {
    send(command ->
        command.setHello(
            Hello.newBuilder()
                .setGatewayId(gateway)
                .setEpoch(epoch)
                .setResumeAfterSequence(resumeAfter)));
  }

  void arrive(String key, String queue) {
    send(command -> command.setArrive(arrival(key, queue)));
  }

  void arrive(String key, String queue, org.strowger.proto.v1.Channel channel) {
    send(command -> command.setArrive(arrival(key, queue).toBuilder().setChannel(channel)));
  }

  static Arrive arrival(String key, String queue) {
    return Arrive.newBuilder()
        .setKey(key)
        .setChannel(org.strowger.proto.v1.Channel.CHANNEL_PHONE)
        .setQueueId(queue)
        .build();
  }

  void abandon(String key) {
    send(command -> command.setAbandon(Abandon.newBuilder().setKey(key)));
  }

  void reconcile(String... keys) {
    send(command -> command.setReconcile(Reconcile.newBuilder().addAllKeys(List.of(keys))));
  }

  /** Returns the number of the command. */
  long send(Consumer<GatewayCommand.Builder> filling) {
    GatewayCommand.Builder command = GatewayCommand.newBuilder().setNumber(++number);
    filling.accept(command);
    send(RouteRequest.newBuilder().addCommands(command).build());
    return number;
  }

  void send(RouteRequest frame) {
    requests.onNext(frame);
  }

  /** The next update of that kind; those before it are passed over. */
  GatewayUpdate next(UpdateCase kind) {
    while (true) {
      while (unread.isEmpty()) {
        take(received.next(kind.name(), _ -> true));
      }
      GatewayUpdate update = unread.remove();
      if (update.getUpdateCase() == kind) {
        return update;
      }
    }
  }

  /** Sends a command and waits for its rejection. */
  Rejected refused(Consumer<GatewayCommand.Builder> filling) {
    long sent = send(filling);
    GatewayUpdate update = next(UpdateCase.REJECTED);
    if (update.getRejected().getNumber() != sent) {
      throw new AssertionError("not the answer to " + sent + ": " + update);
    }
    return update.getRejected().getRejected();
  }

  /** Waits until the commands up to this number are acknowledged. */
  void awaitAck(long commands) {
    while (acked < commands) {
      take(received.next("acknowledgement of " + commands, _ -> true));
    }
  }

  private void take(RouteResponse frame) {
    if (frame.getAckedNumber() < acked) {
      throw new AssertionError("the acknowledged number went back: " + frame);
    }
    acked = frame.getAckedNumber();
    unread.addAll(frame.getUpdatesList());
  }

  long acked() {
    return acked;
  }

  Status status() {
    return received.status();
  }

  /** Breaks the stream as a lost connection would. */
  void drop() {
    requests.onError(Status.CANCELLED.asRuntimeException());
  }
}
