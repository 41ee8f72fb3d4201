package org.strowger.bench.wire;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.strowger.bench.SmallCentre;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentServiceGrpc;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.SignIn;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.journal.Durability;

/**
 * {@code strowger bench idle [--json] [STREAMS]}: what a router costs whose agents are signed in
 * and have nothing to do: processor time over a minute, in percent of one core, with and without
 * them, and heap for each, after a collection. A hundred streams share a connection, and nothing is
 * sent but what keeps connections alive. With the preset of 10,000 it takes some three minutes.
 */
public final class IdleBench {
  private static final int STREAMS = 10_000;
  private static final int STREAMS_PER_CONNECTION = 100;

  /** So many sign in at a time. */
  private static final int SIGNING_IN_MAX = 200;

  private static final long STARTING_SECONDS_MAX = 300;
  private static final long SETTLING_NANOS = 10_000_000_000L;
  private static final long WINDOW_NANOS = 60_000_000_000L;

  private final ChildJvm server = new ChildJvm(RouterHost.class, Durability.DISK.name());
  private final List<Wire> wires = new ArrayList<>();
  private final int streams;

  private IdleBench(int streams) {
    this.streams = streams;
  }

  /**
   * Prints a table, or with {@code --json} one object.
   *
   * @throws InterruptedException if it is to end before it has begun
   */
  public static void main(String[] args) throws InterruptedException {
    boolean json = List.of(args).contains("--json");
    int streams = STREAMS;
    for (String arg : args) {
      streams = arg.equals("--json") ? streams : Integer.parseInt(arg);
    }
    new IdleBench(streams).run(json);
  }

  private void run(boolean json) throws InterruptedException {
    try {
      define();
      double emptyPercent = percent();
      long emptyBytes = server.heapBytes();
      signIn();
      double quietPercent = percent();
      long quietBytes = server.heapBytes();
      double kibEach = (quietBytes - emptyBytes) / 1_024.0 / streams;
      System.out.printf(
          Locale.ROOT,
          json
              ? "{\"streams\":%d,\"emptyPercent\":%.2f,\"percent\":%.2f,\"kibPerStream\":%.1f}%n"
              : "| quiet streams | %% of a core, none | %% of a core, all | heap KiB each |%n"
                  + "|--:|--:|--:|--:|%n| %,d | %.2f | %.2f | %.1f |%n"
                  + "%nGoal G13: at most 2 %% of a core and 20 KiB.%n",
          streams,
          emptyPercent,
          quietPercent,
          kibEach);
    } finally {
      wires.forEach(Wire::close);
      server.close();
    }
  }

  private double percent() {
    LockSupport.parkNanos(SETTLING_NANOS);
    long before = server.processorNanos();
    long start = System.nanoTime();
    LockSupport.parkNanos(WINDOW_NANOS);
    return 100.0 * (server.processorNanos() - before) / (System.nanoTime() - start);
  }

  private void define() {
    List<Definition> all = new ArrayList<>();
    all.add(SmallCentre.oneCall());
    for (int i = 0; i < streams; i++) {
      all.add(SmallCentre.agent("agent" + i));
    }
    SmallCentre.define(wire().channel(), all);
  }

  private void signIn() throws InterruptedException {
    Semaphore signingIn = new Semaphore(SIGNING_IN_MAX);
    CountDownLatch signedIn = new CountDownLatch(streams);
    Wire wire = wire();
    for (int i = 0; i < streams; i++) {
      if (i % STREAMS_PER_CONNECTION == STREAMS_PER_CONNECTION - 1) {
        wire = wire();
      }
      signingIn.acquire();
      AgentServiceGrpc.newStub(wire.channel())
          .work(new Quiet(signingIn, signedIn))
          .onNext(
              WorkRequest.newBuilder()
                  .setSignIn(
                      SignIn.newBuilder()
                          .setAgentId("agent" + i)
                          .setActivity(Activity.ACTIVITY_AVAILABLE))
                  .build());
    }
    if (!signedIn.await(STARTING_SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IllegalStateException(signedIn.getCount() + " agents were not let in");
    }
  }

  private Wire wire() {
    Wire wire = new Wire(server.port());
    wires.add(wire);
    return wire;
  }

  private record Quiet(Semaphore signingIn, CountDownLatch signedIn)
      implements StreamObserver<WorkResponse> {
    @Override
    public void onNext(WorkResponse response) {
      if (response.hasSnapshot()) {
        signingIn.release();
        signedIn.countDown();
      }
    }

    @Override
    public void onError(Throwable gone) {
      // Closed by whoever measures.
    }

    @Override
    public void onCompleted() {}
  }
}
