package org.strowger.core.model;

import java.util.List;

/**
 * How a queue orders who waits.
 *
 * @param strictPriority a higher priority always goes first, whatever the wait: its head start has
 *     no end
 * @param shares where arrivals go instead, by percentage; empty = they stay. Exact over every
 *     hundred, without chance.
 */
public record LinePolicy(boolean strictPriority, List<Share> shares) {
  public static final LinePolicy DEFAULT = new LinePolicy(false, List.of());

  public LinePolicy {
    Check.size("shares", shares, Limits.SHARES);
    int sum = 0;
    for (Share one : shares) {
      sum += one.percent();
    }
    if (!shares.isEmpty() && sum != 100) {
      throw new InvalidValue("shares", "sum up to " + sum + " percent: make them 100");
    }
    shares = List.copyOf(shares);
  }
}
