package org.strowger.simulator.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strowger.simulator.CallGroup;
import org.strowger.simulator.TextTable;
import org.strowger.simulator.whatif.WhatIfReport.AgentRow;
import org.strowger.simulator.whatif.WhatIfReport.Row;

/** Writes a {@link WhatIfReport} for people. */
final class WhatIfText {
  private final WhatIfReport report;

  WhatIfText(WhatIfReport report) {
    this.report = report;
  }

  String render() {
    return headline()
        + "\n"
        + figures()
        + "\n"
        + agents()
        + "\n"
        + moves()
        + "\nTransfers: none recorded; the router has none yet.\n"
        + "\n"
        + honesty()
        + "\n"
        + patience()
        + "\n"
        + omissions()
        + "\nHeld fixed:\n"
        + lines(HeldFixed.SENTENCES)
        + "\n"
        + legend();
  }

  private String headline() {
    Recording recording = report.recording();
    return "What if: "
        + recording.interactions().size()
        + " interactions, "
        + recording.roster().agents().size()
        + " agents, "
        + Instant.ofEpochMilli(recording.interactions().getFirst().arrivedMs())
        + " to "
        + Instant.ofEpochMilli(recording.endMs())
        + ", "
        + report.runs()
        + " runs from seed "
        + report.seed()
        + ".\n";
  }

  private String figures() {
    StringBuilder text = new StringBuilder();
    List<CallGroup> groups = report.recordedGroups();
    for (Figure figure : Figure.values()) {
      TextTable table =
          new TextTable(
              List.of(
                  figure.title(),
                  "offered",
                  "recorded",
                  "same routing",
                  "other routing",
                  "change",
                  "from",
                  "to"));
      List<Row> rows = report.rows(figure);
      for (int index = 0; index < rows.size(); index++) {
        Row row = rows.get(index);
        List<String> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(Integer.toString(groups.get(index).offered()));
        cells.add(tenth(row.recorded()));
        addRanges(cells, row);
        table.add(cells);
      }
      text.append(table.render()).append('\n');
    }
    return text.deleteCharAt(text.length() - 1).toString();
  }

  private static void addRanges(List<String> cells, Row row) {
    cells.add(tenth(row.same().mean()));
    cells.add(tenth(row.other().mean()));
    cells.add(change(row.change().mean()));
    cells.add(change(row.change().low()));
    cells.add(change(row.change().high()));
  }

  private String agents() {
    TextTable table =
        new TextTable(
            List.of(
                "agent",
                "handled",
                "same routing",
                "other routing",
                "change",
                "from",
                "to",
                "occupancy %",
                "same %",
                "other %",
                "change",
                "from",
                "to"));
    for (AgentRow one : report.agents()) {
      List<String> cells = new ArrayList<>();
      cells.add(one.handled().name());
      cells.add(Math.round(one.handled().recorded()) + "");
      addRanges(cells, one.handled());
      cells.add(tenth(one.occupancy().recorded()));
      addRanges(cells, one.occupancy());
      table.add(cells);
    }
    List<String> cells = new ArrayList<>();
    cells.add("total");
    cells.addAll(List.of("", "", "", "", "", ""));
    cells.add(tenth(report.roomOccupancy().recorded()));
    addRanges(cells, report.roomOccupancy());
    table.add(cells);
    return table.render();
  }

  private String moves() {
    Moves moves = report.moves();
    TextTable kinds = new TextTable(List.of("moved", "mean per play", "in most plays"));
    for (Move move : Move.values()) {
      kinds.add(List.of(move.words(), tenth(moves.mean(move)), moves.inMost(move) + ""));
    }
    List<Moves.Clear> clearest = moves.clearest();
    if (clearest.isEmpty()) {
      return kinds.render() + "\nNo interaction moves in most of the plays.\n";
    }
    TextTable table =
        new TextTable(
            List.of("the clearest", "queue", "recorded", "in % of plays", "wait s", "moves"));
    for (Moves.Clear one : clearest) {
      RecordedInteraction interaction = report.recording().interactions().get(one.number());
      table.add(
          List.of(
              interaction.arrival().key().gateway() + "/" + interaction.arrival().key().key(),
              interaction.arrival().queue().value(),
              recorded(interaction),
              String.format(Locale.ROOT, "%.0f", 100 * one.share()),
              change(one.waitChangeMs() / 1_000),
              one.move().words()));
    }
    return kinds.render() + "\n" + table.render();
  }

