package org.strowger.simulator.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.strowger.simulator.TextTable;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.ClassFigures;
import org.strowger.simulator.centre.Estimate;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.centre.PoolFigures;
import org.strowger.simulator.centre.SimulationTerms;

/**
 * The figures of a simulation as tables for people, each with half the width of its 95 % confidence
 * interval. {@link SimulationJson} has the same for programs.
 */
public record SimulationReport(SimulationOrder order, CentreFigures figures) {

  /** Tables, and what their columns mean. */
  public String toText() {
    return headline()
        + "\n"
        + customers()
        + "\n"
        + service()
        + "\n"
        + whoServesWhom()
        + "\n"
        + pools()
        + "\n"
        + whole()
        + warnings()
        + "\n"
        + legend();
  }

  private String headline() {
    SimulationTerms terms = order.terms();
    return String.format(
        Locale.ROOT,
        "%s\n%d runs of %s h after %s h of warm-up, seed %d; value +-half width of the 95 %% interval\n",
        order.name(),
        terms.runs(),
        plain(terms.hours()),
        plain(terms.warmUpHours()),
        terms.seed());
  }

  private String customers() {
    TextTable table =
        new TextTable(
            List.of(
                "class",
                "offered/h",
                "answered/h",
                "left %",
                "blocked %",
                "waited %",
                "mean wait s",
                "ASA s"));
    for (ClassFigures one : figures.classes()) {
      table.add(
          List.of(
              one.name(),
              number(one.offeredPerHour()),
              number(one.answeredPerHour()),
              percent(one.left()),
              percent(one.blocked()),
              percent(one.waited()),
              seconds(one.waitMs()),
              seconds(one.answeredWaitMs())));
    }
    return table.render();
  }

  private String service() {
    List<String> header =
        new ArrayList<>(List.of("class", "within s", "SL-C %", "SL-D %", "offered wait %"));
    ClassFigures.QUANTILES.forEach(p -> header.add("p" + Math.round(p * 100) + " s"));
    TextTable table = new TextTable(header);
    for (int i = 0; i < figures.classes().size(); i++) {
      ClassFigures one = figures.classes().get(i);
      List<String> cells = new ArrayList<>();
      cells.add(one.name());
      cells.add(plain(order.centre().classes().get(i).thresholdMs() / 1_000.0));
      cells.add(percent(one.answeredOfOffered()));
      cells.add(percent(one.excludingShortAbandons()));
      cells.add(percent(one.offeredWait()));
      one.quantilesMs().forEach(wait -> cells.add(seconds(wait)));
      table.add(cells);
    }
    return table.render();
  }

  private String whoServesWhom() {
    List<String> header = new ArrayList<>(List.of("answered/h by"));
    figures.pools().forEach(pool -> header.add(pool.name()));
    TextTable table = new TextTable(header);
    for (ClassFigures one : figures.classes()) {
      List<String> cells = new ArrayList<>(List.of(one.name()));
      one.answeredPerHourByPool().forEach(rate -> cells.add(number(rate)));
      table.add(cells);
    }
    return table.render();
  }

  private String pools() {
    TextTable table = new TextTable(List.of("pool", "agents", "utilisation %"));
    for (int i = 0; i < figures.pools().size(); i++) {
      PoolFigures one = figures.pools().get(i);
      Pool pool = order.centre().pools().get(i);
      table.add(List.of(one.name(), Integer.toString(pool.agents()), percent(one.utilisation())));
    }
    return table.render();
  }

  private String whole() {
    return "occupancy Gini "
        + figure(figures.occupancyGini(), 1, 4)
        + "; cost/h "
        + figure(figures.costPerHour(), 1, 3)
        + "\n";
  }

  /** Where the runs can't say what a long time would. */
  private String warnings() {
    return figures.classes().stream()
        .filter(one -> one.unserved() > 0)
        .map(one ->
            String.format(
                Locale.ROOT,
                "warning: %.2f %% of %s still waited long after the end: the centre does not keep up, and"
                    + " the waits shown are too low\n",
                one.unserved() * 100,
                one.name()))
        .collect(Collectors.joining());
  }

  private static String legend() {
    return """
    Shares are of those let in; blocked is of all offered. ASA: mean wait of those answered.
    SL-C: answered within the threshold / (answered + left). SL-D: those who left within it are taken out below.
    offered wait: the share whose wait, had they all the patience in the world, is within the threshold.
    mean wait, p50 to p99: of all, those who hung up until they did. utilisation: busy / on duty.
    occupancy Gini: how unequally busy the agents are; 0 = all alike. cost/h: of waiting and hang-ups.
    """;
  }

  private static String number(Estimate estimate) {
    return figure(estimate, 1, 2);
  }

  private static String percent(Estimate estimate) {
    return figure(estimate, 100, 2);
  }

  private static String seconds(Estimate estimate) {
    return figure(estimate, 0.001, 2);
  }

  private static String figure(Estimate estimate, double unit, int digits) {
    String format = "%." + digits + "f +-%." + digits + "f";
    return String.format(Locale.ROOT, format, estimate.value() * unit, estimate.halfWidth() * unit);
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
