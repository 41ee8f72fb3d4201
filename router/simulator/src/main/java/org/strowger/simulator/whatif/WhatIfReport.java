package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.strowger.simulator.AgentOutcome;
import org.strowger.simulator.CallGroup;
import org.strowger.simulator.ReplayReport;

/**
 * What a what-if has found: the recorded figures, those of the recorded routing played again, those
 * of the other routing, and how far the last two differ, as ranges.
 */
public final class WhatIfReport {
  private final Recording recording;
  private final ReplayReport recorded;
  private final List<Pair> pairs;
  private final Moves moves;
  private final List<PatienceFacts> patience;
  private final int runs;
  private final long seed;

  WhatIfReport(
      Recording recording,
      ReplayReport recorded,
      List<Pair> pairs,
      Moves moves,
      List<PatienceFacts> patience,
      int runs,
      long seed) {
    this.recording = recording;
    this.recorded = recorded;
    this.pairs = List.copyOf(pairs);
    this.moves = moves;
    this.patience = List.copyOf(patience);
    this.runs = runs;
    this.seed = seed;
  }

  /**
   * One figure of one queue, or of all.
   *
   * @param recorded as it was
   * @param same under the recorded routing, played again
   * @param other under the other routing
   * @param change other less same, by plays with the same people
   */
  record Row(String name, double recorded, Range same, Range other, Range change) {}

  /** One agent: conversations, and occupancies in percent. */
  record AgentRow(Row handled, Row occupancy) {}

  /** For people. */
  public String toText() {
    return new WhatIfText(this).render();
  }

  /** The same for programs: one JSON object. */
  public String toJson() {
    return new WhatIfJson(this).render();
  }

  Recording recording() {
    return recording;
  }

  Moves moves() {
    return moves;
  }

  List<PatienceFacts> patience() {
    return patience;
  }

  int runs() {
    return runs;
  }

  long seed() {
    return seed;
  }

  /** A row for each queue, then one for all together. */
  List<Row> rows(Figure figure) {
    List<Row> rows = new ArrayList<>();
    for (int type = 0; type < recorded.types().size(); type++) {
      int index = type;
      rows.add(row(figure, report -> report.types().get(index)));
    }
    rows.add(total(figure));
    return rows;
  }

  Row total(Figure figure) {
    return row(figure, ReplayReport::total);
  }

  private Row row(Figure figure, Function<ReplayReport, CallGroup> group) {
    return row(group.apply(recorded).name(), report -> figure.of(group.apply(report)));
  }

  private Row row(String name, ToDoubleFunction<ReplayReport> figure) {
    return new Row(
        name,
        figure.applyAsDouble(recorded),
        Range.of(pairs, pair -> figure.applyAsDouble(pair.same())),
        Range.of(pairs, pair -> figure.applyAsDouble(pair.other())),
        Range.of(
            pairs, pair -> figure.applyAsDouble(pair.other()) - figure.applyAsDouble(pair.same())));
  }

  /** How many came to each queue, as recorded; in the order of {@link #rows}. */
  List<CallGroup> recordedGroups() {
    List<CallGroup> groups = new ArrayList<>(recorded.types());
    groups.add(recorded.total());
    return groups;
  }

  List<AgentRow> agents() {
    List<AgentRow> rows = new ArrayList<>();
    for (int agent = 0; agent < recorded.agents().size(); agent++) {
      int index = agent;
      rows.add(agentRow(report -> report.agents().get(index)));
    }
    return rows;
  }

  private AgentRow agentRow(Function<ReplayReport, AgentOutcome> agent) {
    String name = agent.apply(recorded).agent().value();
    return new AgentRow(
        row(name, report -> agent.apply(report).handled()),
        row(name, report -> 100 * agent.apply(report).occupancy()));
  }

  /** The whole room: busy by signed in, percent. */
  Row roomOccupancy() {
    return row("total", WhatIfReport::occupancyPercent);
  }

  private static double occupancyPercent(ReplayReport report) {
    long busyMs = report.agents().stream().mapToLong(AgentOutcome::busyMs).sum();
    long signedInMs = report.agents().stream().mapToLong(AgentOutcome::signedInMs).sum();
    return signedInMs == 0 ? 0 : 100.0 * busyMs / signedInMs;
  }
}
