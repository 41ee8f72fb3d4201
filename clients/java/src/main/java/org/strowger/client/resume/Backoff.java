package org.strowger.client.resume;

import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: twice as long each time up to a maximum, and of that a
 * random part, at least half, so that a thousand clients do not come back in the same instant.
 *
 * @param firstMs the full delay after the first failure, ms
 * @param maxMs the longest full delay, ms
 */
public record Backoff(long firstMs, long maxMs) {
  /** Beyond this many doublings every sensible maximum is reached. */
  private static final int DOUBLINGS_MAX = 20;

  public Backoff {
    if (firstMs < 0 || maxMs < firstMs) {
      throw new IllegalArgumentException(
          "The first delay must be 0 or more and the longest not shorter than it, but they are "
              + firstMs
              + " ms and "
              + maxMs
              + " ms.");
    }
  }

  /** The delay before the attempt after so many failed ones (0 = none failed before). */
  public long delayMs(int failedBefore, RandomGenerator random) {
    long full = Math.min(maxMs, firstMs << Math.min(failedBefore, DOUBLINGS_MAX));
    return full - random.nextLong(full / 2 + 1);
  }
}
