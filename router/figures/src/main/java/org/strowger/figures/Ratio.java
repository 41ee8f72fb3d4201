package org.strowger.figures;

/**
 * A share or a mean as the two whole numbers that it is made of, so that nothing is rounded before
 * it is shown, and ratios of several periods can be made anew of their sums.
 *
 * @param over what stands above the line
 * @param under what stands below it; 0 = there is no value
 */
public record Ratio(long over, long under) {
  /** Whether there is a value: a share of nothing is not zero. */
  public boolean exists() {
    return under != 0;
  }

  /** {@code over * scale / under}, rounded half up; only if it exists. */
  public long scaled(long scale) {
    if (!exists()) {
      throw new ArithmeticException("a ratio over nothing has no value: ask whether it exists");
    }
    return Math.floorDiv(Math.addExact(Math.multiplyExact(over, 2 * scale), under), 2 * under);
  }
}
