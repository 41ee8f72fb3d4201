package org.strowger.bench;

import java.util.Arrays;

/** Times that were measured, in nanoseconds; any thread. Keeps the first million. */
final class Latencies {
  private static final int MAX = 1_000_000;

  private long[] nanos = new long[1_024];
  private int count;

  synchronized void add(long one) {
    if (count == MAX) {
      return;
    }
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, Math.min(MAX, 2 * count));
    }
    nanos[count++] = one;
  }

  /** Everything that another has. */
  void addAll(Latencies other) {
    for (long one : other.all()) {
      add(one);
    }
  }

  private synchronized long[] all() {
    return Arrays.copyOf(nanos, count);
  }

  synchronized int count() {
    return count;
  }

  /** So many of a thousand were not slower than this, ms; 0 where nothing was measured. */
  double ms(int perMille) {
    return ms(0, perMille);
  }

  /** The same of those from that number on. */
  synchronized double ms(int from, int perMille) {
    if (from >= count) {
      return 0;
    }
    long[] sorted = Arrays.copyOfRange(nanos, from, count);
    Arrays.sort(sorted);
    int last = (int) Math.min(sorted.length - 1L, (long) sorted.length * perMille / 1_000);
    return Math.round(sorted[last] / 1e4) / 100.0;
  }
}
