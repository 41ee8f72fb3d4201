package org.strowger.bench.core;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Commands come at a fixed rate, whatever the core does; each is charged the time from the moment
 * at which it was to come to the end of its decision, so that a pause is charged to all who came in
 * it.
 */
final class OpenLoop {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private OpenLoop() {}

  /** Times in nanoseconds, of all {@code commands}. */
  static Histogram run(CoreRun core, List<TimedCommand> commands, int perSecond) {
    Histogram nanos = new Histogram(3);
    long everyNanos = NANOS_PER_SECOND / perSecond;
    long due = System.nanoTime();
    for (TimedCommand one : commands) {
      due += everyNanos;
      while (System.nanoTime() < due) {
        Thread.onSpinWait();
      }
      core.apply(one);
      nanos.recordValue(System.nanoTime() - due);
    }
    return nanos;
  }
}
