package org.strowger.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.strowger.console.TextTable.Column;
import org.strowger.console.TextTable.Row;
import org.strowger.console.TextTable.Side;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Totals;

/**
 * A board as text: a heading that says how live it is, the totals, the queues, the agents. A pure
 * function: the same moment on the same screen is the same text. Where not all rows fit, the worst
 * queues and the agents who are there come first, and a last row says how many more there are.
 */
public final class ConsoleView {
  private static final int HEADING_LINES = 3;
  private static final int TABLE_HEADINGS = 3;
  private static final int NAME_LENGTH_MAX = 28;
  private static final int REASON_LENGTH_MAX = 12;
  private static final String ALARM = "\u001b[1;37;41m";
  private static final String RESET = "\u001b[0m";

  private static final List<Column> QUEUE_COLUMNS =
      List.of(
          new Column("STATE", Side.LEFT, 12),
          new Column("QUEUE", Side.LEFT, 13),
          new Column("WAITING", Side.RIGHT, 11),
          new Column("OFFERED", Side.RIGHT, 3),
          new Column("ACTIVE", Side.RIGHT, 6),
          new Column("PARKED", Side.RIGHT, 2),
          new Column("LONGEST", Side.RIGHT, 10),
          new Column("ESTIMATE", Side.RIGHT, 7),
          new Column("ANSWERED", Side.RIGHT, 5),
          new Column("ABANDONED", Side.RIGHT, 8),
          new Column("IN TARGET", Side.RIGHT, 9),
          new Column("MEAN WAIT", Side.RIGHT, 4),
          new Column("READY", Side.RIGHT, 1));

  private static final List<Column> AGENT_COLUMNS =
      List.of(
          new Column("ACTIVITY", Side.LEFT, 11),
          new Column("AGENT", Side.LEFT, 12),
          new Column("CONNECTION", Side.LEFT, 7),
          new Column("SINCE", Side.RIGHT, 9),
          new Column("NEXT", Side.LEFT, 6),
          new Column("OFFERED", Side.RIGHT, 4),
          new Column("ACTIVE", Side.RIGHT, 10),
          new Column("WRAP-UP", Side.RIGHT, 8),
          new Column("ACCEPTED", Side.RIGHT, 3),
          new Column("DECLINED", Side.RIGHT, 1),
          new Column("MISSED", Side.RIGHT, 2));

  private final Moment moment;
  private final Screen screen;

  private ConsoleView(Moment moment, Screen screen) {
    this.moment = moment;
    this.screen = screen;
  }

  /** The whole text, lines ended by a line feed. */
  public static String render(Moment moment, Screen screen) {
    return new ConsoleView(moment, screen).text();
  }

  private String text() {
    List<QueueView> queues = moment.board().getQueuesList();
    List<AgentView> agents = moment.board().getAgentsList();
    int rows = screen.height() - HEADING_LINES - TABLE_HEADINGS;
    int queueLines = Math.max(1, queues.size());
    int agentLines = Math.max(1, agents.size());
    int queueRows = Math.min(queueLines, Math.max(rows - agentLines, rows / 2));
    int agentRows = Math.min(agentLines, rows - queueRows);

    List<String> lines = new ArrayList<>();
    lines.add(heading());
    lines.add(totals(moment.board().getTotals()));
    lines.add("");
    addTable(
        lines, QUEUE_COLUMNS, queues, queueRows, Comparator.comparing(this::urgency), this::row);
    lines.add("");
    addTable(
        lines, AGENT_COLUMNS, agents, agentRows, Comparator.comparingInt(this::absence), this::row);
    return String.join("\n", lines) + "\n";
  }

  private String heading() {
    String state =
        moment.stale()
            ? (screen.unicode() ? "▲" : "!") + " NOT LIVE, as of " + Figures.clock(moment.heardMs())
            : (screen.unicode() ? "●" : "o") + " live " + Figures.clock(moment.nowMs());
    String router =
        "Strowger at "
            + moment.router()
            + ", sequence "
            + Figures.count(moment.board().getSequence());
    int space = screen.width() - state.length();
    String left = router.length() + 2 > space ? router.substring(0, space - 2) : router;
    String right = moment.stale() && screen.colour() ? ALARM + state + RESET : state;
    return left + " ".repeat(space - left.length()) + right;
  }

