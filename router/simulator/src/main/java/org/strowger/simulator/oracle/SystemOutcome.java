package org.strowger.simulator.oracle;

import java.util.List;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.Estimate;

/**
 * What the simulation of one system found.
 *
 * @param customers how many were measured, about
 */
record SystemOutcome(ExactSystem system, double customers, CentreFigures figures) {
  /** With fewer cases the error of a figure is not known well enough to judge by it. */
  private static final double CASES_MIN = 400;

  /** One exact figure beside the one found. */
  record Comparison(String system, Expected expected, Estimate found, boolean judged) {
    /** By how many standard errors it is off. */
    double z() {
      return found.errorsAbove(expected.exact());
    }

    /** By what share of the exact figure it is off. */
    double off() {
      return expected.exact() == 0 ? found.value() : found.value() / expected.exact() - 1;
    }

    /** By more than may be chance; who neither misses nor reaches it can't be told. */
    boolean missesGoal() {
      return expected.goal().isMissed(expected.exact(), found.value(), found.standardError());
    }

    boolean reachesGoal() {
      return expected.goal().isReached(expected.exact(), found.value());
    }
  }

  List<Comparison> comparisons() {
    return system.expected().stream().map(this::comparison).toList();
  }

  private Comparison comparison(Expected one) {
    return new Comparison(
        system.name(), one, one.simulated().apply(figures), one.share() * customers >= CASES_MIN);
  }

  /** How many times as many customers it would take to tell whether the goals are reached. */
  double timesWanted() {
    double times = 1;
    for (Comparison one : comparisons()) {
      double wanted = one.expected.goal().errorWanted(one.expected.exact());
      double share = wanted == 0 ? 0 : one.found.standardError() / wanted;
      times = Math.max(times, share * share);
    }
    return times;
  }
}
