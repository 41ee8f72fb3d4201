package org.strowger.simulator.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.strowger.core.RoutingCore;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.routing.Refusals;

/**
 * Simulates a centre by independent runs of the real router in virtual time. The outcome follows
 * from centre and terms; how many threads share the work, and how fast, changes nothing. Customers
 * and their luck follow from the terms and the classes alone, so that two routings of one centre
 * can be compared run by run.
 */
public final class Simulation {
  private static final double HOUR_MS = 3_600_000;

  private Simulation() {}

  /**
   * Ends in a message where a router would refuse the centre's routing.
   *
   * @param source where the routing comes from, as the user named it
   * @throws BadInput everything that a router refuses of it
   */
  public static void check(String source, Centre centre) throws BadInput {
    Refusals.checked(source, centre.routing(), Definitions.unrouted(centre));
  }

  /**
   * The figures of all runs.
   *
   * @param runsDone is told how many runs are done, as that changes, by the calling thread
   */
  public static CentreFigures of(Centre centre, SimulationTerms terms, IntConsumer runsDone) {
    return CentreFigures.of(centre, runs(centre, terms, runsDone));
  }

  /** The runs themselves, in order of their numbers. */
  public static List<RunTally> runs(Centre centre, SimulationTerms terms, IntConsumer runsDone) {
    try (ExecutorService threads = Executors.newFixedThreadPool(terms.threads())) {
      List<Future<RunTally>> running = new ArrayList<>();
      SplittableRandom seeds = new SplittableRandom(terms.seed());
      for (int run = 0; run < terms.runs(); run++) {
        SplittableRandom luck = seeds.split();
        running.add(threads.submit(() -> run(centre, terms.hours(), terms.warmUpHours(), luck)));
      }
      List<RunTally> done = new ArrayList<>();
      for (Future<RunTally> one : running) {
        done.add(one.get());
        runsDone.accept(done.size());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the runs were under way", e);
    }
  }

  /**
   * A single run, for those who decide run by run how many more are needed.
   *
   * @param luck the same luck gives the same customers, whatever the routing
   */
  public static RunTally run(
      Centre centre, double hours, double warmUpHours, SplittableRandom luck) {
    double warmUpMs = warmUpHours * HOUR_MS;
    return new Play(centre, new RoutingCore(), luck, warmUpMs, hours * HOUR_MS).run();
  }
}
