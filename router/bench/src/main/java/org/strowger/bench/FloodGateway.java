package org.strowger.bench;

import io.grpc.Channel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Hello;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;

/**
 * A gateway that sends as many customers as it is told to, and times the answers: taken, refused by
 * the router at once (OVERLOADED), or refused by the rules (queue full). What the stream does not
 * take is not sent and counted as held back.
 */
final class FloodGateway implements ClientResponseObserver<RouteRequest, RouteResponse> {
  private static final int SENT_REMEMBERED = 1 << 20;
  private static final int COMMANDS_PER_FRAME = 128;

  final Latencies taken = new Latencies();
  final Latencies overloaded = new Latencies();
  final AtomicLong queueFull = new AtomicLong();
  final AtomicLong heldBack = new AtomicLong();
  final AtomicLong ended = new AtomicLong();
  final AtomicLong broken = new AtomicLong();

  private final long[] sentNanos = new long[SENT_REMEMBERED];
  private final CountDownLatch welcomed = new CountDownLatch(1);
  private final boolean replaces;
  private volatile @Nullable ClientCallStreamObserver<RouteRequest> requests;
  private long number;

  /** {@code replaces} = another customer arrives for each who has left. */
  private FloodGateway(boolean replaces) {
    this.replaces = replaces;
  }

  static FloodGateway connect(Channel channel, String name, boolean replaces)
      throws InterruptedException {
    FloodGateway gateway = new FloodGateway(replaces);
    GatewayServiceGrpc.newStub(channel).route(gateway);
    gateway.hello(name);
    if (!gateway.welcomed.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(name + " was not welcomed");
    }
    return gateway;
  }

  private synchronized void hello(String name) {
    stream()
        .onNext(
            RouteRequest.newBuilder()
                .addCommands(
                    GatewayCommand.newBuilder()
                        .setNumber(++number)
                        .setHello(Hello.newBuilder().setGatewayId(name).setEpoch(1)))
                .build());
  }

  /** Sends so many customers, or as many as the stream takes. */
  synchronized void arrive(int customers) {
    for (int left = customers; left > 0; left -= COMMANDS_PER_FRAME) {
      if (!stream().isReady()) {
        heldBack.addAndGet(left);
        return;
      }
      RouteRequest.Builder frame = RouteRequest.newBuilder();
      for (int i = Math.min(left, COMMANDS_PER_FRAME); i > 0; i--) {
        sentNanos[(int) (++number % SENT_REMEMBERED)] = System.nanoTime();
        frame.addCommands(
            GatewayCommand.newBuilder()
                .setNumber(number)
                .setArrive(
                    Arrive.newBuilder()
                        .setKey(Long.toString(number))
                        .setChannel(org.strowger.proto.v1.Channel.CHANNEL_PHONE)
                        .setQueueId("sales")));
      }
      stream().onNext(frame.build());
    }
  }

  private ClientCallStreamObserver<RouteRequest> stream() {
    return Objects.requireNonNull(requests, "the call has not begun");
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<RouteRequest> stream) {
    requests = stream;
  }

  @Override
  public void onNext(RouteResponse response) {
    response.getUpdatesList().forEach(this::take);
  }

  private void take(GatewayUpdate update) {
    switch (update.getUpdateCase()) {
      case WELCOME -> welcomed.countDown();
      case QUEUED -> taken.add(since(Long.parseLong(update.getKey())));
      case ENDED -> {
        ended.incrementAndGet();
        if (replaces) {
          arrive(1);
        }
      }
      case REJECTED -> {
        if (update.getRejected().getRejected().getReason() == Reason.REASON_OVERLOADED) {
          overloaded.add(since(update.getRejected().getNumber()));
        } else {
          queueFull.incrementAndGet();
        }
      }
      default -> {}
    }
  }

  private long since(long sent) {
    return System.nanoTime() - sentNanos[(int) (sent % SENT_REMEMBERED)];
  }

  @Override
  public void onError(Throwable problem) {
    broken.incrementAndGet();
  }

  @Override
  public void onCompleted() {
    broken.incrementAndGet();
  }
}
