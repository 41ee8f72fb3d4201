package org.strowger.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * The processor time that one thread spends on single answers, and its distribution. On a machine
 * that is shared it says more than the clock on the wall, which counts what others do as well.
 * Belongs to one thread.
 */
public final class ProcessorTime {
  private static final int MOST = 1 << 16;
  private static final double NANOS_PER_MS = 1_000_000.0;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long[] nanos = new long[MOST];
  private int count;
  private long startedNanos;

  /** An answer begins. */
  void start() {
    startedNanos = threads.getCurrentThreadCpuTime();
  }

  /** The answer is there; beyond {@value #MOST} the oldest are overwritten. */
  void stop() {
    nanos[count++ % MOST] = threads.getCurrentThreadCpuTime() - startedNanos;
  }

  /** Of all threads of this process since it began, to some 10 ms, nanoseconds. */
  public static long ofThisProcessNanos() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElseThrow();
  }

  /** Forgets what was measured. */
  void clear() {
    count = 0;
  }

  /** Median, 90th and 99th percentile and the longest, in ms. */
  String distribution() {
    int measured = Math.min(count, MOST);
    if (measured == 0) {
      return "processor time: nothing measured";
    }
    long[] sorted = Arrays.copyOf(nanos, measured);
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "processor time of %d answers, ms: median %.3f, p90 %.3f, p99 %.3f, longest %.3f",
        measured,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        sorted[measured - 1] / NANOS_PER_MS);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
        / NANOS_PER_MS;
  }
}
