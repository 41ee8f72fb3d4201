package org.strowger.launcher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.strowger.server.RouterClock;
import org.strowger.simulator.People;
import org.strowger.simulator.RouterDoor;
import org.strowger.simulator.Scenario;

/**
 * The one thread of a live play: lets people do what is due at its instant in router time, and
 * hears what they are told. The people belong to it alone, and so do gateways and desks, whose
 * callbacks come on it. Only {@link #begin}, {@link #stop}, {@link #fail}, {@link #read} and {@link
 * #close} are for other threads.
 */
final class LivePlay implements AutoCloseable {
  /** How long the router may say nothing while everybody waits for it, wall time. */
  private static final long SILENCE_SECONDS_MAX = 60;

  /** How long to wait before something is asked again, wall time. */
  private static final long AGAIN_MS = 200;

  /** Farther away than this need not be computed, router time. */
  private static final long FAR_MS = 3_600_000;

  private final RouterClock clock;
  private final IntConsumer customersGone;
  private final People people;
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread single = new Thread(task, "strowger-play");
            single.setDaemon(true);
            return single;
          });

  private @Nullable Future<?> wake;
  private long wakeAtMs;
  private long heardNanos;
  private int goneTold;
  private long lateRequests;

  /**
   * @param clock runs as the router's
   * @param customersGone is told on this thread how many customers have gone, as that changes
   */
  LivePlay(RouterClock clock, Scenario scenario, RouterDoor door, IntConsumer customersGone) {
    this.clock = clock;
    this.customersGone = customersGone;
    this.people = new People(scenario, door);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setRemoveOnCancelPolicy(true);
  }

  ScheduledExecutorService thread() {
    return thread;
  }

  /** Completes when everybody has gone, the scenario breaks off, it is stopped, or it fails. */
  CompletableFuture<Void> finished() {
    return finished;
  }

  /** Lets the play begin, as its time does. */
  void begin() {
    thread.execute(() ->
        guarded(() -> {
          heardNanos = System.nanoTime();
          people.begin();
          doWhatIsDue();
          listenForSilence();
        }));
  }

  /** Ends the play as it stands. */
  void stop() {
    finished.complete(null);
  }

  void fail(Throwable fault) {
    finished.completeExceptionally(fault);
  }

  /**
   * Somebody was told something; on this thread. A fault ends the play rather than leave it
   * waiting.
   */
  void hear(Consumer<People> told) {
    if (!finished.isDone()) {
      guarded(() -> {
        heardNanos = System.nanoTime();
        told.accept(people);
        doWhatIsDue();
      });
    }
  }

  /** Does something again after a little while; on this thread. */
  void later(Runnable again) {
    var _ = schedule(again, Duration.ofMillis(AGAIN_MS));
  }

  /** Somebody asked for something too late; on this thread. */
  void countLate() {
    lateRequests++;
  }

  /** Router time now. */
  long timeMs() {
    return clock.timeMs();
  }

  /** What became of people so far, and how many requests came too late. */
  <T> CompletableFuture<T> read(Reading<T> reading) {
    return CompletableFuture.supplyAsync(() -> reading.of(people, lateRequests), thread);
  }

  /** What somebody wants to know of a play. */
  interface Reading<T> {
    T of(People people, long lateRequests);
  }

  private void doWhatIsDue() {
    while (!finished.isDone() && people.nextActionMs() <= clock.timeMs()) {
      people.act();
    }
    if (people.customersGone() != goneTold) {
      goneTold = people.customersGone();
      customersGone.accept(goneTold);
    }
    if (people.done() || clock.timeMs() >= people.endMs()) {
      finished.complete(null);
    } else if (!finished.isDone()) {
      wakeAt(Math.min(people.nextActionMs(), people.endMs()));
    }
  }

  private void wakeAt(long timeMs) {
    Future<?> planned = wake;
    if (planned != null && timeMs == wakeAtMs) {
      return;
    }
    if (planned != null) {
      planned.cancel(false);
    }
    wakeAtMs = timeMs;
    wake = schedule(this::awake, clock.wallTime(Math.min(FAR_MS, timeMs - clock.timeMs())));
  }

  private void awake() {
    wake = null;
    doWhatIsDue();
  }

  private void listenForSilence() {
    long silentS = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - heardNanos);
    if (people.nextActionMs() == People.NEVER && silentS > SILENCE_SECONDS_MAX) {
      int left = people.customersTotal() - people.customersGone();
      fail(
          new IllegalStateException(
              "the router has said nothing for " + silentS + " s; customers left: " + left));
    } else if (!finished.isDone()) {
      var _ = schedule(this::listenForSilence, Duration.ofSeconds(1));
    }
  }

  private @Nullable Future<?> schedule(Runnable task, Duration wallTime) {
    try {
      return thread.schedule(() -> guarded(task), wallTime.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException over) {
      finished.complete(null);
      return null;
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error fault) {
      finished.completeExceptionally(fault);
    }
  }

  @Override
  public void close() {
    finished.complete(null);
    thread.shutdown();
  }
}
