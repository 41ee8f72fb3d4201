package org.strowger.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.TeamId;
import org.strowger.figures.FoldRow.HandledRow;
import org.strowger.figures.FoldRow.SheetRow;

/**
 * Counts what it is told, for each period by queue, channel, agent and team. Whole numbers only,
 * and a count once made is never changed; so the sum of the half-hours is the day, and two who were
 * told the same have the same figures.
 *
 * <p>Bounded: the periods kept, times what is defined. To count for something else that agents or
 * interactions belong to, add it to {@link By} and name it where these two are posted.
 */
public final class FiguresLedger implements Ledger {
  /** Until so many were handled there is no mean that a long one could be told from. */
  private static final int MEAN_OF_LEAST = 10;

  /** Longer than so many times the mean is long. */
  private static final int LONG_TIMES = 2;

  /** Turned down so often, an interaction is one that nobody wants. */
  private static final int OFTEN = 2;

  /** The name of the one sheet of {@link By#ALL}. */
  static final String ALL = "all";

  /** What comes about at a time that is not counted is counted nowhere. */
  private static final Sheets NOWHERE = new Sheets(null, null, null, null, null, List.of());

  /** What a queue asks of the figures. */
  private static final class QueueTerms {
    private long targetMs;
    private long handled;
    private long handlingMs;

    boolean isLong(long oneMs) {
      return handled >= MEAN_OF_LEAST && oneMs * handled > LONG_TIMES * handlingMs;
    }

    void handled(long oneMs) {
      handled++;
      handlingMs += oneMs;
    }
  }

  private final FiguresTerms terms;
  private final Pages<Sheet> pages;
  private final Map<QueueId, QueueTerms> queues = new HashMap<>();
  private final Projects projects = new Projects();
  private final Map<AgentId, List<TeamId>> teams = new HashMap<>();

  public FiguresLedger(FiguresTerms terms) {
    this.terms = terms;
    this.pages = new Pages<>(terms, Sheet::new);
  }

  public FiguresTerms terms() {
    return terms;
  }

  // ---- rows

  void writeRows(Consumer<FoldRow> rows) {
    Period period = terms.period();
    new TreeMap<>(queues)
        .forEach((id, queue) ->
            rows.accept(new HandledRow(period, id, queue.handled, queue.handlingMs)));
    pages.each((startMs, by, id, sheet) ->
        rows.accept(new SheetRow(period, startMs, by, id, sheet.values())));
  }

  void restore(HandledRow row) {
    QueueTerms queue = queue(row.queue());
    queue.handled = row.handled();
    queue.handlingMs = row.handlingMs();
  }

  void restore(SheetRow row) {
    row.values().forEach(pages.restored(row.startMs(), row.by(), row.id())::take);
  }

  // ---- what it is told

  @Override
  public void queueDefined(QueueDefinition queue, long timeMs) {
    projects.queueDefined(queue, timeMs);
    queue(queue.id()).targetMs =
        terms.targetMs() == FiguresTerms.TARGET_OF_QUEUE
            ? queue.serviceTargetMs()
            : terms.targetMs();
  }

  @Override
  public void projectDefined(Project project, long timeMs) {
    projects.projectDefined(project, timeMs);
  }

  @Override
  public void agentDefined(Duty duty, long timeMs) {
    teams.put(duty.agent(), duty.definition().teams());
  }

  @Override
  public void lineEntered(Life life, Entrance how, long timeMs) {
    Count count =
        switch (how) {
          case ARRIVED -> Count.ARRIVED;
          case MOVED -> Count.MOVED_IN;
          case RETURNED -> Count.RETURNED;
        };
    sheets(life, timeMs).take(count, 1);
  }

