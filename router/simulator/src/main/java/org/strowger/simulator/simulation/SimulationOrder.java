package org.strowger.simulator.simulation;

import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.SimulationTerms;
import org.strowger.simulator.routing.Routing;

/**
 * What a scenario file orders.
 *
 * @param name in one line, for people
 * @param centre what is simulated
 * @param terms for how long, how often, and with what luck
 */
public record SimulationOrder(String name, Centre centre, SimulationTerms terms) {
  /** The same with another number of runs. */
  public SimulationOrder withRuns(int runs) {
    return new SimulationOrder(
        name,
        centre,
        new SimulationTerms(
            runs, terms.hours(), terms.warmUpHours(), terms.seed(), terms.threads()));
  }

  /** The same with other luck. */
  public SimulationOrder withSeed(long seed) {
    return new SimulationOrder(
        name,
        centre,
        new SimulationTerms(
            terms.runs(), terms.hours(), terms.warmUpHours(), seed, terms.threads()));
  }

  /** The same with another routing. */
  public SimulationOrder withRouting(Routing routing) {
    return new SimulationOrder(
        name, new Centre(centre.classes(), centre.pools(), routing, centre.waitingMax()), terms);
  }
}
