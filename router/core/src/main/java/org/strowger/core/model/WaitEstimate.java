package org.strowger.core.model;

/**
 * The wait that is to be expected, and a range that four in five waits fall into. The median is
 * what to tell a customer, being nearest to the waits of most; the mean, which a few long waits
 * pull up, is what to add up or to hold against a limit.
 *
 * @param lowMs one wait in ten is shorter, ms
 * @param medianMs half of the waits are shorter, ms; within the range
 * @param meanMs the mean, ms; 0 = not known
 * @param highMs one wait in ten is longer, ms
 */
public record WaitEstimate(long lowMs, long medianMs, long meanMs, long highMs) {
  /** Nothing has been measured yet. */
  public static final WaitEstimate UNKNOWN = new WaitEstimate(0, 0, 0, 0);

  public boolean isKnown() {
    return highMs > 0;
  }
}
