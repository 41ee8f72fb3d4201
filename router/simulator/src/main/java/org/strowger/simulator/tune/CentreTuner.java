package org.strowger.simulator.tune;

import java.util.List;
import java.util.function.IntConsumer;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.SimulationTerms;

/**
 * Tunes a centre. Called by {@code strowger tune}.
 *
 * @param objective what is to be made small
 * @param budget how many runs the search may make
 * @param seed the same seed gives the same search and the same customers
 * @param liftMs after so much waiting no threshold holds, ms
 */
public record CentreTuner(Objective objective, int budget, long seed, long liftMs) {
  /** How often each of two routings runs in the end, on customers that the search has not seen. */
  private static final int CHECK_RUNS = 200;

  /** Settings that dropped out earlier are known too badly to be shown as a way to trade. */
  private static final int TRADE_OFF_RUNS = 8;

  private static final long CHECK_SEED = 1L << 40;

  /**
   * What a tuning found.
   *
   * @param found the centre with the routing and the levels to load
   */
  public record TunedCentre(Centre found, Tuned tuned) {}

  /** The costs of the classes if any has one; else the share answered in target. */
  public static Objective usual(Centre centre) {
    return centre.classes().stream().anyMatch(CentreTuner::costs)
        ? Objective.COST_RATE
        : Objective.SERVICE_LEVEL;
  }

  private static boolean costs(CustomerClass customers) {
    return customers.waitCostPerHour() > 0 || customers.abandonCost() > 0;
  }

  /**
   * Tunes {@code centre}, with runs as long as {@code terms} say.
   *
   * @param progress is told how many runs have been made, as that grows
   */
  public TunedCentre tuned(Centre centre, SimulationTerms terms, IntConsumer progress) {
    CentreDials dials = new CentreDials(centre, liftMs);
    CentreTrial trial = new CentreTrial(dials, CentreRuns.like(terms, seed << 20));
    Trials trials = new Trials(trial, objective, budget, progress);
    Setting best = new Search(dials.dials(), dials::possible, trials, seed).best();
    Centre found = dials.centre(best);
    CentreRuns fresh = CentreRuns.like(terms, (seed << 20) + CHECK_SEED);
    Check check =
        Check.ofRuns(
            "In " + CHECK_RUNS + " runs with customers that the search has not seen:",
            fresh.first(CHECK_RUNS, centre),
            fresh.first(CHECK_RUNS, found));
    return new TunedCentre(
        found,
        new Tuned(
            dials.routing(best),
            objective,
            check,
            TradeOff.of(trials, objective, TRADE_OFF_RUNS),
            trials.runs(),
            trials.settings().size(),
            List.of()));
  }
}
