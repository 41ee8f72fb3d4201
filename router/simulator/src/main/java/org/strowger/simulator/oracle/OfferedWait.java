package org.strowger.simulator.oracle;

import org.strowger.simulator.centre.Law;

/**
 * How long customers would have to wait in M/M/n+G. Given that it is above 0, the density of the
 * offered wait is proportional to {@code exp(rate * H(x) - x * agents / handling)}, where H is the
 * integral of the share that is still patient (F. Baccelli and G. Hebuterne, "On queues with
 * impatient customers", 1981). Times are seconds.
 *
 * @param waiting the share whose offered wait is above 0
 */
record OfferedWait(double waiting, double perSecond, int agents, double handlingS, Law patience) {
  private static final int STEPS = 20_000;

  /** Beyond this many e-folds below its peak the density is taken for none. */
  private static final double DEPTH = 40;

  /** The share that hangs up within so long. */
  double leavingWithin(double thresholdS) {
    double endS = handlingS / agents;
    while (logDensity(endS) > -DEPTH || logDensity(2 * endS) > logDensity(endS)) {
      endS *= 2;
    }
    double step = endS / STEPS;
    double peak = 0;
    for (int i = 0; i < STEPS; i++) {
      peak = Math.max(peak, logDensity((i + 0.5) * step));
    }
    double all = 0;
    double leaving = 0;
    for (int i = 0; i < STEPS; i++) {
      double waitS = (i + 0.5) * step;
      double density = Math.exp(logDensity(waitS) - peak);
      all += density;
      leaving += density * (1 - patient(Math.min(waitS, thresholdS)));
    }
    return waiting * leaving / all;
  }

  private double logDensity(double waitS) {
    return perSecond * patientUntil(waitS) - waitS * agents / handlingS;
  }

  /** The share still patient after so long. */
  private double patient(double afterS) {
    return switch (patience) {
      case Law.Exponential(double meanMs) -> survival(afterS, meanMs);
      case Law.Deterministic(double meanMs) -> afterS < meanMs / 1_000 ? 1 : 0;
      case Law.HyperExponential(double share, double firstMs, double secondMs) ->
          share * survival(afterS, firstMs) + (1 - share) * survival(afterS, secondMs);
      case Law.Never _ -> 1;
      case Law.Lognormal _, Law.Empirical _ -> throw unsupported();
    };
  }

  /** The integral of {@link #patient} from 0 on. */
  private double patientUntil(double untilS) {
    return switch (patience) {
      case Law.Exponential(double meanMs) -> integral(untilS, meanMs);
      case Law.Deterministic(double meanMs) -> Math.min(untilS, meanMs / 1_000);
      case Law.HyperExponential(double share, double firstMs, double secondMs) ->
          share * integral(untilS, firstMs) + (1 - share) * integral(untilS, secondMs);
      case Law.Never _ -> untilS;
      case Law.Lognormal _, Law.Empirical _ -> throw unsupported();
    };
  }

  private IllegalStateException unsupported() {
    return new IllegalStateException("no exact figures are known for patience " + patience);
  }

  private static double survival(double afterS, double meanMs) {
    return Math.exp(-1_000 * afterS / meanMs);
  }

  private static double integral(double untilS, double meanMs) {
    return -meanMs / 1_000 * Math.expm1(-1_000 * untilS / meanMs);
  }
}