  @Override
  public void lineLeft(Life life, Departure how, @Nullable AgentId by, long timeMs) {
    boolean byInteraction = terms.counting() == Counting.INTERACTION;
    boolean again = byInteraction && life.answered();
    long waitMs = timeMs - (byInteraction ? life.sinceMs() : life.queuedMs());
    Sheets sheets = sheets(life, timeMs);
    sheets.take(Count.LINE_MS, timeMs - life.queuedMs());
    if (!again) {
      sheets.take(Count.WAIT_MAX_MS, waitMs);
    }
    switch (how) {
      case ANSWERED -> {
        if (again) {
          sheets.take(Count.ANSWERED_AGAIN, 1);
        } else {
          answered(life, waitMs, sheets);
        }
      }
      case ABANDONED -> {
        if (again) {
          sheets.take(Count.ABANDONED_AGAIN, 1);
        } else {
          abandoned(life, waitMs, sheets);
        }
      }
      case MOVED -> sheets.take(Count.MOVED_OUT, 1);
      case WAITED_TOO_LONG, QUEUE_CLOSED, QUEUE_EMPTY -> sheets.take(Count.TURNED_AWAY, 1);
      case REMOVED -> sheets.take(Count.REMOVED, 1);
    }
  }

  private void answered(Life life, long waitMs, Sheets sheets) {
    holdAgainstTarget(life, waitMs, Count.ANSWERED_IN_TARGET, sheets);
    sheets.take(Count.ANSWERED, 1);
    sheets.take(Count.ANSWERED_WAIT_MS, waitMs);
  }

  private void abandoned(Life life, long waitMs, Sheets sheets) {
    holdAgainstTarget(life, waitMs, Count.ABANDONED_IN_TARGET, sheets);
    sheets.take(Count.ABANDONED, 1);
    sheets.take(Count.ABANDONED_SHORT, waitMs <= terms.shortAbandonMs() ? 1 : 0);
    sheets.take(Count.ABANDONED_WAIT_MS, waitMs);
  }

  private void holdAgainstTarget(Life life, long waitMs, Count inTarget, Sheets sheets) {
    long queueTargetMs = queue(life.queue()).targetMs;
    sheets.holdInHouse(waitMs, queueTargetMs, inTarget);
    Sheet project = sheets.project();
    if (project != null) {
      hold(waitMs, promisedMs(life.queue(), queueTargetMs), inTarget, project);
    }
  }

  private static void hold(long waitMs, long targetMs, Count inTarget, @Nullable Sheet sheet) {
    if (sheet == null) {
      return;
    }
    sheet.take(Count.TARGET_LOW_MS, targetMs);
    sheet.take(Count.TARGET_HIGH_MS, targetMs);
    sheet.take(inTarget, waitMs <= targetMs ? 1 : 0);
  }

  /** What was promised to the project; the target of the queue where that is not known. */
  private long promisedMs(QueueId queue, long queueTargetMs) {
    ProjectId id = projects.of(queue);
    Project project = id == null ? null : projects.definition(id);
    return project == null || terms.targetMs() != FiguresTerms.TARGET_OF_QUEUE
        ? queueTargetMs
        : project.thresholdMs();
  }

  @Override
  public void scheduleOver(Life life, long fromMs, long timeMs) {
    if (timeMs > fromMs) {
      sheets(life, timeMs).take(Count.SCHEDULED_MS, timeMs - fromMs);
    }
  }

  @Override
  public void offerMade(Life life, AgentId to, long timeMs) {
    sheets(life, to, timeMs).take(Count.OFFERS, 1);
  }

  @Override
  public void offerOver(Life life, AgentId to, OfferEnd how, long madeMs, long timeMs) {
    Count count =
        switch (how) {
          case ACCEPTED -> Count.ACCEPTED;
          case DECLINED -> Count.DECLINED;
          case MISSED -> Count.MISSED;
          case RESCINDED -> Count.RESCINDED;
        };
    Sheets sheets = sheets(life, to, timeMs);
    sheets.take(Count.OFFER_MS, timeMs - madeMs);
    sheets.take(count, 1);
  }

