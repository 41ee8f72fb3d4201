package org.strowger.simulator.whatif;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where a figure lies: its mean over all plays, and a range that holds, for each of the two
 * extremes of patience, the middle 95 % of the runs (quantiles between neighbours by straight
 * lines). It tells what the recording leaves open, not how another day would differ.
 */
record Range(double mean, double low, double high) {
  /** Nothing at all, whatever is drawn. */
  static final Range NONE = new Range(0, 0, 0);

  private static final double OUTSIDE_SHARE = 0.025;

  static Range of(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (PatienceEnd end : PatienceEnd.values()) {
      double[] sorted =
          pairs.stream().filter(one -> one.end() == end).mapToDouble(figure).sorted().toArray();
      low = Math.min(low, quantile(sorted, OUTSIDE_SHARE));
      high = Math.max(high, quantile(sorted, 1 - OUTSIDE_SHARE));
    }
    double mean = pairs.stream().mapToDouble(figure).average().orElse(0);
    return new Range(mean, low, high);
  }

  /** Whether it is clear that there is a change, and which way. */
  boolean excludesZero() {
    return low > 0 || high < 0;
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
