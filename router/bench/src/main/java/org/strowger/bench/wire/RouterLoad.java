package org.strowger.bench.wire;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.CommandRejected;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Hello;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;

/**
 * Gateways and agents of a whole life: a customer arrives, an agent is offered it, accepts, ends
 * it; the gateway hears of each. What counts as a message is each command and each piece of news or
 * answer in it, in whatever frame it came.
 */
final class RouterLoad extends Load {
  private static final long STARTING_SECONDS_MAX = 60;
  private static final int KEYS_KEPT = 1 << 20;

  /** So many sign in at a time. */
  private static final int SIGNING_IN_MAX = 200;

  private final Wire wire;
  private final Centre centre;
  private final List<Gateway> gateways = new ArrayList<>();
  private final CountDownLatch started;
  private final Semaphore signingIn = new Semaphore(SIGNING_IN_MAX);
  private volatile boolean again;

  /** When those whose key ends like this were meant to be sent. */
  private final long[] intendedNanos = new long[KEYS_KEPT];

  private int next;

  /** Gateways and agents over gRPC, all on one connection. */
  static RouterLoad overGrpc(int port, Centre centre) throws InterruptedException {
    Wire wire = new Wire(port);
    boolean several = centre.perFrame() > 1;
    return new RouterLoad(
        wire, centre, (load, number) -> new GrpcDesk(load, number, wire.channel(), several));
  }

  /** {@code wire} carries the gateways and is closed with this. */
  RouterLoad(Wire wire, Centre centre, Desk.Maker desks) throws InterruptedException {
    this.wire = wire;
    this.centre = centre;
    this.started = new CountDownLatch(centre.gateways() + centre.agents());
    centre.define(wire.channel());
    for (int i = 0; i < centre.agents(); i++) {
      signingIn.acquire();
      desks.open(this, i).signIn();
    }
    for (int i = 0; i < centre.gateways(); i++) {
      Gateway gateway = new Gateway(i);
      gateway.hello();
      this.gateways.add(gateway);
    }
    if (!started.await(STARTING_SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IllegalStateException(started.getCount() + " agents or gateways were not let in");
    }
  }

  /** An agent may work. */
  void letIn() {
    signingIn.release();
    started.countDown();
  }

  /** An agent was offered that customer. */
  void offered(int customer) {
    arrived(intendedNanos[customer % KEYS_KEPT]);
  }

  private final class Gateway implements StreamObserver<RouteResponse> {
    private final int number;
    private final StreamObserver<RouteRequest> out =
        GatewayServiceGrpc.newStub(wire.channel()).route(this);
    private final RouteRequest.Builder frame = RouteRequest.newBuilder();
    private long commands;

    Gateway(int number) {
      this.number = number;
    }

    void hello() {
      send(
          GatewayCommand.newBuilder()
              .setHello(Hello.newBuilder().setGatewayId("gateway" + number).setEpoch(1)));
      flush();
    }

    /** The next customer, whose key says which one it is. */
    void arrive() {
      int customer = next++;
      send(
          GatewayCommand.newBuilder()
              .setArrive(
                  Arrive.newBuilder()
                      .setKey(Integer.toString(customer))
                      .setChannel(Channel.CHANNEL_CHAT)
                      .setQueueId(centre.queueOf(customer))));
    }

    private void send(GatewayCommand.Builder command) {
      frame.addCommands(command.setNumber(++commands));
      if (frame.getCommandsCount() == centre.perFrame() || !again) {
        flush();
      }
    }

    void flush() {
      if (frame.getCommandsCount() > 0) {
        count(frame.getCommandsCount());
        out.onNext(frame.build());
        frame.clear();
      }
    }

    @Override
    public void onNext(RouteResponse response) {
      count(response.getUpdatesCount());
      for (GatewayUpdate update : response.getUpdatesList()) {
        switch (update.getUpdateCase()) {
          case WELCOME -> started.countDown();
          case ENDED -> {
            if (again) {
              arrive();
            }
          }
          case REJECTED -> rejected(update.getRejected());
          default -> {}
        }
      }
    }

    /** At a fixed rate there may be more than the router can do; then it says so. */
    private void rejected(CommandRejected rejected) {
      if (rejected.getRejected().getReason() != Reason.REASON_OVERLOADED) {
        throw new IllegalStateException("refused: " + rejected);
      }
      countRefused();
    }

    @Override
    public void onError(Throwable gone) {
      complain(gone);
    }

    @Override
    public void onCompleted() {}
  }

  /** A stream is over; said, unless it was closed from here. */
  void complain(Throwable gone) {
    if (!String.valueOf(gone.getMessage()).contains("shutdownNow")) {
      System.err.println("a stream has ended: " + gone.getMessage() + ", " + gone.getCause());
    }
  }

  @Override
  void saturate() {
    again = true;
    wire.execute(() -> {
      for (int i = 0; i < centre.underWay(); i++) {
        gateways.get(i % gateways.size()).arrive();
      }
    });
  }

  @Override
  void pause() {
    again = false;
    wire.execute(() -> gateways.forEach(Gateway::flush));
  }

  @Override
  void send(long intended) {
    intendedNanos[next % KEYS_KEPT] = intended;
    gateways.get(next % gateways.size()).arrive();
  }

  @Override
  public void close() {
    pause();
    wire.close();
  }
}