  @Override
  public void segmentBegan(Life life, long timeMs) {
    AgentId agent = life.agent();
    if (agent == null) {
      return;
    }
    switch (life.start()) {
      case ACCEPTED -> {}
      case ASSIGNED -> sheets(life, agent, timeMs).take(Count.ASSIGNED, 1);
      case CONSULTED -> sheets(life, agent, timeMs).take(Count.CONSULTED, 1);
      case PULLED -> sheets(life, agent, timeMs).take(Count.PULLED, 1);
      case DIRECT -> sheets(life, agent, timeMs).take(Count.DIRECT, 1);
    }
    if (life.failures() >= OFTEN) {
      sheets(life, agent, timeMs).take(Count.OFTEN_DECLINED, 1);
    }
  }

  @Override
  public void segmentOver(Life life, Segment segment, long timeMs) {
    Sheets sheets = sheets(life, segment.agent(), timeMs);
    sheets.take(Count.HANDLED, 1);
    sheets.take(Count.TALK_MS, segment.talkMs());
    sheets.take(Count.HOLD_MS, segment.holdMs());
    sheets.take(Count.WRAP_UP_MS, segment.wrapUpMs());
    sheets.take(Count.ASLEEP_MS, segment.asleepMs());
    switch (segment.end()) {
      case CUSTOMER_ENDED, AGENT_ENDED, REMOVED, CHANNEL_CHANGED -> {}
      case TRANSFERRED -> sheets.take(Count.TRANSFERRED, 1);
      case RETURNED -> sheets.take(Count.HANDED_BACK, 1);
    }
    QueueTerms queue = queue(life.queue());
    if (queue.isLong(segment.handlingMs())) {
      sheets.take(Count.LONG_HANDLED, 1);
    }
    queue.handled(segment.handlingMs());
  }

  @Override
  public void agentTimePassed(AgentId agent, AgentTime into, long fromMs, long toMs) {
    Count count = count(into);
    if (pages.isOpen(fromMs) && pages.isOpen(toMs)) {
      agentTime(agent, pages.at(fromMs), count, toMs - fromMs);
    } else {
      pages.split(fromMs, toMs, (page, spanMs) -> agentTime(agent, page, count, spanMs));
    }
  }

  private void agentTime(AgentId agent, Page<Sheet> page, Count count, long spanMs) {
    page.sheet(By.AGENT, agent.value()).take(count, spanMs);
    for (TeamId team : teamsOf(agent)) {
      page.sheet(By.TEAM, team.value()).take(count, spanMs);
    }
    page.sheet(By.ALL, ALL).take(count, spanMs);
  }

  private List<TeamId> teamsOf(AgentId agent) {
    return teams.getOrDefault(agent, List.of());
  }

  // ---- posting

  private QueueTerms queue(QueueId id) {
    QueueTerms known = queues.get(id);
    return known == null ? queues.computeIfAbsent(id, _ -> new QueueTerms()) : known;
  }

  /**
   * Where one thing is counted: looked up once for all its counts. Null where it is no queue's, no
   * agent's and so on.
   *
   * @param project the sheet of the queue's project
   * @param teams those of the agent
   */
  private record Sheets(
      @Nullable Sheet project,
      @Nullable Sheet queue,
      @Nullable Sheet channel,
      @Nullable Sheet all,
      @Nullable Sheet agent,
      List<Sheet> teams) {
    void take(Count count, long value) {
      take(project, count, value);
      take(queue, count, value);
      take(channel, count, value);
      take(all, count, value);
      take(agent, count, value);
      for (int i = 0; i < teams.size(); i++) {
        teams.get(i).take(count, value);
      }
    }

    private static void take(@Nullable Sheet sheet, Count count, long value) {
      if (sheet != null) {
        sheet.take(count, value);
      }
    }

    /** Holds a wait against the target of its queue, on all sheets but the project's. */
    void holdInHouse(long waitMs, long targetMs, Count inTarget) {
      hold(waitMs, targetMs, inTarget, queue);
      hold(waitMs, targetMs, inTarget, channel);
      hold(waitMs, targetMs, inTarget, all);
      hold(waitMs, targetMs, inTarget, agent);
      teams.forEach(sheet -> hold(waitMs, targetMs, inTarget, sheet));
    }
  }

