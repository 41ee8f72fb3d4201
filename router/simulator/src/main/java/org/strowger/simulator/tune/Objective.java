package org.strowger.simulator.tune;

/**
 * What is to be made small: a weighted sum of figures. What is to be made large, such as the
 * service level, has a negative weight.
 *
 * @param costRate weight of the cost per hour
 * @param serviceLevel weight of the share answered in target, 0 to 1
 * @param abandonedShare weight of the share that hangs up, 0 to 1
 * @param meanWait weight of each second of the mean wait
 * @param p99Wait weight of each second of the 99th percentile of the wait
 * @param gini weight of the inequality of occupancy, 0 to 1
 * @param leastServed weight of the service level of the class that has the least, 0 to 1
 * @param vip weight of the service level of those with a priority above 0, 0 to 1
 */
public record Objective(
    double costRate,
    double serviceLevel,
    double abandonedShare,
    double meanWait,
    double p99Wait,
    double gini,
    double leastServed,
    double vip) {
  static final Objective NOTHING = new Objective(0, 0, 0, 0, 0, 0, 0, 0);

  /** What waiting and hanging up cost. */
  public static final Objective COST_RATE = new Objective(1, 0, 0, 0, 0, 0, 0, 0);

  /** As many as possible answered in target. */
  public static final Objective SERVICE_LEVEL = new Objective(0, -1, 0, 0, 0, 0, 0, 0);

  public double of(Figures figures) {
    return costRate * figures.costRate()
        + serviceLevel * figures.serviceLevel()
        + abandonedShare * figures.abandonedShare()
        + meanWait * figures.meanWaitMs() / 1_000
        + p99Wait * figures.p99WaitMs() / 1_000
        + gini * figures.gini()
        + leastServed * figures.leastServed()
        + vip * figures.vip();
  }
}
