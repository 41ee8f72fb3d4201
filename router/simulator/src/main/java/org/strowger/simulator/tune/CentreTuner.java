package org.strowger.simulator.tune;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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
   * @param routing the same as a configuration
   * @param tradeOff what else there was to choose from
   * @param before the objective under the routing that the centre came with
   * @param after the objective under the tuned routing, over the same customers
   * @param change after less before, run by run
   * @param runs how many the search made
   * @param settings how many it tried
   */
  public record Tuned(
      Centre found,
      TunedRouting routing,
      TradeOff tradeOff,
      MeanOfRuns before,
      MeanOfRuns after,
      MeanOfRuns change,
      int runs,
      int settings) {}

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
  public Tuned tuned(Centre centre, SimulationTerms terms, IntConsumer progress) {
    CentreDials dials = new CentreDials(centre, liftMs);
    CentreTrial trial = new CentreTrial(dials, CentreRuns.like(terms, seed << 20));
    Trials trials = new Trials(trial, objective, budget, progress);
    Setting best = new Search(dials.dials(), dials::possible, trials, seed).best();
    Centre found = dials.centre(best);
    CentreRuns check = CentreRuns.like(terms, (seed << 20) + CHECK_SEED);
    List<Figures> before = check.first(CHECK_RUNS, centre);
    List<Figures> after = check.first(CHECK_RUNS, found);
    double[] change =
        IntStream.range(0, CHECK_RUNS)
            .mapToDouble(one -> objective.of(after.get(one)) - objective.of(before.get(one)))
            .toArray();
    return new Tuned(
        found,
        dials.routing(best),
        TradeOff.of(trials, objective, TRADE_OFF_RUNS),
        mean(before),
        mean(after),
        MeanOfRuns.of(change),
        trials.runs(),
        trials.settings().size());
  }

  private MeanOfRuns mean(List<Figures> runs) {
    return MeanOfRuns.of(runs.stream().mapToDouble(objective::of).toArray());
  }
}