  private String totals(Totals totals) {
    List<String> parts =
        List.of(
            "waiting " + Figures.count(totals.getWaiting()),
            "offered " + Figures.count(totals.getOfferedNow()),
            "active " + Figures.count(totals.getActive()),
            "agents "
                + Figures.count(totals.getAgentsAvailable())
                + " of "
                + Figures.count(totals.getAgentsSignedIn())
                + " available",
            "arrived " + Figures.count(totals.getArrived()),
            "answered " + Figures.count(totals.getAnswered()),
            "abandoned " + Figures.count(totals.getAbandoned()));
    // Half a number would be a wrong one, so a part is shown whole or not at all.
    StringBuilder line = new StringBuilder();
    for (String part : parts) {
      String next = (line.isEmpty() ? "" : screen.unicode() ? " · " : " | ") + part;
      if (line.length() + next.length() > screen.width()) {
        break;
      }
      line.append(next);
    }
    return line.toString();
  }

  /** By id while all fit; else the first in the order given, and how many more there are. */
  private <T> void addTable(
      List<String> lines,
      List<Column> columns,
      List<T> all,
      int rowsMax,
      Comparator<T> worstFirst,
      Function<T, Row> row) {
    boolean fits = all.size() <= rowsMax;
    List<T> shown =
        fits ? all : all.stream().sorted(worstFirst).limit(Math.max(0, rowsMax - 1)).toList();
    lines.addAll(
        new TextTable(columns, shown.stream().map(row).toList())
            .lines(screen.width(), screen.colour()));
    if (all.isEmpty()) {
      lines.add("(none defined)");
    } else if (!fits) {
      lines.add("+ " + Figures.count(all.size() - shown.size()) + " more");
    }
  }

  private Row row(QueueView queue) {
    Severity severity = severity(queue);
    return new Row(
        List.of(
            severity.text(screen.unicode()),
            name(queue.getQueueId()),
            Figures.count(queue.getWaiting()),
            Figures.count(queue.getOfferedNow()),
            Figures.count(queue.getActive()),
            Figures.count(queue.getParked()),
            queue.getOldestArrivedMs() == 0 ? nothing() : age(queue.getOldestArrivedMs()),
            estimate(queue),
            Figures.count(queue.getAnswered()),
            Figures.count(queue.getAbandoned()),
            inTarget(queue),
            queue.getAnswered() == 0
                ? nothing()
                : Figures.duration(queue.getAnsweredWaitSumMs() / queue.getAnswered()),
            Figures.count(queue.getAgentsReady())),
        severity.colour);
  }

  /** SL-C: of all who were answered or gave up, the share answered within the service target. */
  private String inTarget(QueueView queue) {
    long over = queue.getAnswered() + queue.getAbandoned();
    return over == 0 ? nothing() : Figures.percent(queue.getAnsweredInTarget(), over);
  }

  /** The wait of one of ordinary priority who would come now, as a range. */
  private String estimate(QueueView queue) {
    if (queue.getWaitLowMs() == 0 && queue.getWaitHighMs() == 0) {
      return nothing();
    }
    return Figures.duration(queue.getWaitLowMs())
        + (screen.unicode() ? "–" : "-")
        + Figures.duration(queue.getWaitHighMs());
  }

  private Row row(AgentView agent) {
    return new Row(
        List.of(
            activity(agent.getActivity()) + reason(agent) + coolDown(agent) + help(agent),
            name(agent.getAgentId()),
            presence(agent.getPresence()),
            agent.getActivitySinceMs() == 0 ? nothing() : age(agent.getActivitySinceMs()),
            next(agent.getNextActivity()),
            Figures.count(agent.getOffers()),
            Figures.count(agent.getActive()),
            wrapUp(agent),
            Figures.count(agent.getAccepted()),
            Figures.count(agent.getDeclined()),
            Figures.count(agent.getMissed())),
        disconnected(agent) ? Severity.LATE.colour : "");
  }

  private Severity severity(QueueView queue) {
    return Severity.of(longestWaitMs(queue), queue.getServiceTargetMs());
  }

  private long longestWaitMs(QueueView queue) {
    return queue.getOldestArrivedMs() == 0 ? 0 : moment.asOfMs() - queue.getOldestArrivedMs();
  }

  /** Smaller is more urgent: the worst, among these whose customer waits longest. */
  private Urgency urgency(QueueView queue) {
    return new Urgency(severity(queue), longestWaitMs(queue), queue.getQueueId());
  }

