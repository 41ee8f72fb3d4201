package org.strowger.simulator.tune;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How one run went.
 *
 * @param costRate what waiting and hanging up cost, per hour
 * @param serviceLevel answered in target / (answered + abandoned), 0 to 1
 * @param abandonedShare hung up / (answered + abandoned), 0 to 1
 * @param meanWaitMs of those answered and those who hung up
 * @param p99WaitMs of the same
 * @param gini how unequally the agents are occupied, 0 = all alike
 * @param leastServed the service level of the class or queue that has the least
 * @param vip the service level of those who come with a priority above 0; 1 where nobody does
 */
public record Figures(
    double costRate,
    double serviceLevel,
    double abandonedShare,
    double meanWaitMs,
    double p99WaitMs,
    double gini,
    double leastServed,
    double vip) {

  /** Each figure's mean over the runs. */
  public static Figures mean(List<Figures> runs) {
    return new Figures(
        mean(runs, Figures::costRate),
        mean(runs, Figures::serviceLevel),
        mean(runs, Figures::abandonedShare),
        mean(runs, Figures::meanWaitMs),
        mean(runs, Figures::p99WaitMs),
        mean(runs, Figures::gini),
        mean(runs, Figures::leastServed),
        mean(runs, Figures::vip));
  }

  /** Each figure so many times: a run that counts more than others, in a mean of all. */
  Figures times(double weight) {
    return new Figures(
        weight * costRate,
        weight * serviceLevel,
        weight * abandonedShare,
        weight * meanWaitMs,
        weight * p99WaitMs,
        weight * gini,
        weight * leastServed,
        weight * vip);
  }

  private static double mean(List<Figures> runs, ToDoubleFunction<Figures> figure) {
    return runs.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
