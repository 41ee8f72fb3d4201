package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a better objective costs elsewhere: of the settings that were tried, those that no other
 * beats in the objective, in the 99th percentile of the wait, in the inequality of occupancy and in
 * the service level of the least served class all at once.
 *
 * @param points the best objective first
 */
public record TradeOff(List<Point> points) {
  public TradeOff {
    points = List.copyOf(points);
  }

  /** One setting that no other beats, its mean figures, and the mean of the objective. */
  public record Point(Setting setting, Figures figures, double objective) {
    boolean beats(Point other) {
      boolean noWorse =
          objective <= other.objective
              && figures.p99WaitMs() <= other.figures.p99WaitMs()
              && figures.gini() <= other.figures.gini()
              && figures.leastServed() >= other.figures.leastServed();
      boolean better =
          objective < other.objective
              || figures.p99WaitMs() < other.figures.p99WaitMs()
              || figures.gini() < other.figures.gini()
              || figures.leastServed() > other.figures.leastServed();
      return noWorse && better;
    }
  }

  /**
   * Of all settings that ran at least {@code leastRuns} times; compared over just these runs, so
   * that all had the same luck.
   */
  public static TradeOff of(Trials trials, Objective objective, int leastRuns) {
    List<Point> all = new ArrayList<>();
    for (Setting setting : trials.settings()) {
      if (trials.runsOf(setting) >= leastRuns) {
        Figures mean = Figures.mean(trials.figures(setting).subList(0, leastRuns));
        all.add(new Point(setting, mean, objective.of(mean)));
      }
    }
    return new TradeOff(
        all.stream()
            .filter(one -> all.stream().noneMatch(other -> other.beats(one)))
            .sorted(Comparator.comparingDouble(Point::objective))
            .toList());
  }

  /** At most {@code count} of them, the ends among them, spread evenly over the objective. */
  public TradeOff thinned(int count) {
    if (points.size() <= count) {
      return this;
    }
    Set<Point> kept = new LinkedHashSet<>();
    double least = points.getFirst().objective;
    double span = points.getLast().objective - least;
    for (int i = 0; i < count; i++) {
      double wanted = least + span * i / (count - 1);
      kept.add(
          points.stream()
              .min(Comparator.comparingDouble(one -> Math.abs(one.objective - wanted)))
              .orElseThrow());
    }
    return new TradeOff(List.copyOf(kept));
  }
}
