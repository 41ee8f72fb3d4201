package org.strowger.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.strowger.simulator.CallOutcome.Disposition;

/**
 * What became of a play, as figures. A value made of outcomes alone, so that a play in virtual time
 * and one over a network are counted alike.
 *
 * @param targetsMs the different service targets of the queues
 * @param types a group for each queue, by id
 * @param channels a group for each channel
 * @param priorities a group for each priority
 */
public record ReplayReport(
    List<Long> targetsMs,
    List<CallGroup> types,
    List<CallGroup> channels,
    List<CallGroup> priorities,
    CallGroup total,
    List<AgentOutcome> agents) {

  /** Only calls that have come are counted. */
  public static ReplayReport of(List<CallOutcome> outcomes, List<AgentOutcome> agents) {
    List<CallOutcome> come =
        outcomes.stream().filter(one -> one.disposition() != Disposition.EXPECTED).toList();
    return new ReplayReport(
        List.copyOf(
            come.stream()
                .map(CallOutcome::targetMs)
                .collect(Collectors.toCollection(TreeSet::new))),
        groups(come, one -> one.call().queue().value()),
        groups(come, one -> one.call().channel().name().toLowerCase(Locale.ROOT)),
        groups(come, one -> Integer.toString(one.call().priority())),
        CallGroup.of("total", come),
        List.copyOf(agents));
  }

  public static ReplayReport of(People people) {
    return of(people.callOutcomes(), people.agentOutcomes());
  }

  private static List<CallGroup> groups(
      List<CallOutcome> outcomes, Function<CallOutcome, String> name) {
    Map<String, List<CallOutcome>> byName =
        outcomes.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    return byName.entrySet().stream()
        .map(one -> CallGroup.of(one.getKey(), one.getValue()))
        .toList();
  }

  /** Tables for people, and what their columns mean. */
  public String toText() {
    return callTable() + '\n' + agentTable() + '\n' + legend();
  }

  private String callTable() {
    boolean unfinished = total.waiting() > 0;
    boolean refusals = total.refused() > 0;
    List<String> header =
        new ArrayList<>(
            List.of(
                "type",
                "offered",
                "answered",
                "abandoned",
                "abandoned %",
                inTarget() + " %",
                "ASA s",
                "mean wait s",
                "p99 wait s"));
    if (unfinished) {
      header.add("waiting");
    }
    if (refusals) {
      header.add("refused");
    }
    TextTable table = new TextTable(header);
    List<CallGroup> all = new ArrayList<>(types);
    all.add(total);
    addRows(table, "", all, unfinished, refusals);
    if (channels.size() > 1) {
      addRows(table, "channel ", channels, unfinished, refusals);
    }
    if (priorities.size() > 1) {
      addRows(table, "priority ", priorities, unfinished, refusals);
    }
    return table.render();
  }

  private static void addRows(
      TextTable table,
      String prefix,
      List<CallGroup> groups,
      boolean unfinished,
      boolean refusals) {
    for (CallGroup group : groups) {
      List<String> cells = new ArrayList<>();
      cells.add(prefix + group.name());
      cells.addAll(figures(group));
      if (unfinished) {
        cells.add(Integer.toString(group.waiting()));
      }
      if (refusals) {
        cells.add(Integer.toString(group.refused()));
      }
      table.add(cells);
    }
  }

  private static List<String> figures(CallGroup group) {
    return List.of(
        Integer.toString(group.offered()),
        Integer.toString(group.answered()),
        Integer.toString(group.abandoned()),
        percent(group.abandonedShare()),
        percent(group.serviceLevel()),
        seconds(group.meanAnsweredWaitMs()),
        seconds(group.meanWaitMs()),
        seconds((double) group.p99WaitMs()));
  }

  private String agentTable() {
    TextTable table =
        new TextTable(List.of("agent", "handled", "signed in h", "busy h", "occupancy %"));
    for (AgentOutcome agent : agents) {
      table.add(
          List.of(
              agent.agent().value(),
              Integer.toString(agent.handled()),
              hours(agent.signedInMs()),
              hours(agent.busyMs()),
              percent(agent.occupancy())));
    }
    AgentSums sums = AgentSums.of(agents);
    table.add(
        List.of(
            "total",
            Long.toString(sums.handled),
            hours(sums.signedInMs),
            hours(sums.busyMs),
            percent(sums.occupancy())));
    return table.render();
  }

  private String legend() {
    return inTarget()
        + ": answered within that wait / (answered + abandoned), SL-C"
        + (targetsMs.size() == 1 ? ".\n" : "; the target is that of the queue.\n")
        + "ASA: mean wait of those answered.\n"
        + "mean wait, p99 wait: of all, those who hung up until they did; p99 is exact (nearest rank).\n"
        + "occupancy: busy / signed in; busy is time with anything in hand, from accept to the end of paperwork.\n";
  }

  private String inTarget() {
    return targetsMs.size() == 1 ? "in " + plainSeconds(targetsMs.getFirst()) + " s" : "in target";
  }

  /** The same figures for programs: one JSON object, times in milliseconds, shares from 0 to 1. */
  public String toJson() {
    AgentSums sums = AgentSums.of(agents);
    return "{\n"
        + "  \"service_level\": \"SL-C: answered in target / (answered + abandoned)\",\n"
        + "  \"targets_ms\": "
        + targetsMs
        + ",\n"
        + "  \"types\": "
        + array(types.stream().map(ReplayReport::json).toList())
        + ",\n"
        + "  \"channels\": "
        + array(channels.stream().map(ReplayReport::json).toList())
        + ",\n"
        + "  \"priorities\": "
        + array(priorities.stream().map(ReplayReport::json).toList())
        + ",\n"
        + "  \"total\": "
        + json(total)
        + ",\n"
        + "  \"agents\": "
        + array(agents.stream().map(ReplayReport::json).toList())
        + ",\n"
        + "  \"agents_total\": "
        + json("total", sums.handled, sums.signedInMs, sums.busyMs, sums.occupancy())
        + "\n"
        + "}\n";
  }

  private static String array(Collection<String> items) {
    return items.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", items) + "\n  ]";
  }

  /** Names are identifiers, so nothing in them needs escaping. */
  private static String json(CallGroup group) {
    return String.format(
        Locale.ROOT,
        "{\"name\": \"%s\", \"offered\": %d, \"answered\": %d, \"abandoned\": %d, \"waiting\": %d, \"refused\": %d,"
            + " \"answered_in_target\": %d, \"service_level\": %.6f, \"abandoned_share\": %.6f,"
            + " \"mean_answered_wait_ms\": %.1f, \"mean_wait_ms\": %.1f, \"p99_wait_ms\": %d}",
        group.name(),
        group.offered(),
        group.answered(),
        group.abandoned(),
        group.waiting(),
        group.refused(),
        group.answeredInTarget(),
        group.serviceLevel(),
        group.abandonedShare(),
        group.meanAnsweredWaitMs(),
        group.meanWaitMs(),
        group.p99WaitMs());
  }

  private static String json(AgentOutcome agent) {
    return json(
        agent.agent().value(),
        agent.handled(),
        agent.signedInMs(),
        agent.busyMs(),
        agent.occupancy());
  }

  private static String json(
      String name, long handled, long signedInMs, long busyMs, double occupancy) {
    return String.format(
        Locale.ROOT,
        "{\"name\": \"%s\", \"handled\": %d, \"signed_in_ms\": %d, \"busy_ms\": %d, \"occupancy\": %.6f}",
        name,
        handled,
        signedInMs,
        busyMs,
        occupancy);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }

  private static String seconds(double spanMs) {
    return String.format(Locale.ROOT, "%.1f", spanMs / 1_000);
  }

  private static String plainSeconds(long spanMs) {
    return spanMs % 1_000 == 0 ? Long.toString(spanMs / 1_000) : seconds((double) spanMs);
  }

  private static String hours(long spanMs) {
    return String.format(Locale.ROOT, "%.1f", spanMs / 3_600_000.0);
  }

  /** All agents together. */
  private record AgentSums(long handled, long signedInMs, long busyMs) {
    static AgentSums of(List<AgentOutcome> agents) {
      return new AgentSums(
          agents.stream().mapToLong(AgentOutcome::handled).sum(),
          agents.stream().mapToLong(AgentOutcome::signedInMs).sum(),
          agents.stream().mapToLong(AgentOutcome::busyMs).sum());
    }

    double occupancy() {
      return signedInMs == 0 ? 0 : (double) busyMs / signedInMs;
    }
  }
}