  private record Urgency(Severity severity, long longestWaitMs, String queueId)
      implements Comparable<Urgency> {
    @Override
    public int compareTo(Urgency other) {
      return Comparator.comparing(Urgency::severity)
          .thenComparingLong(Urgency::longestWaitMs)
          .reversed()
          .thenComparing(Urgency::queueId)
          .compare(this, other);
    }
  }

  /** Smaller is shown first: who lost the connection, who is available, away, offline. */
  private int absence(AgentView agent) {
    if (disconnected(agent)) {
      return 0;
    }
    return switch (agent.getActivity()) {
      case ACTIVITY_AVAILABLE -> 1;
      case ACTIVITY_AWAY -> 2;
      case ACTIVITY_OFFLINE, ACTIVITY_UNSPECIFIED, UNRECOGNIZED -> 3;
    };
  }

  private static boolean disconnected(AgentView agent) {
    return agent.getPresence() == Presence.PRESENCE_GRACE
        || agent.getPresence() == Presence.PRESENCE_LOST;
  }

  private String activity(Activity activity) {
    boolean unicode = screen.unicode();
    return switch (activity) {
      case ACTIVITY_AVAILABLE -> (unicode ? "○" : "o") + " available";
      case ACTIVITY_AWAY -> (unicode ? "■" : "#") + " away";
      case ACTIVITY_OFFLINE -> (unicode ? "✕" : "x") + " offline";
      case ACTIVITY_UNSPECIFIED, UNRECOGNIZED -> "? unknown";
    };
  }

  /** Why the agent is away: {@code " (lunch)"}. */
  private String reason(AgentView agent) {
    String reason = agent.getReasonId();
    return reason.isEmpty() ? "" : " (" + cut(reason, REASON_LENGTH_MAX) + ")";
  }

  /**
   * How long there are no offers after one that was declined or missed: {@code " (cools 0:12)"}.
   */
  private String coolDown(AgentView agent) {
    long leftMs = agent.getCoolDownDeadlineMs() - moment.asOfMs();
    return leftMs <= 0 ? "" : " (cools " + Figures.duration(leftMs) + ")";
  }

  /** Since when help is asked for, and who is coming: {@code " (help 0:40, lea)"}. */
  private String help(AgentView agent) {
    if (!agent.hasHelp()) {
      return "";
    }
    String by = agent.getHelp().getSupervisorId();
    return " (help "
        + age(agent.getHelp().getAskedMs())
        + (by.isEmpty() ? "" : ", " + cut(by, REASON_LENGTH_MAX))
        + ")";
  }

  /** What follows once the work in hand is done. */
  private String next(Activity next) {
    return switch (next) {
      case ACTIVITY_AVAILABLE -> "available";
      case ACTIVITY_AWAY -> "away";
      case ACTIVITY_OFFLINE -> "offline";
      case ACTIVITY_UNSPECIFIED, UNRECOGNIZED -> nothing();
    };
  }

  /** How many, and how long the last of them may still take: {@code "1 (0:42)"}. */
  private String wrapUp(AgentView agent) {
    String count = Figures.count(agent.getWrapUps());
    long deadlineMs = agent.getWrapUpDeadlineMs();
    if (agent.getWrapUps() == 0 || deadlineMs == 0) {
      return count;
    }
    long leftMs = deadlineMs - moment.asOfMs();
    if (leftMs < 0) {
      return count + " (over)";
    }
    String most = moment.stale() ? (screen.unicode() ? "≤" : "<=") : "";
    return count + " (" + most + Figures.duration(leftMs) + ")";
  }

  private static String presence(Presence presence) {
    return switch (presence) {
      case PRESENCE_LIVE -> "live";
      case PRESENCE_GRACE -> "GRACE";
      case PRESENCE_LOST -> "LOST";
      case PRESENCE_ABSENT -> "none";
      case PRESENCE_UNSPECIFIED, UNRECOGNIZED -> "unknown";
    };
  }

  /** Ages stop when the router is not heard: it is so much at least. */
  private String age(long sinceMs) {
    String duration = Figures.duration(moment.asOfMs() - sinceMs);
    return moment.stale() ? (screen.unicode() ? "≥" : ">=") + duration : duration;
  }

  private String nothing() {
    return screen.unicode() ? "–" : "-";
  }

  private String name(String id) {
    return cut(id, NAME_LENGTH_MAX);
  }

  private String cut(String id, int lengthMax) {
    if (id.length() <= lengthMax) {
      return id;
    }
    String end = screen.unicode() ? "…" : "..";
    return id.substring(0, lengthMax - end.length()) + end;
  }
}
