package org.strowger.simulator.oracle;

/** How near a figure must come to the exact one, beside chance. */
enum Goal {
  /** Chance alone decides. */
  CHANCE("by chance", Double.POSITIVE_INFINITY, false, 4),
  /** Off by 2 % at most. */
  WITHIN_2_PERCENT("within 2 %", 0.02, true, 4),
  /** Off by 1.5 % at most. */
  WITHIN_1_5_PERCENT("within 1.5 %", 0.015, true, 4),
  /** Off by 0.3 points at most. */
  WITHIN_0_3_POINTS("within 0.3 points", 0.003, false, 4),
  /** Above it by 1 % at most; below it only by chance. */
  ONE_PERCENT_ABOVE("at most 1 % above", 0.01, true, 10);

  /** Among hundreds of figures chance alone goes so far once in a while, but hardly farther. */
  private static final int CHANCE_ERRORS = 4;

  private final String words;
  private final double most;
  private final boolean relative;

  /** The goal is to be so many standard errors wide, if there is time for it. */
  private final int errors;

  Goal(String words, double most, boolean relative, int errors) {
    this.words = words;
    this.most = most;
    this.relative = relative;
    this.errors = errors;
  }

  /** For people. */
  String words() {
    return words;
  }

  boolean isReached(double exact, double found) {
    return Math.abs(found - exact) <= width(exact);
  }

  /** Whether it is missed by more than {@value #CHANCE_ERRORS} standard errors explain. */
  boolean isMissed(double exact, double found, double standardError) {
    return Math.abs(found - exact) > width(exact) + CHANCE_ERRORS * standardError;
  }

  /** The standard error by which it can be told whether the goal is reached. */
  double errorWanted(double exact) {
    return width(exact) / errors;
  }

  private double width(double exact) {
    return relative ? most * Math.abs(exact) : most;
  }
}
