package org.strowger.bench.core;

import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Commands come at a fixed rate, whatever the core does; each is charged the time from the moment
 * at which it was to come to the end of its decision, so that a pause is charged to all who came in
 * it.
 *
 * <p>The same day is played several times. A pause of the collector or the machine hits another
 * command each time, so the least that a command took is what it takes itself: from these follows
 * what would have been seen without pauses.
 */
final class OpenLoop {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final List<TimedCommand> commands;
  private final long everyNanos;
  private final long[] leastNanos;
  private final Histogram seen = new Histogram(3);

  OpenLoop(List<TimedCommand> commands, int perSecond) {
    this.commands = commands;
    this.everyNanos = NANOS_PER_SECOND / perSecond;
    this.leastNanos = new long[commands.size()];
    Arrays.fill(leastNanos, Long.MAX_VALUE);
  }

  /** Plays the day once more, on a core that is as it was before it. */
  void play(CoreRun core) {
    long due = System.nanoTime();
    for (int i = 0; i < leastNanos.length; i++) {
      due += everyNanos;
      long start = System.nanoTime();
      while (start < due) {
        Thread.onSpinWait();
        start = System.nanoTime();
      }
      core.apply(commands.get(i));
      long end = System.nanoTime();
      leastNanos[i] = Math.min(leastNanos[i], end - start);
      seen.recordValue(end - due);
    }
  }

  /**
   * From when each was to come to the end of its decision, nanoseconds; of all that were played.
   */
  Histogram seen() {
    return seen;
  }

  /** What each command takes itself, nanoseconds. */
  Histogram service() {
    Histogram service = new Histogram(3);
    for (long nanos : leastNanos) {
      service.recordValue(nanos);
    }
    return service;
  }

  /** What would be seen if there were no pauses, only commands that wait for each other. */
  Histogram withoutPauses() {
    Histogram without = new Histogram(3);
    long due = 0;
    long end = 0;
    for (long nanos : leastNanos) {
      due += everyNanos;
      end = Math.max(end, due) + nanos;
      without.recordValue(end - due);
    }
    return without;
  }
}
