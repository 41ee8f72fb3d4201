package org.strowger.launcher;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strowger.figures.Passed;
import org.strowger.proto.v1.OvertakingRule;
import org.strowger.proto.v1.OvertakingView;
import org.strowger.proto.v1.Unanswered;
import org.strowger.proto.v1.UnansweredView;
import org.strowger.proto.v1.WaitCause;
import org.strowger.proto.v1.WaitCauseView;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WaitsView;
import org.strowger.simulator.TextTable;

/** What waits were due to, as tables for people; stateless. */
final class WaitsText {
  private static final String CAUSE_PREFIX = "WAIT_CAUSE_";
  private static final String RULE_PREFIX = "OVERTAKING_RULE_";

  private WaitsText() {}

  /** Time by cause, each with its share of the row's. */
  static void printCauses(Waits waits, PrintWriter out) {
    TextTable table =
        new TextTable(List.of(label(waits), "cause", "waited ms", "%", "waiting now"));
    for (WaitsView row : waits.getRowsList()) {
      long sumMs = sumMs(row.getCausesList());
      long waiting = 0;
      for (WaitCauseView cause : row.getCausesList()) {
        table.add(
            cells(
                row.getId(),
                name(cause.getCause()),
                cause.getWaitedMs(),
                sumMs,
                cause.getWaiting()));
        waiting += cause.getWaiting();
      }
      table.add(cells(row.getId(), "total", sumMs, sumMs, waiting));
    }
    out.print(table.render());
  }

  private static String label(Waits waits) {
    return waits.getBy().name().replace("FIGURES_BY_", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> cells(
      String id, String cause, long waitedMs, long sumMs, long waiting) {
    return List.of(
        id, cause, Long.toString(waitedMs), percent(waitedMs, sumMs), Long.toString(waiting));
  }

  private static long sumMs(List<WaitCauseView> causes) {
    return causes.stream().mapToLong(WaitCauseView::getWaitedMs).sum();
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.2f", 100.0 * part / whole);
  }

  private static String name(WaitCause cause) {
    return cause.name().replace(CAUSE_PREFIX, "");
  }

  private static String name(OvertakingRule rule) {
    return rule.name().replace(RULE_PREFIX, "");
  }

  /** Who was served before others, by rule; nothing if nobody was. */
  static void printOvertaken(Waits waits, PrintWriter out) {
    OvertakingTable table = new OvertakingTable();
    for (WaitsView row : waits.getRowsList()) {
      for (OvertakingView one : row.getOvertakenList()) {
        table.add(
            row.getId() + " " + name(one.getRule()),
            new Passed(one.getPassed(), one.getLaterSumMs(), one.getLaterMaxMs()));
      }
    }
    if (!table.isEmpty()) {
      out.println();
      out.print(table.render());
    }
  }

  /** Those who have waited longest, with what their waits were due to. */
  static void print(Unanswered unanswered, PrintWriter out) {
    TextTable table =
        new TextTable(List.of("interaction", "queue", "waited s", "now", "due to", "passed by"));
    for (UnansweredView row : unanswered.getRowsList()) {
      table.add(
          List.of(
              Long.toString(row.getInteractionId()),
              row.getQueueId(),
              FiguresReport.seconds(unanswered.getTimeMs() - row.getSinceMs()),
              name(row.getCause()),
              shares(row.getCausesList()),
              passed(row.getOvertakenList())));
    }
    out.print(table.render());
    out.println(unanswered.getWaiting() + " wait or are offered");
  }

  private static String shares(List<WaitCauseView> causes) {
    long sumMs = sumMs(causes);
    List<String> shares = new ArrayList<>();
    for (WaitCauseView cause : causes) {
      shares.add(name(cause.getCause()) + " " + percent(cause.getWaitedMs(), sumMs) + " %");
    }
    return String.join(", ", shares);
  }

  private static String passed(List<OvertakingView> overtaken) {
    List<String> rules = new ArrayList<>();
    overtaken.forEach(one -> rules.add(one.getPassed() + " " + name(one.getRule())));
    return rules.isEmpty() ? "-" : String.join(", ", rules);
  }
}
