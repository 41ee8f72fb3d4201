package org.strowger.simulator.centre;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A figure found by independent runs.
 *
 * @param value the figure
 * @param standardError by how much it is typically off
 * @param runs by how many runs it was found
 */
public record Estimate(double value, double standardError, int runs) {
  /** Half the width of the 95 % confidence interval. */
  public double halfWidth() {
    return studentQuantile(0.975, runs - 1) * standardError;
  }

  /** How many standard errors it lies above {@code exact}; 0 where both agree to the last bit. */
  public double errorsAbove(double exact) {
    return value == exact ? 0 : (value - exact) / standardError;
  }

  /** The mean over the runs. */
  public static <T> Estimate mean(List<T> runs, ToDoubleFunction<T> figure) {
    return ratio(runs, figure, _ -> 1);
  }

  /**
   * A quotient of sums over the runs, such as waits by customers. Its error follows from how far
   * each run is off the common quotient (the delta method; W. G. Cochran, "Sampling techniques",
   * 1977, chapter 6). 0 where nothing is to be divided by.
   */
  public static <T> Estimate ratio(
      List<T> runs, ToDoubleFunction<T> above, ToDoubleFunction<T> below) {
    double sumAbove = runs.stream().mapToDouble(above).sum();
    double sumBelow = runs.stream().mapToDouble(below).sum();
    if (sumBelow == 0) {
      return new Estimate(0, 0, runs.size());
    }
    double ratio = sumAbove / sumBelow;
    double squares = 0;
    for (T run : runs) {
      double off = above.applyAsDouble(run) - ratio * below.applyAsDouble(run);
      squares += off * off;
    }
    int n = runs.size();
    return new Estimate(ratio, Math.sqrt(squares * n / (n - 1)) / Math.abs(sumBelow), n);
  }

  /**
   * A figure of all runs together, with its error from leaving out one run after the other (the
   * jackknife; B. Efron, "The jackknife, the bootstrap and other resampling plans", 1982).
   *
   * @param figure of all runs but one, or of all for null
   */
  static <T> Estimate jackknife(List<T> runs, ToDoubleBiFunction<List<T>, @Nullable T> figure) {
    int n = runs.size();
    double mean = 0;
    double squares = 0;
    for (int left = 0; left < n; left++) {
      double without = figure.applyAsDouble(runs, runs.get(left));
      double off = without - mean;
      mean += off / (left + 1);
      squares += off * (without - mean);
    }
    double whole = figure.applyAsDouble(runs, null);
    return new Estimate(whole, Math.sqrt(squares * (n - 1) / n), n);
  }

  /**
   * The value below which a variable by Student's law falls with probability {@code p}; off by less
   * than 1 % from 4 degrees of freedom on. Source: M. Abramowitz and I. A. Stegun, "Handbook of
   * mathematical functions", 26.7.5.
   */
  static double studentQuantile(double p, int freedom) {
    double x = Normal.quantile(p);
    double x2 = x * x;
    double n = freedom;
    return x
        * (1
            + (x2 + 1) / (4 * n)
            + ((5 * x2 + 16) * x2 + 3) / (96 * n * n)
            + (((3 * x2 + 19) * x2 + 17) * x2 - 15) / (384 * n * n * n));
  }
}
