package org.strowger.simulator.tune;

/**
 * A mean over independent runs, of a figure or of the difference of two settings with the same
 * luck, and how sure it is.
 *
 * @param error the standard error; infinite with a single run
 */
public record MeanOfRuns(double mean, double error) {
  /** A normal variable is within so many standard errors 95 times in 100. */
  private static final double NORMAL_95 = 1.96;

  static MeanOfRuns of(double[] values) {
    int count = values.length;
    double sum = 0;
    for (double one : values) {
      sum += one;
    }
    double mean = sum / count;
    double squares = 0;
    for (double one : values) {
      squares += (one - mean) * (one - mean);
    }
    double error = count < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (count - 1) / count);
    return new MeanOfRuns(mean, error);
  }

  /** Half the width of the 95 % interval, for 30 runs or more. */
  public double halfWidth() {
    return NORMAL_95 * error;
  }

  /** Whether every run gave nothing but 0: two settings mean the same. */
  boolean isNone() {
    return mean == 0 && error == 0;
  }

  /** Whether it is above 0 by so many standard errors. */
  boolean isAbove(double errors) {
    return mean > errors * error;
  }
}
