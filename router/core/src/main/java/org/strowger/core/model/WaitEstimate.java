package org.strowger.core.model;

/**
 * The wait that is to be expected, and a range that four in five waits fall into.
 *
 * @param lowMs one wait in ten is shorter, ms
 * @param meanMs the mean, ms; 0 = not known
 * @param highMs one wait in ten is longer, ms
 */
public record WaitEstimate(long lowMs, long meanMs, long highMs) {
  /** Nothing has been measured yet. */
  public static final WaitEstimate UNKNOWN = new WaitEstimate(0, 0, 0);

  public boolean isKnown() {
    return highMs > 0;
  }
}
