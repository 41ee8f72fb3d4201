package org.strowger.simulator.tune;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.ClassTally;
import org.strowger.simulator.centre.RunTally;
import org.strowger.simulator.centre.Simulation;
import org.strowger.simulator.centre.SimulationTerms;
import org.strowger.simulator.centre.WaitHistogram;

/**
 * Runs of a centre through the real router in virtual time, by number.
 *
 * @param hours how long a run is measured
 * @param warmUpHours how long it goes on before
 * @param seed the same seed gives the same customers, whatever the routing
 */
public record CentreRuns(double hours, double warmUpHours, long seed) {
  /** As long as a simulation on these terms. */
  public static CentreRuns like(SimulationTerms terms, long seed) {
    return new CentreRuns(terms.hours(), terms.warmUpHours(), seed);
  }

  /** How run {@code number} goes. */
  public Figures run(Centre centre, int number) {
    SplittableRandom luck = new SplittableRandom(new SplittableRandom(seed + number).nextLong());
    return figures(centre, Simulation.run(centre, hours, warmUpHours, luck));
  }

  /** The first {@code count} runs, made by all processors. */
  List<Figures> first(int count, Centre centre) {
    return IntStream.range(0, count).parallel().mapToObj(one -> run(centre, one)).toList();
  }

  private static Figures figures(Centre centre, RunTally run) {
    long answered = 0;
    long inTime = 0;
    long left = 0;
    long admitted = 0;
    double waitMs = 0;
    double leastServed = 1;
    long vipsInTime = 0;
    long vips = 0;
    WaitHistogram waits = new WaitHistogram();
    for (int kind = 0; kind < run.classes().size(); kind++) {
      ClassTally one = run.classes().get(kind);
      answered += one.answeredCount();
      inTime += one.answeredInTimeCount();
      left += one.leftCount();
      admitted += one.admittedCount();
      waitMs += one.waitSumMs();
      waits.add(one.waits());
      double served = share(one.answeredInTimeCount(), one.answeredCount() + one.leftCount());
      leastServed = Math.min(leastServed, served);
      if (centre.classes().get(kind).priority() > 0) {
        vipsInTime += one.answeredInTimeCount();
        vips += one.answeredCount() + one.leftCount();
      }
    }
    return new Figures(
        run.costPerHour(),
        share(inTime, answered + left),
        answered + left == 0 ? 0 : (double) left / (answered + left),
        admitted == 0 ? 0 : waitMs / admitted,
        waits.quantileMs(0.99),
        run.occupancyGini(),
        leastServed,
        share(vipsInTime, vips));
  }

  /** 1 where nobody came: nobody was served badly. */
  static double share(long part, long all) {
    return all == 0 ? 1 : (double) part / all;
  }
}