  /** Of the interaction's queue, the queue's project, the channel, and all. */
  private Sheets sheets(Life life, long timeMs) {
    return pages.count(timeMs) ? sheets(life, pages.at(timeMs), null, List.of()) : NOWHERE;
  }

  /** The same, and those of the agent and the agent's teams. */
  private Sheets sheets(Life life, AgentId agent, long timeMs) {
    if (!pages.count(timeMs)) {
      return NOWHERE;
    }
    Page<Sheet> page = pages.at(timeMs);
    List<TeamId> ids = teamsOf(agent);
    List<Sheet> sheets = ids.isEmpty() ? List.of() : new ArrayList<>(ids.size());
    for (TeamId team : ids) {
      sheets.add(page.sheet(By.TEAM, team.value()));
    }
    return sheets(life, page, page.sheet(By.AGENT, agent.value()), sheets);
  }

  private Sheets sheets(
      Life life, Page<Sheet> page, @Nullable Sheet agent, List<Sheet> teamSheets) {
    ProjectId project = projects.of(life.queue());
    return new Sheets(
        project == null ? null : page.sheet(By.PROJECT, project.value()),
        page.sheet(By.QUEUE, life.queue().value()),
        page.sheet(By.CHANNEL, life.channel().name()),
        page.sheet(By.ALL, ALL),
        agent,
        teamSheets);
  }

  private static Count count(AgentTime into) {
    return switch (into) {
      case BUSY -> Count.BUSY_MS;
      case OFFERED -> Count.OFFERED_MS;
      case IDLE -> Count.IDLE_MS;
      case NOT_READY -> Count.NOT_READY_MS;
    };
  }

  // ---- reading

  /**
   * The sheets of all periods that are kept and begin from {@code fromMs} on and before {@code
   * toMs}, each name with the sum of its own. The time of agents that runs on is in it up to {@code
   * nowMs}, and written down nowhere: reading changes nothing.
   */
  SortedMap<String, Sheet> read(By by, long fromMs, long toMs, Iterable<Duty> duties, long nowMs) {
    SortedMap<String, Sheet> sums = pages.sums(by, fromMs, toMs, nowMs);
    for (Duty duty : duties) {
      AgentTime into = duty.state();
      long spanMs = into == null ? 0 : pages.openMs(duty.sinceMs(), fromMs, toMs, nowMs);
      if (into != null && spanMs > 0) {
        namesOf(by, duty.agent()).forEach(id -> pages.sum(sums, id).take(count(into), spanMs));
      }
    }
    return sums;
  }

  /** The same of one agent, in the period that began at {@code startMs}. */
  Sheet read(Duty duty, long startMs, long nowMs) {
    Sheet sheet = pages.copy(By.AGENT, duty.agent().value(), startMs);
    AgentTime into = duty.state();
    if (into != null) {
      sheet.take(count(into), pages.openMs(duty.sinceMs(), startMs, startMs + 1, nowMs));
    }
    return sheet;
  }

  /** When the periods began that are kept, up to the one that runs, oldest first, epoch ms. */
  List<Long> periods(Iterable<Duty> duties, long nowMs) {
    long sinceMs = nowMs;
    for (Duty duty : duties) {
      if (duty.state() != null) {
        sinceMs = Math.min(sinceMs, duty.sinceMs());
      }
    }
    return pages.periods(sinceMs, nowMs);
  }

  private List<String> namesOf(By by, AgentId agent) {
    return switch (by) {
      case ALL -> List.of(ALL);
      case AGENT -> List.of(agent.value());
      case TEAM -> teamsOf(agent).stream().map(TeamId::value).toList();
      case QUEUE, CHANNEL, PROJECT -> List.of();
    };
  }
}
