package org.strowger.server.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that whoever has work gets on with it. Looks a few times a second, on a thread of its
 * own; who has had work and has not moved for too many looks is stalled, and that is the end of
 * this process: one that is started again recovers, one that hangs helps nobody.
 *
 * <p>Time is counted in looks, not by a clock. When the machine is suspended or the virtual machine
 * pauses, this thread stands still like all others, and the pause counts as one look at most.
 */
final class Watchdog implements AutoCloseable {
  static final Duration LOOK_EVERY = Duration.ofMillis(250);

  /**
   * Someone who must move while there is work.
   *
   * @param name as it is called in health, metrics and the log
   * @param hasWork whether there is something to do
   * @param progress a number that changes with everything done
   * @param stack where its thread is at this moment
   */
  record Watched(
      String name,
      BooleanSupplier hasWork,
      LongSupplier progress,
      Supplier<StackTraceElement[]> stack) {}

  /** One who is watched, and for how many looks it has stood still. */
  private static final class Seen {
    private final Watched watched;
    private long progress;
    private volatile int looks;

    Seen(Watched watched) {
      this.watched = watched;
      this.progress = watched.progress().getAsLong();
    }

    void look() {
      // First whether there is work: what is done in between counts as progress.
      boolean hasWork = watched.hasWork().getAsBoolean();
      long now = watched.progress().getAsLong();
      looks = hasWork && now == progress ? looks + 1 : 0;
      progress = now;
    }

    Duration stalledFor() {
      return LOOK_EVERY.multipliedBy(looks);
    }
  }

  /** Thrown by nobody: carries the stack of the thread that stands still into the log. */
  static final class Stalled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stalled(String name, StackTraceElement[] stack) {
      super(name + " stands here");
      setStackTrace(stack);
    }
  }

  private final List<Seen> all;
  private final Duration stallMax;
  private final FailStop failStop;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * @param stallMax who has stood still for so long ends the process
   */
  Watchdog(List<Watched> watched, Duration stallMax, FailStop failStop) {
    this.all = watched.stream().map(Seen::new).toList();
    this.stallMax = stallMax;
    this.failStop = failStop;
  }

  /** {@code afterEachLook} is called on the watchdog's thread and must not wait. */
  void start(Runnable afterEachLook) {
    Thread thread = new Thread(() -> run(afterEachLook), "strowger-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Runnable afterEachLook) {
    try {
      while (!closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
        afterEachLook.run();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once. On the watchdog's thread; tests have no such thread and look themselves. */
  void look() {
    all.forEach(Seen::look);
    Stall worst = worst();
    if (worst != null && worst.lasted().compareTo(stallMax) >= 0) {
      failStop.stall(
          "the "
              + worst.stage()
              + " stage has not moved for "
              + worst.lasted().toSeconds()
              + " s though it has work (health.stall-max-ms)",
          new Stalled(worst.stage(), stackOf(worst.stage())));
    }
  }

  /** Who has stood still for longest though there is work; null = nobody. Any thread. */
  @Nullable Stall worst() {
    Seen worst = null;
    for (Seen one : all) {
      if (one.looks > 0 && (worst == null || one.looks > worst.looks)) {
        worst = one;
      }
    }
    return worst == null ? null : new Stall(worst.watched.name(), worst.stalledFor());
  }

  /** For how long that one has stood still though it has work; any thread. */
  Duration stalledFor(String name) {
    return seen(name).stalledFor();
  }

  private StackTraceElement[] stackOf(String name) {
    return seen(name).watched.stack().get();
  }

  private Seen seen(String name) {
    return all.stream()
        .filter(one -> one.watched.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " is not watched"));
  }

  /** Ends the thread; it need not be waited for. */
  @Override
  public void close() {
    closing.countDown();
  }
}
