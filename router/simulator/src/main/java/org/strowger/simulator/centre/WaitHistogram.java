package org.strowger.simulator.centre;

/**
 * How often each length of wait came up, to within 1 %: bins from 1 ms on, each 1 % wider than the
 * one before; shorter waits count as none. Histograms of several runs add up.
 */
public final class WaitHistogram {
  private static final double LOG_RATIO = Math.log(1.01);

  /** Up to 30 days. */
  private static final int BINS = (int) (Math.log(30.0 * 24 * 3_600_000) / LOG_RATIO) + 2;

  private final int[] counts = new int[BINS];
  private long total;

  void add(double waitMs) {
    int bin = waitMs < 1 ? 0 : 1 + (int) (Math.log(waitMs) / LOG_RATIO);
    counts[Math.min(bin, BINS - 1)]++;
    total++;
  }

  void add(WaitHistogram other) {
    for (int bin = 0; bin < BINS; bin++) {
      counts[bin] += other.counts[bin];
    }
    total += other.total;
  }

  /** How many waits were counted. */
  public long total() {
    return total;
  }

  /** The wait that a share {@code p} of all does not exceed, ms; 0 if there were none. */
  public double quantileMs(double p) {
    double rank = p * total;
    double below = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0 && below + counts[bin] >= rank) {
        return bin == 0 ? 0 : Math.exp((bin - 1 + (rank - below) / counts[bin]) * LOG_RATIO);
      }
      below += counts[bin];
    }
    return 0;
  }
}
