package org.strowger.simulator.centre;

import java.util.ArrayList;
import java.util.List;

/**
 * What many runs of a centre say of it.
 *
 * @param classes in the order of the centre
 * @param pools in the order of the centre
 * @param occupancyGini how unequally busy the agents were in a run: 0 = all alike
 * @param costPerHour what waiting and hang-ups cost
 * @param runCostsPerHour the same for each run in order, to be compared in pairs with those of
 *     another routing that met the same customers
 */
public record CentreFigures(
    List<ClassFigures> classes,
    List<PoolFigures> pools,
    Estimate occupancyGini,
    Estimate costPerHour,
    List<Double> runCostsPerHour) {
  public CentreFigures {
    classes = List.copyOf(classes);
    pools = List.copyOf(pools);
    runCostsPerHour = List.copyOf(runCostsPerHour);
  }

  static CentreFigures of(Centre centre, List<RunTally> runs) {
    List<ClassFigures> classes = new ArrayList<>();
    for (int kind = 0; kind < centre.classes().size(); kind++) {
      int number = kind;
      List<ClassTally> tallies = runs.stream().map(run -> run.classes().get(number)).toList();
      double hours = runs.getFirst().hours();
      classes.add(
          figures(centre.classes().get(kind).name(), tallies, hours, centre.pools().size()));
    }
    List<PoolFigures> pools = new ArrayList<>();
    for (Pool pool : centre.pools()) {
      int number = pools.size();
      pools.add(new PoolFigures(pool.name(), Estimate.mean(runs, run -> run.utilisation(number))));
    }
    return new CentreFigures(
        classes,
        pools,
        Estimate.mean(runs, RunTally::occupancyGini),
        Estimate.mean(runs, RunTally::costPerHour),
        runs.stream().map(RunTally::costPerHour).toList());
  }

  private static ClassFigures figures(String name, List<ClassTally> runs, double hours, int pools) {
    List<Estimate> byPool = new ArrayList<>();
    for (int pool = 0; pool < pools; pool++) {
      int number = pool;
      byPool.add(Estimate.mean(runs, run -> run.answeredBy(number) / hours));
    }
    return new ClassFigures(
        name,
        Estimate.mean(runs, run -> run.offeredCount() / hours),
        Estimate.mean(runs, run -> run.answeredCount() / hours),
        Estimate.ratio(runs, ClassTally::leftCount, ClassTally::admittedCount),
        Estimate.ratio(runs, ClassTally::blockedCount, ClassTally::offeredCount),
        Estimate.ratio(runs, ClassTally::waitedCount, ClassTally::admittedCount),
        Estimate.ratio(runs, ClassTally::waitSumMs, ClassTally::admittedCount),
        Estimate.ratio(runs, ClassTally::answeredWaitSumMs, ClassTally::answeredCount),
        Estimate.ratio(runs, ClassTally::answeredInTimeCount, ClassTally::admittedCount),
        Estimate.ratio(
            runs,
            ClassTally::answeredInTimeCount,
            run -> run.admittedCount() - run.leftInTimeCount()),
        Estimate.jackknife(runs, ClassTally::offeredWaitShare),
        byPool,
        quantiles(runs),
        Estimate.ratio(runs, ClassTally::unservedCount, ClassTally::admittedCount).value());
  }

  /** Of all runs together; the error is that of a mean of their own quantiles. */
  private static List<Estimate> quantiles(List<ClassTally> runs) {
    WaitHistogram all = new WaitHistogram();
    runs.forEach(run -> all.add(run.waits()));
    List<Estimate> quantiles = new ArrayList<>();
    for (double p : ClassFigures.QUANTILES) {
      Estimate mean = Estimate.mean(runs, run -> run.waits().quantileMs(p));
      quantiles.add(new Estimate(all.quantileMs(p), mean.standardError(), runs.size()));
    }
    return quantiles;
  }
}