  private static String recorded(RecordedInteraction one) {
    String wait = tenth(one.waitMs() / 1_000.0) + " s";
    return switch (one.disposition()) {
      case ANSWERED -> one.agent() + " after " + wait;
      case ABANDONED -> "left after " + wait;
      case REFUSED -> "turned away";
      case WAITING, EXPECTED -> "waiting for " + wait;
    };
  }

  /** How far the play of the recorded routing is from the record: what a small change is worth. */
  private String honesty() {
    Row total = report.total(Figure.IN_TARGET);
    List<Row> rows = report.rows(Figure.IN_TARGET);
    int worst = 0;
    for (int index = 1; index < rows.size(); index++) {
      worst = error(rows.get(index)) > error(rows.get(worst)) ? index : worst;
    }
    String compared =
        "Played again under the recorded routing, "
            + tenth(total.same().mean())
            + " % are answered in target; recorded were "
            + tenth(total.recorded())
            + " %. The largest difference is "
            + tenth(error(rows.get(worst)))
            + " points ("
            + rows.get(worst).name()
            + ", "
            + report.recordedGroups().get(worst).offered()
            + " offered).\n";
    String verdict =
        total.change().equals(Range.NONE)
            ? "Both routings answer the same in target.\n"
            : !total.change().excludesZero()
                ? "The recording does not tell which routing answers more in target.\n"
                : Math.abs(total.change().mean()) < error(total)
                    ? "The change is smaller than that difference: take it for nothing.\n"
                    : "Every play says the same of the direction of the change in all.\n";
    return compared + verdict;
  }

  private static double error(Row row) {
    return Math.abs(row.same().mean() - row.recorded());
  }

  private String patience() {
    TextTable table =
        new TextTable(List.of("patience", "hung up", "curve", "known up to s", "beyond %"));
    for (PatienceFacts one : report.patience()) {
      table.add(
          List.of(
              one.queue(),
              one.hangUps() + "",
              one.pooled() ? "all queues" : "own",
              tenth(one.lastMs() / 1_000.0),
              tenth(100 * one.undetermined())));
    }
    return table.render()
        + "beyond: customers who would wait longer than anybody is known to have; the ranges hold"
        + " for both extremes,\nthat they hang up just then and that they never do.\n";
  }

  private String omissions() {
    List<String> lines = new ArrayList<>();
    for (Omission one : Omission.values()) {
      int count = report.recording().omissions().getOrDefault(one, 0);
      if (count > 0) {
        lines.add(count + " " + one.words());
      }
    }
    return lines.isEmpty()
        ? "Nothing in the recording was left out.\n"
        : "Recorded, and not played as it was:\n" + lines(lines);
  }

  private static String lines(List<String> items) {
    return "  " + String.join("\n  ", items) + "\n";
  }

  private static String legend() {
    return "in target: answered within the recorded target of the queue / (answered + abandoned),"
        + " SL-C.\n"
        + "same routing, other routing: means over all plays. change: other less same, by pairs of"
        + " plays with the same people.\n"
        + "from, to: the middle 95 % of the runs under either extreme of patience, whichever is"
        + " further out.\n";
  }

  private static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** With its sign, and without one where it rounds to nothing. */
  private static String change(double value) {
    String text = String.format(Locale.ROOT, "%+.1f", value);
    return text.equals("+0.0") || text.equals("-0.0") ? "0.0" : text;
  }
}
