package org.strowger.simulator.oracle;

/** How near a figure must come to the exact one, beside chance. */
enum Goal {
  /** Chance alone decides. */
  CHANCE(Double.POSITIVE_INFINITY, false),
  /** Off by 2 % at most. */
  WITHIN_2_PERCENT(0.02, true),
  /** Off by 1.5 % at most. */
  WITHIN_1_5_PERCENT(0.015, true),
  /** Off by 0.3 points at most. */
  WITHIN_0_3_POINTS(0.003, false),
  /** Above it by 1 % at most; below it only by chance. */
  ONE_PERCENT_ABOVE(0.01, true);

  /** The goal is so many standard errors wide, if there is time for it. */
  private static final double ERRORS = 4;

  private final double most;
  private final boolean relative;

  Goal(double most, boolean relative) {
    this.most = most;
    this.relative = relative;
  }

  boolean isReached(double exact, double found) {
    return Math.abs(found - exact) <= width(exact);
  }

  /** The standard error by which it can be told whether the goal is reached. */
  double errorWanted(double exact) {
    return width(exact) / ERRORS;
  }

  private double width(double exact) {
    return relative ? most * Math.abs(exact) : most;
  }
}
