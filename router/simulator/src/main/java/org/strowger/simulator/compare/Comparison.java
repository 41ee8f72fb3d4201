package org.strowger.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.strowger.core.RoutingCore;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.VirtualHost;

/**
 * Plays the same customers under each candidate, in as many runs as asked for, on all processors.
 * Which processor plays what has no effect on the figures.
 *
 * @param customers the scenario of each run, from 0
 * @param candidates the first is held against the others
 */
public record Comparison(IntFunction<Scenario> customers, List<Candidate> candidates, int runs) {
  public Comparison {
    candidates = List.copyOf(candidates);
  }

  /** Plays everything. {@code played} is told how many runs of candidates are done. */
  public ComparisonReport play(IntConsumer played) throws InterruptedException {
    List<Callable<RunFigures>> tasks = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (int run = 0; run < runs; run++) {
        int number = run;
        tasks.add(() -> play(candidate.change().apply(customers.apply(number))));
      }
    }
    List<RunFigures> figures = new ArrayList<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()));
    try {
      for (Future<RunFigures> future : tasks.stream().map(pool::submit).toList()) {
        figures.add(result(future));
        played.accept(figures.size());
      }
    } finally {
      pool.shutdownNow();
    }
    return report(figures);
  }

  private static RunFigures play(Scenario scenario) {
    VirtualHost host = new VirtualHost(new RoutingCore(), scenario, _ -> {});
    host.run(_ -> {});
    return RunFigures.of(host.people());
  }

  private static RunFigures result(Future<RunFigures> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("a run failed", e);
    }
  }

  private ComparisonReport report(List<RunFigures> figures) {
    List<CandidateFigures> all = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      all.add(
          new CandidateFigures(
              candidates.get(i).name(), figures.subList(i * runs, (i + 1) * runs)));
    }
    return new ComparisonReport(all);
  }
}
