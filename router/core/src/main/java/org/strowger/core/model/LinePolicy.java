package org.strowger.core.model;

import java.util.List;

/**
 * How a queue orders who waits.
 *
 * @param strictPriority a higher priority always goes first, whatever the wait: its head start has
 *     no end
 * @param shares where arrivals go instead, by percentage; empty = they stay. Exact over every
 *     hundred, without chance.
 * @param pressureMs how much earlier the head of a line counts as due for each one who waits in it,
 *     ms; 0 = the length of the line means nothing. Very large, it keeps the lengths of lines in a
 *     fixed ratio (queue-and-idleness-ratio: Gurvich and Whitt, 2009)
 */
public record LinePolicy(boolean strictPriority, List<Share> shares, long pressureMs) {
  public static final LinePolicy DEFAULT = new LinePolicy(false, List.of(), 0);

  public LinePolicy {
    Check.size("shares", shares, Limits.SHARES);
    Check.range("pressure_ms", pressureMs, 0, Limits.SPAN_MAX_MS);
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
