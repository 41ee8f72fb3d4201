package org.strowger.simulator.centre;

/**
 * How a centre is simulated.
 *
 * @param runs how many independent runs, at least 2
 * @param hours how long each is measured
 * @param warmUpHours how long each goes on before it is measured
 * @param seed the same seed gives the same customers, whatever the routing
 * @param threads how many runs at once; changes nothing but the time it takes
 */
public record SimulationTerms(int runs, double hours, double warmUpHours, long seed, int threads) {
  public SimulationTerms {
    if (runs < 2 || hours <= 0 || warmUpHours < 0 || threads < 1) {
      throw new IllegalArgumentException(
          "runs must be at least 2, hours above 0, the warm-up not below 0 and threads at least 1: "
              + runs
              + ", "
              + hours
              + ", "
              + warmUpHours
              + ", "
              + threads);
    }
  }

  /** Runs of so many hours, on all processors. */
  public SimulationTerms(int runs, double hours, double warmUpHours, long seed) {
    this(runs, hours, warmUpHours, seed, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Runs long enough for so many customers each, on average over all classes; on all processors.
   */
  public static SimulationTerms ofCustomers(
      Centre centre, int runs, double customersPerRun, double warmUpHours, long seed) {
    return new SimulationTerms(runs, customersPerRun / customersPerHour(centre), warmUpHours, seed);
  }

  /** How many customers come in an hour on average, over all classes. */
  public static double customersPerHour(Centre centre) {
    return centre.classes().stream().mapToDouble(one -> Stream.meanPerHour(one.arrivals())).sum();
  }
}
