package org.strowger.simulator.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.strowger.simulator.TextTable;
import org.strowger.simulator.oracle.SystemOutcome.Comparison;

/** What all systems of one family together say. */
final class FamilyVerdict {
  private static final double Z_MAX = 4;
  private static final double RMS_MIN = 0.7;
  private static final double RMS_MAX = 1.3;

  /** With fewer figures their root mean square says nothing. */
  private static final int RMS_FIGURES_MIN = 30;

  private static final double MEAN_GAP_MAX = 0.004;

  private final OracleFamily family;
  private final List<SystemOutcome> outcomes;
  private final List<Comparison> comparisons;
  private final List<String> lines = new ArrayList<>();
  private boolean reached = true;

  /**
   * @param sample whether too little was simulated for goals beside chance
   */
  FamilyVerdict(OracleFamily family, List<SystemOutcome> outcomes, boolean sample) {
    this.family = family;
    this.outcomes = List.copyOf(outcomes);
    this.comparisons = outcomes.stream().flatMap(one -> one.comparisons().stream()).toList();
    judgeChance();
    if (!sample) {
      for (Goal goal : Goal.values()) {
        judge(goal);
      }
      judgeGaps();
    }
  }

  private void judgeChance() {
    List<Comparison> judged = comparisons.stream().filter(Comparison::judged).toList();
    if (judged.isEmpty()) {
      return;
    }
    Comparison worst =
        judged.stream().max(Comparator.comparingDouble(one -> Math.abs(one.z()))).orElseThrow();
    add(
        Math.abs(worst.z()) <= Z_MAX,
        String.format(
            Locale.ROOT,
            "%d systems, %d figures with cases enough: |z| at most %.2f (%s, %s)",
            outcomes.size(),
            judged.size(),
            Math.abs(worst.z()),
            worst.system(),
            worst.expected().name()));
    if (judged.size() >= RMS_FIGURES_MIN) {
      double square = judged.stream().mapToDouble(one -> one.z() * one.z()).average().orElseThrow();
      double rms = Math.sqrt(square);
      add(
          rms >= RMS_MIN && rms <= RMS_MAX,
          String.format(Locale.ROOT, "root mean square of z %.2f", rms));
    }
  }

  private void judge(Goal goal) {
    List<Comparison> aimed =
        comparisons.stream()
            .filter(one -> one.judged() || goal == Goal.ONE_PERCENT_ABOVE)
            .filter(one -> one.expected().goal() == goal)
            .toList();
    if (goal == Goal.CHANCE || aimed.isEmpty()) {
      return;
    }
    List<Comparison> off = aimed.stream().filter(one -> !one.reachesGoal()).toList();
    long missed = off.stream().filter(Comparison::missesGoal).count();
    add(
        missed == 0,
        String.format(
            Locale.ROOT,
            "%s: %d of %d, %d more as far as chance lets tell",
            goal.words(),
            aimed.size() - off.size(),
            aimed.size(),
            off.size() - missed));
    for (Comparison one : off) {
      lines.add(
          String.format(
              Locale.ROOT,
              "    %s: %s, %s: off by %.2f %%, of which %.2f %% may be chance",
              one.missesGoal() ? "missed" : "may be chance",
              one.system(),
              one.expected().name(),
              100 * one.off(),
              100 * one.found().halfWidth() / Math.abs(one.expected().exact())));
    }
  }

  /** How far above the optimum on average. */
  private void judgeGaps() {
    List<Comparison> gaps =
        comparisons.stream()
            .filter(one -> one.expected().goal() == Goal.ONE_PERCENT_ABOVE)
            .toList();
    if (!gaps.isEmpty()) {
      double mean = gaps.stream().mapToDouble(Comparison::off).average().orElseThrow();
      double most = gaps.stream().mapToDouble(Comparison::off).max().orElseThrow();
      add(
          mean <= MEAN_GAP_MAX,
          String.format(
              Locale.ROOT,
              "above the optimum by %.2f %% on average, by %.2f %% at most",
              100 * mean,
              100 * most));
    }
  }

  private void add(boolean good, String finding) {
    reached &= good;
    String name = family.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    lines.add(name + ": " + finding + (good ? ": reached" : ": NOT REACHED"));
  }

  /** One line for each goal, and under it what missed it. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  boolean isReached() {
    return reached;
  }

  /** Every figure; z in brackets where too few cases came up to judge by it. */
  String table() {
    TextTable table =
        new TextTable(
            List.of("system", "customers", "figure", "exact", "simulated", "+-", "z", "off"));
    for (SystemOutcome outcome : outcomes) {
      for (Comparison one : outcome.comparisons()) {
        table.add(
            List.of(
                one.system(),
                String.format(Locale.ROOT, "%.0f", outcome.customers()),
                one.expected().name(),
                String.format(Locale.ROOT, "%.6g", one.expected().exact()),
                String.format(Locale.ROOT, "%.6g", one.found().value()),
                String.format(Locale.ROOT, "%.2g", one.found().halfWidth()),
                String.format(Locale.ROOT, one.judged() ? "%.2f" : "(%.2f)", one.z()),
                String.format(Locale.ROOT, "%.2f %%", 100 * one.off())));
      }
    }
    return table.render();
  }
}
