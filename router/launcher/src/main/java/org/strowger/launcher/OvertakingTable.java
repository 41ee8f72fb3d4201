package org.strowger.launcher;

import java.util.List;
import org.strowger.figures.Passed;
import org.strowger.figures.Ratio;
import org.strowger.simulator.TextTable;

/** Who was served before others, by rule, as a table for people. */
final class OvertakingTable {
  private static final String LEGEND =
      "\npassed: pairs of one who was answered and one who had come or was due before and went on"
          + " waiting.\nlater: by how much later the one who was answered had come.\n";

  private final TextTable table =
      new TextTable(List.of("queue, rule", "passed", "mean later s", "most later s"));
  private boolean empty = true;

  void add(String name, Passed passed) {
    empty = false;
    table.add(
        List.of(
            name,
            Long.toString(passed.count()),
            FiguresReport.seconds(new Ratio(passed.laterSumMs(), passed.count()).scaled(1)),
            FiguresReport.seconds(passed.laterMaxMs())));
  }

  boolean isEmpty() {
    return empty;
  }

  String render() {
    return table.render() + LEGEND;
  }
}
