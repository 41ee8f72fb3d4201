package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * How large a share of some lengths of time exceeds {@code t}, estimated from lengths of which many
 * were cut off: the product-limit estimator {@code S(t) = product over t_i <= t of (1 - d_i / n_i)}
 * with {@code d_i} lengths that ended at {@code t_i} and {@code n_i} that had lasted until then (E.
 * L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, Journal of the
 * American Statistical Association 53, 1958). What was cut off at {@code t_i} counts as having
 * lasted until then.
 *
 * <p>It assumes that being cut off tells nothing of how much longer it would have lasted. Where the
 * longest length was cut off the curve does not come down to 0, and beyond its last time nothing is
 * known.
 */
final class SurvivalCurve {
  private final List<Drop> drops;
  private final int ends;
  private final long lastMs;

  /** {@code S} falls to {@code share} at {@code timeMs}. */
  private record Drop(long timeMs, double share) {}

  private SurvivalCurve(List<Drop> drops, int ends, long lastMs) {
    this.drops = drops;
    this.ends = ends;
    this.lastMs = lastMs;
  }

  static SurvivalCurve of(List<Seen> seen) {
    List<Seen> sorted = seen.stream().sorted(Comparator.comparingLong(Seen::lengthMs)).toList();
    List<Drop> drops = new ArrayList<>();
    int ends = 0;
    double share = 1;
    int next = 0;
    while (next < sorted.size()) {
      long timeMs = sorted.get(next).lengthMs();
      int lasting = sorted.size() - next;
      int ended = 0;
      for (; next < sorted.size() && sorted.get(next).lengthMs() == timeMs; next++) {
        ended += sorted.get(next).whole() ? 1 : 0;
      }
      if (ended > 0) {
        share *= (double) (lasting - ended) / lasting;
        drops.add(new Drop(timeMs, share));
        ends += ended;
      }
    }
    return new SurvivalCurve(drops, ends, sorted.isEmpty() ? 0 : sorted.getLast().lengthMs());
  }

  /** How many lengths were seen to their end. */
  int ends() {
    return ends;
  }

  /** The longest length seen, to its end or not, ms. */
  long lastMs() {
    return lastMs;
  }

  /** The share that lasts longer than {@code timeMs}. */
  double shareBeyond(long timeMs) {
    int index = dropsUpTo(timeMs);
    return index == 0 ? 1 : drops.get(index - 1).share();
  }

  /** The share of which it is not known when it ends; 0 if the curve comes down. */
  double shareUndetermined() {
    return drops.isEmpty() ? 1 : drops.getLast().share();
  }

  /**
   * A length that exceeds {@code sinceMs}, drawn from the curve above it; empty where it lies
   * beyond what was seen.
   *
   * @param draw uniform on the open interval (0, 1)
   */
  OptionalLong beyond(long sinceMs, double draw) {
    double share = shareBeyond(sinceMs) * (1 - draw);
    int low = dropsUpTo(sinceMs);
    int high = drops.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (drops.get(middle).share() <= share) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == drops.size() ? OptionalLong.empty() : OptionalLong.of(drops.get(low).timeMs());
  }

  /** How many drops lie at {@code timeMs} or before. */
  private int dropsUpTo(long timeMs) {
    int low = 0;
    int high = drops.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (drops.get(middle).timeMs() <= timeMs) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
