package org.strowger.client;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.TlsChannelCredentials;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.strowger.client.resume.Backoff;

/**
 * The connection to one router, shared by all clients of a process, with the few threads they need:
 * one for timers, and one per processor for callbacks. Thread-safe. Close it last.
 *
 * <pre>{@code
 * try (StrowgerChannel channel = StrowgerChannel.open("localhost:7700")) { ... }
 * }</pre>
 */
public final class StrowgerChannel implements AutoCloseable {
  /** Large enough for the boards and definitions of a large centre. */
  private static final int MESSAGE_BYTES_MAX = 64 << 20;

  private static final long CLOSE_SECONDS_MAX = 5;
  private static final Backoff RECONNECTING = new Backoff(500, 10_000);

  private final ManagedChannel grpc;
  private final Executor executor;
  private final ScheduledExecutorService timers;
  private final @Nullable ExecutorService ownWorkers;
  private final Backoff backoff;
  private final RandomGenerator random;

  /** For tests, which bring their own network, threads, time and chance. */
  StrowgerChannel(
      ManagedChannel grpc,
      Executor executor,
      ScheduledExecutorService timers,
      @Nullable ExecutorService ownWorkers,
      Backoff backoff,
      RandomGenerator random) {
    this.grpc = grpc;
    this.executor = executor;
    this.timers = timers;
    this.ownWorkers = ownWorkers;
    this.backoff = backoff;
    this.random = random;
  }

  /** Without encryption, for one machine or a network of one's own. */
  public static StrowgerChannel open(String target) {
    return builder(target).open();
  }

  /**
   * A channel over a network of your own, with its callbacks and timers on one thread of yours and
   * its delays drawn by your chance: for simulations. Network and thread are shut down with it.
   */
  public static StrowgerChannel over(
      ManagedChannel network, ScheduledExecutorService thread, RandomGenerator chance) {
    return new StrowgerChannel(network, thread, thread, null, RECONNECTING, chance);
  }

  /** A channel to {@code host:port}, or to any target that gRPC understands. */
  public static Builder builder(String target) {
    return new Builder(target);
  }

  /**
   * Breaks all connections and lets go of the threads. Clients that are still open stop, and their
   * requests without an answer fail. Closing twice does nothing.
   */
  @Override
  public void close() {
    grpc.shutdownNow();
    try {
      grpc.awaitTermination(CLOSE_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    timers.shutdown();
    if (ownWorkers != null) {
      ownWorkers.shutdown();
    }
  }

  /** Whether {@link #close} was called, so that nothing is to be tried again. */
  boolean isClosed() {
    return grpc.isShutdown();
  }

  ManagedChannel grpc() {
    return grpc;
  }

  Executor executor() {
    return executor;
  }

  /** How long a client shall wait after so many failures in a row before the present one. */
  long nextDelayMs(int failedBefore) {
    return backoff.delayMs(failedBefore, random);
  }

  /** Runs a short task later; not at all if the channel is closed before. */
  Future<?> after(long delayMs, Runnable task) {
    try {
      return timers.schedule(task, delayMs, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // Nothing is to be tried again.
      return CompletableFuture.completedFuture(null);
    }
  }

  /** Ends gRPC's own wait between connection attempts: our delays are the ones that count. */
  void wake() {
    grpc.resetConnectBackoff();
  }

  /** Collects what a channel needs; every default suits a router on the same network. */
  public static final class Builder {
    private final String target;
    private ChannelCredentials credentials = InsecureChannelCredentials.create();
    private @Nullable Executor callbacks;
    private Duration keepAlive = Duration.ofSeconds(30);
    private Backoff backoff = RECONNECTING;

    private Builder(String target) {
      this.target = Objects.requireNonNull(target, "target");
    }

    /** Encrypts, and trusts whom the Java runtime trusts. */
    public Builder tls() {
      return credentials(TlsChannelCredentials.create());
    }

    /** Encrypts or identifies in a way of your own, for example with a certificate. */
    public Builder credentials(ChannelCredentials own) {
      this.credentials = Objects.requireNonNull(own, "credentials");
      return this;
    }

    /** Asks a silent router so often whether it is still there; every 30 s unless said. */
    public Builder keepAlive(Duration interval) {
      if (interval.compareTo(Duration.ofSeconds(10)) < 0) {
        throw new IllegalArgumentException(
            "keepAlive must be 10 s or more, because routers take shorter ones for an attack, but"
                + " it is "
                + interval
                + ".");
      }
      this.keepAlive = interval;
      return this;
    }

    /** The delay before the first and the longest before any later attempt; 0.5 s and 10 s. */
    public Builder reconnectDelays(Duration first, Duration longest) {
      this.backoff = new Backoff(first.toMillis(), longest.toMillis());
      return this;
    }

    /** Where callbacks run, instead of on one thread per processor. Closing stays with you. */
    public Builder executor(Executor own) {
      this.callbacks = Objects.requireNonNull(own, "executor");
      return this;
    }

    /** Opens the channel. The network is first used by the first client. */
    public StrowgerChannel open() {
      ManagedChannelBuilder<?> grpc =
          Grpc.newChannelBuilder(target, credentials)
              .keepAliveTime(keepAlive.toMillis(), TimeUnit.MILLISECONDS)
              .maxInboundMessageSize(MESSAGE_BYTES_MAX)
              // Our handlers only hand over, so the network's own threads can call them.
              .directExecutor();
      ScheduledThreadPoolExecutor timers =
          new ScheduledThreadPoolExecutor(1, daemons("strowger-client-timer"));
      timers.setRemoveOnCancelPolicy(true);
      timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
      ExecutorService workers =
          callbacks == null
              ? Executors.newFixedThreadPool(
                  Runtime.getRuntime().availableProcessors(), daemons("strowger-client"))
              : null;
      Executor executor = callbacks != null ? callbacks : Objects.requireNonNull(workers);
      return new StrowgerChannel(
          grpc.build(), executor, timers, workers, backoff, RandomGenerator.getDefault());
    }

    private static ThreadFactory daemons(String name) {
      AtomicInteger number = new AtomicInteger();
      return task -> {
        Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      };
    }
  }
}
