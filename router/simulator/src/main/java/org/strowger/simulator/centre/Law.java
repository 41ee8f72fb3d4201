package org.strowger.simulator.centre;

import java.util.List;

/**
 * How a length of time is distributed. A length is made of one number between 0 and 1, so that the
 * same numbers give the same luck under another routing. Times are ms.
 */
public sealed interface Law {
  /**
   * The length that belongs to {@code draw}, uniform on the open interval (0, 1); ms, at least 0.
   */
  double lengthMs(double draw);

  /** The expectation, ms; infinite for {@link Never}. */
  double meanMs();

  /** Memoryless: {@code P(X > t) = exp(-t / mean)}. */
  record Exponential(double meanMs) implements Law {
    @Override
    public double lengthMs(double draw) {
      return -meanMs * Math.log1p(-draw);
    }
  }

  /** Always the same. */
  record Deterministic(double meanMs) implements Law {
    @Override
    public double lengthMs(double draw) {
      return meanMs;
    }
  }

  /**
   * One of two exponentials: the first with probability {@code firstShare}. What is left of the
   * draw, once the phase is known, gives the length within it.
   */
  record HyperExponential(double firstShare, double firstMeanMs, double secondMeanMs)
      implements Law {
    @Override
    public double lengthMs(double draw) {
      return draw < firstShare
          ? -firstMeanMs * Math.log1p(-draw / firstShare)
          : -secondMeanMs * Math.log1p(-(draw - firstShare) / (1 - firstShare));
    }

    @Override
    public double meanMs() {
      return firstShare * firstMeanMs + (1 - firstShare) * secondMeanMs;
    }
  }

  /**
   * The logarithm is normal.
   *
   * @param variation standard deviation by mean
   */
  record Lognormal(double meanMs, double variation) implements Law {
    @Override
    public double lengthMs(double draw) {
      double sigmaSquared = Math.log1p(variation * variation);
      return meanMs * Math.exp(Math.sqrt(sigmaSquared) * Normal.quantile(draw) - sigmaSquared / 2);
    }
  }

  /**
   * As often seen: each of the lengths equally likely.
   *
   * @param sortedMs in ascending order, at least one
   */
  record Empirical(List<Double> sortedMs) implements Law {
    public Empirical {
      sortedMs = sortedMs.stream().sorted().toList();
    }

    @Override
    public double lengthMs(double draw) {
      return sortedMs.get((int) (draw * sortedMs.size()));
    }

    @Override
    public double meanMs() {
      return sortedMs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
  }

  /** It does not happen: customers who wait as long as it takes. */
  record Never() implements Law {
    @Override
    public double lengthMs(double draw) {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double meanMs() {
      return Double.POSITIVE_INFINITY;
    }
  }
}
