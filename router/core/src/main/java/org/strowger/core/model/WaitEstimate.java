package org.strowger.core.model;

/**
 * The wait that is to be expected with so many ahead, as a range that four in five waits fall into.
 *
 * <p>Model: while somebody waits, places in the line are given away one by one, in independent
 * exponential intervals of the measured mean (the pace), as they are where all agents are busy and
 * handling times are exponential. The wait with {@code ahead} before one is then the sum of {@code
 * ahead + 1} such intervals, a gamma distribution with that shape (Whitt, "Predicting queueing
 * delays", Management Science 45(6), 1999: the estimate from the queue length). Its quantiles come
 * from a table, and beyond that from the cube of Wilson and Hilferty (1931), in whole numbers.
 *
 * @param lowMs one wait in ten is shorter, ms
 * @param highMs one wait in ten is longer, ms
 */
public record WaitEstimate(long lowMs, long highMs) {
  /** Nothing has been measured yet. */
  public static final WaitEstimate UNKNOWN = new WaitEstimate(0, 0);

  /** Gamma quantiles of shapes 1, 2, 3 … at scale 1, in thousandths: 10 %. */
  private static final int[] LOW = {
    105, 532, 1_102, 1_745, 2_433, 3_152, 3_895, 4_656, 5_432, 6_221
  };

  /** The same: 90 %. */
  private static final int[] HIGH = {
    2_303, 3_890, 5_322, 6_681, 7_994, 9_275, 10_532, 11_771, 12_995, 14_206
  };

  /** The 90 % quantile of the normal distribution, in ten-thousandths. */
  private static final long NORMAL_90 = 12_816;

  /** Fixed point of the cube's root. */
  private static final long ONE = 1_000_000;

  private static final long PACE_MAX_MS = Limits.SPAN_MAX_MS;

  /** The range with {@code ahead} before one, at {@code paceMs} a place; 0 = not known. */
  public static WaitEstimate of(int ahead, long paceMs) {
    if (paceMs == 0) {
      return UNKNOWN;
    }
    long shape = ahead + 1L;
    long pace = Math.min(paceMs, PACE_MAX_MS);
    return shape <= LOW.length
        ? new WaitEstimate(pace * LOW[ahead] / 1_000, pace * HIGH[ahead] / 1_000)
        : new WaitEstimate(quantileMs(shape, pace, -NORMAL_90), quantileMs(shape, pace, NORMAL_90));
  }

  /** The mean wait with {@code ahead} before one, ms; 0 = not known. */
  public static long meanMs(int ahead, long paceMs) {
    return (ahead + 1L) * Math.min(paceMs, PACE_MAX_MS);
  }

  /** {@code shape (1 - 1 / (9 shape) + z / (3 sqrt(shape)))^3}, times the pace. */
  private static long quantileMs(long shape, long paceMs, long zTenThousandths) {
    long rootOfShape = squareRoot(shape * ONE);
    long root =
        ONE - ONE / (9 * shape) + zTenThousandths * ONE / 10_000 * 1_000 / (3 * rootOfShape);
    long cube = root * root / ONE * root / ONE;
    return shape * paceMs / 1_000 * (cube / 1_000);
  }

  /** The whole part of the root, by Newton's method. */
  private static long squareRoot(long value) {
    long root = value;
    long next = (root + 1) / 2;
    while (next < root) {
      root = next;
      next = (root + value / root) / 2;
    }
    return root;
  }
}
