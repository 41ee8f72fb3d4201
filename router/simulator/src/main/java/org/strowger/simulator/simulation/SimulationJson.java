package org.strowger.simulator.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.ClassFigures;
import org.strowger.simulator.centre.Estimate;
import org.strowger.simulator.centre.PoolFigures;
import org.strowger.simulator.centre.SimulationTerms;

/**
 * The figures of a simulation for programs: one JSON object. Times are milliseconds, shares from 0
 * to 1; each figure is a value with half the width of its 95 % confidence interval.
 */
public record SimulationJson(SimulationOrder order, CentreFigures figures) {

  /** The object, ended by a line feed. */
  public String text() {
    SimulationTerms terms = order.terms();
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < figures.classes().size(); i++) {
      long thresholdMs = order.centre().classes().get(i).thresholdMs();
      classes.add(kind(figures.classes().get(i), thresholdMs));
    }
    return "{\n"
        + member("name", quoted(order.name()))
        + member("runs", Integer.toString(terms.runs()))
        + member("hours", Double.toString(terms.hours()))
        + member("warm_up_hours", Double.toString(terms.warmUpHours()))
        + member("seed", Long.toString(terms.seed()))
        + member("classes", array(classes))
        + member("pools", array(figures.pools().stream().map(SimulationJson::pool).toList()))
        + member("occupancy_gini", estimate(figures.occupancyGini()))
        + "  \"cost_per_hour\": "
        + estimate(figures.costPerHour())
        + "\n}\n";
  }

  private String kind(ClassFigures one, long thresholdMs) {
    List<String> members = new ArrayList<>();
    members.add("\"name\": " + quoted(one.name()));
    members.add("\"threshold_ms\": " + thresholdMs);
    add(members, "offered_per_hour", one.offeredPerHour());
    add(members, "answered_per_hour", one.answeredPerHour());
    add(members, "left", one.left());
    add(members, "blocked", one.blocked());
    add(members, "waited", one.waited());
    add(members, "mean_wait_ms", one.waitMs());
    add(members, "mean_answered_wait_ms", one.answeredWaitMs());
    add(members, "service_level_sl_c", one.answeredOfOffered());
    add(members, "service_level_sl_d", one.excludingShortAbandons());
    add(members, "service_level_offered_wait", one.offeredWait());
    for (int i = 0; i < ClassFigures.QUANTILES.size(); i++) {
      long percent = Math.round(ClassFigures.QUANTILES.get(i) * 100);
      add(members, "p" + percent + "_wait_ms", one.quantilesMs().get(i));
    }
    for (int i = 0; i < figures.pools().size(); i++) {
      add(
          members,
          "answered_per_hour_by_" + figures.pools().get(i).name(),
          one.answeredPerHourByPool().get(i));
    }
    members.add(String.format(Locale.ROOT, "\"unserved\": %.6f", one.unserved()));
    return "{" + String.join(", ", members) + "}";
  }

  private static String pool(PoolFigures pool) {
    return "{\"name\": "
        + quoted(pool.name())
        + ", \"utilisation\": "
        + estimate(pool.utilisation())
        + "}";
  }

  private static void add(List<String> members, String name, Estimate estimate) {
    members.add(quoted(name) + ": " + estimate(estimate));
  }

  private static String estimate(Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "{\"value\": %.6f, \"half_width\": %.6f}",
        estimate.value(),
        estimate.halfWidth());
  }

  private static String member(String name, String value) {
    return "  \"" + name + "\": " + value + ",\n";
  }

  private static String array(Collection<String> items) {
    return items.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", items) + "\n  ]";
  }

  /** Free text may have anything in it. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        default ->
            quoted.append(
                c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : Character.toString(c));
      }
    }
    return quoted.append('"').toString();
  }
}
