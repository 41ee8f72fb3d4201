package org.strowger.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.strowger.simulator.TextTable;
import org.strowger.simulator.centre.Estimate;

/**
 * A comparison as tables for people and as JSON for programs. The first candidate is held against
 * all others; if {@link Candidate#pooled} is among them, the share of the gap to it is told.
 */
public final class ComparisonReport {
  private final List<CandidateFigures> candidates;
  private final List<Difference> differences;
  private final Optional<CandidateFigures> bound;

  ComparisonReport(List<CandidateFigures> candidates) {
    this.candidates = List.copyOf(candidates);
    this.differences =
        candidates.stream()
            .skip(1)
            .map(other -> new Difference(candidates.getFirst(), other))
            .toList();
    this.bound =
        candidates.stream().skip(1).filter(one -> one.name().equals(Candidate.POOLED)).findFirst();
  }

  /** The curves of the candidates, as an SVG document. */
  public String toSvg() {
    return new ComparisonChart(candidates).toSvg();
  }

  public String toText() {
    String table = figures();
    return differences.isEmpty() ? table : table + '\n' + paired() + '\n' + legend();
  }

  private String figures() {
    TextTable table =
        new TextTable(
            List.of(
                "policy",
                "in target %",
                "VIP in target %",
                "mean wait s",
                "VIP mean wait s",
                "left %",
                "p95 s",
                "p99 s",
                "Gini",
                "occupancy %"));
    for (CandidateFigures one : candidates) {
      table.add(
          List.of(
              one.name(),
              decimals(2, 100 * one.serviceLevel()),
              decimals(2, 100 * one.mean(run -> run.vip().serviceLevel())),
              decimals(2, one.mean(run -> run.all().meanWaitMs()) / 1_000),
              decimals(2, one.mean(run -> run.vip().meanWaitMs()) / 1_000),
              decimals(2, 100 * one.mean(run -> run.all().abandonedShare())),
              decimals(1, one.mean(run -> (double) run.all().p95WaitMs()) / 1_000),
              decimals(1, one.mean(run -> (double) run.all().p99WaitMs()) / 1_000),
              decimals(4, one.mean(RunFigures::gini)),
              decimals(1, 100 * one.mean(RunFigures::occupancy))));
    }
    return table.render();
  }

  private String paired() {
    List<String> header =
        new ArrayList<>(
            List.of(
                candidates.getFirst().name() + " minus",
                "in target, points",
                "VIP in target, points",
                "left, points",
                "left, change",
                "mean wait, s",
                "mean wait, change",
                "p99 of a day, s",
                "Gini, ratio at most"));
    bound.ifPresent(_ -> header.add("gap closed"));
    TextTable table = new TextTable(header);
    for (Difference one : differences) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  one.otherName(),
                  interval(2, 100, one.serviceLevel()),
                  interval(2, 100, one.vipServiceLevel()),
                  interval(2, 100, one.abandonedShare()),
                  percent(one.abandonedChange()),
                  interval(2, 0.001, one.meanWaitMs()),
                  percent(one.meanWaitChange()),
                  interval(1, 0.001, one.p99WaitMs()),
                  decimals(3, one.giniRatioMax())));
      bound.ifPresent(pooled ->
          cells.add(
              one.otherName().equals(pooled.name())
                  ? ""
                  : decimals(1, 100 * one.gapClosed(pooled)) + " %"));
      table.add(cells);
    }
    return table.render();
  }

  private String legend() {
    int runs = candidates.getFirst().runs().size();
    return "Mean of "
        + (runs == 1 ? "one run" : runs + " runs")
        + ". in target: answered within the target / (answered + abandoned), SL-C.\n"
        + "Differences are paired by day, each day weighing as many calls as it had, with 95 % intervals over the"
        + " days (Student's t).\n"
        + "Gini: of the agents' occupancy, 0 = all equally busy; the ratio is that of the same run, the worst told.\n"
        + bound
            .map(_ ->
                "pooled: everybody can do everything at full speed; gap closed: how much of the way there in"
                    + " target.\n")
            .orElse("");
  }

  /** The same for programs: times in milliseconds, shares from 0 to 1; null where unknown. */
  public String toJson() {
    return "{\n  \"runs\": "
        + candidates.getFirst().runs().size()
        + ",\n  \"candidates\": "
        + array(candidates.stream().map(ComparisonReport::json).toList())
        + ",\n  \"differences\": "
        + array(differences.stream().map(this::json).toList())
        + "\n}\n";
  }

  private static String json(CandidateFigures one) {
    return String.format(
        Locale.ROOT,
        "{\"name\": %s, \"service_level\": %.6f, \"vip_service_level\": %.6f, \"mean_wait_ms\": %.1f,"
            + " \"vip_mean_wait_ms\": %.1f, \"abandoned_share\": %.6f, \"p95_wait_ms\": %.1f, \"p99_wait_ms\": %.1f,"
            + " \"gini\": %.6f, \"gini_max\": %.6f, \"occupancy\": %.6f}",
        quoted(one.name()),
        one.serviceLevel(),
        one.mean(run -> run.vip().serviceLevel()),
        one.mean(run -> run.all().meanWaitMs()),
        one.mean(run -> run.vip().meanWaitMs()),
        one.mean(run -> run.all().abandonedShare()),
        one.mean(run -> (double) run.all().p95WaitMs()),
        one.mean(run -> (double) run.all().p99WaitMs()),
        one.mean(RunFigures::gini),
        one.runs().stream().mapToDouble(RunFigures::gini).max().orElse(0),
        one.mean(RunFigures::occupancy));
  }

  private String json(Difference one) {
    return String.format(
        Locale.ROOT,
        "{\"minus\": %s, \"service_level\": %s, \"vip_service_level\": %s, \"abandoned_share\": %s,"
            + " \"abandoned_change\": %s, \"mean_wait_ms\": %s, \"mean_wait_change\": %s, \"p99_day_wait_ms\": %s,"
            + " \"gini_ratio_max\": %s, \"gap_closed\": %s}",
        quoted(one.otherName()),
        json(one.serviceLevel()),
        json(one.vipServiceLevel()),
        json(one.abandonedShare()),
        number(one.abandonedChange()),
        json(one.meanWaitMs()),
        number(one.meanWaitChange()),
        json(one.p99WaitMs()),
        number(one.giniRatioMax()),
        number(bound.map(one::gapClosed).orElse(Double.NaN)));
  }

  private static String json(Estimate one) {
    return "{\"value\": " + number(one.value()) + ", \"half_width\": " + number(half(one)) + "}";
  }

  private static String array(List<String> items) {
    return items.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", items) + "\n  ]";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String number(double value) {
    return Double.isFinite(value) ? decimals(6, value) : "null";
  }

  /** One day alone says nothing of how days differ. */
  private static double half(Estimate one) {
    return one.runs() < 2 ? Double.NaN : one.halfWidth();
  }

  private static String interval(int decimals, double unit, Estimate one) {
    double half = unit * half(one);
    String value = String.format(Locale.ROOT, "%+." + decimals + "f", unit * one.value());
    return Double.isFinite(half) ? value + " ± " + decimals(decimals, half) : value;
  }

  private static String percent(double change) {
    return Double.isFinite(change) ? String.format(Locale.ROOT, "%+.1f %%", 100 * change) : "";
  }

  private static String decimals(int decimals, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "";
  }
}
