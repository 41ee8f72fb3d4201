package org.strowger.simulator.oracle;

import java.util.function.Function;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.Estimate;

/**
 * An exact figure and where to find it among those simulated.
 *
 * @param name as the tables of exact results call it
 * @param share how often what it tells of comes up: the figure itself where it is a share, else the
 *     share of customers it is made of; where hardly any come up, nothing can be judged
 */
record Expected(
    String name,
    double exact,
    double share,
    Goal goal,
    Function<CentreFigures, Estimate> simulated) {
  /** A share of customers. */
  static Expected share(
      String name, double exact, Goal goal, Function<CentreFigures, Estimate> simulated) {
    return new Expected(name, exact, Math.min(exact, 1 - exact), goal, simulated);
  }

  /** A mean wait in seconds, of which {@code waiting} have any. */
  static Expected seconds(
      String name,
      double exact,
      double waiting,
      Goal goal,
      Function<CentreFigures, Estimate> simulatedMs) {
    return new Expected(name, exact, waiting, goal, simulatedMs.andThen(Expected::toSeconds));
  }

  private static Estimate toSeconds(Estimate ms) {
    return new Estimate(ms.value() / 1_000, ms.standardError() / 1_000, ms.runs());
  }
}
