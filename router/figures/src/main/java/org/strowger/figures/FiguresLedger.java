package org.strowger.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.TeamId;

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
    post(
        life,
        timeMs,
        switch (how) {
          case ARRIVED -> Count.ARRIVED;
          case MOVED -> Count.MOVED_IN;
          case RETURNED -> Count.RETURNED;
        },
        1);
  }

  @Override
  public void lineLeft(Life life, Departure how, @Nullable AgentId by, long timeMs) {
    boolean byInteraction = terms.counting() == Counting.INTERACTION;
    boolean again = byInteraction && life.answered();
    long waitMs = timeMs - (byInteraction ? life.sinceMs() : life.queuedMs());
    post(life, timeMs, Count.LINE_MS, timeMs - life.queuedMs());
    if (!again) {
      post(life, timeMs, Count.WAIT_MAX_MS, waitMs);
    }
    switch (how) {
      case ANSWERED -> {
        if (again) {
          post(life, timeMs, Count.ANSWERED_AGAIN, 1);
        } else {
          answered(life, waitMs, timeMs);
        }
      }
      case ABANDONED -> {
        if (again) {
          post(life, timeMs, Count.ABANDONED_AGAIN, 1);
        } else {
          abandoned(life, waitMs, timeMs);
        }
      }
      case MOVED -> post(life, timeMs, Count.MOVED_OUT, 1);
      case WAITED_TOO_LONG, QUEUE_CLOSED, QUEUE_EMPTY -> post(life, timeMs, Count.TURNED_AWAY, 1);
      case REMOVED -> post(life, timeMs, Count.REMOVED, 1);
    }
  }

  private void answered(Life life, long waitMs, long timeMs) {
    holdAgainstTarget(life, waitMs, Count.ANSWERED_IN_TARGET, timeMs);
    post(life, timeMs, Count.ANSWERED, 1);
    post(life, timeMs, Count.ANSWERED_WAIT_MS, waitMs);
  }

  private void abandoned(Life life, long waitMs, long timeMs) {
    holdAgainstTarget(life, waitMs, Count.ABANDONED_IN_TARGET, timeMs);
    post(life, timeMs, Count.ABANDONED, 1);
    post(life, timeMs, Count.ABANDONED_SHORT, waitMs <= terms.shortAbandonMs() ? 1 : 0);
    post(life, timeMs, Count.ABANDONED_WAIT_MS, waitMs);
  }

  private void holdAgainstTarget(Life life, long waitMs, Count inTarget, long timeMs) {
    long queueTargetMs = queue(life.queue()).targetMs;
    long promisedMs = promisedMs(life.queue(), queueTargetMs);
    each(
        life,
        timeMs,
        (by, sheet) -> {
          long targetMs = by == By.PROJECT ? promisedMs : queueTargetMs;
          sheet.take(Count.TARGET_LOW_MS, targetMs);
          sheet.take(Count.TARGET_HIGH_MS, targetMs);
          sheet.take(inTarget, waitMs <= targetMs ? 1 : 0);
        });
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
    post(life, timeMs, Count.SCHEDULED_MS, timeMs - fromMs);
  }

  @Override
  public void offerMade(Life life, AgentId to, long timeMs) {
    post(life, to, timeMs, Count.OFFERS, 1);
  }

  @Override
  public void offerOver(Life life, AgentId to, OfferEnd how, long madeMs, long timeMs) {
    post(life, to, timeMs, Count.OFFER_MS, timeMs - madeMs);
    post(
        life,
        to,
        timeMs,
        switch (how) {
          case ACCEPTED -> Count.ACCEPTED;
          case DECLINED -> Count.DECLINED;
          case MISSED -> Count.MISSED;
          case RESCINDED -> Count.RESCINDED;
        },
        1);
  }

  @Override
  public void segmentBegan(Life life, long timeMs) {
    AgentId agent = life.agent();
    if (agent == null) {
      return;
    }
    switch (life.start()) {
      case ACCEPTED -> {}
      case ASSIGNED -> post(life, agent, timeMs, Count.ASSIGNED, 1);
      case CONSULTED -> post(life, agent, timeMs, Count.CONSULTED, 1);
      case PULLED -> post(life, agent, timeMs, Count.PULLED, 1);
      case DIRECT -> post(life, agent, timeMs, Count.DIRECT, 1);
    }
    if (life.failures() >= OFTEN) {
      post(life, agent, timeMs, Count.OFTEN_DECLINED, 1);
    }
  }

  @Override
  public void segmentOver(Life life, Segment segment, long timeMs) {
    AgentId agent = segment.agent();
    post(life, agent, timeMs, Count.HANDLED, 1);
    post(life, agent, timeMs, Count.TALK_MS, segment.talkMs());
    post(life, agent, timeMs, Count.HOLD_MS, segment.holdMs());
    post(life, agent, timeMs, Count.WRAP_UP_MS, segment.wrapUpMs());
    post(life, agent, timeMs, Count.ASLEEP_MS, segment.asleepMs());
    switch (segment.end()) {
      case CUSTOMER_ENDED, AGENT_ENDED, REMOVED, CHANNEL_CHANGED -> {}
      case TRANSFERRED -> post(life, agent, timeMs, Count.TRANSFERRED, 1);
      case RETURNED -> post(life, agent, timeMs, Count.HANDED_BACK, 1);
    }
    QueueTerms queue = queue(life.queue());
    if (queue.isLong(segment.handlingMs())) {
      post(life, agent, timeMs, Count.LONG_HANDLED, 1);
    }
    queue.handled(segment.handlingMs());
  }

  @Override
  public void agentTimePassed(AgentId agent, AgentTime into, long fromMs, long toMs) {
    pages.split(fromMs, toMs, (page, spanMs) -> post(agent, page, into, spanMs));
  }

  // ---- posting

  private QueueTerms queue(QueueId id) {
    return queues.computeIfAbsent(id, _ -> new QueueTerms());
  }

  /** For the interaction's queue, the queue's project, and the channel. */
  private void post(Life life, long timeMs, Count count, long value) {
    if (value != 0) {
      each(life, timeMs, (_, sheet) -> sheet.take(count, value));
    }
  }

  private void each(Life life, long timeMs, BiConsumer<By, Sheet> what) {
    if (!pages.count(timeMs)) {
      return;
    }
    Page<Sheet> page = pages.at(timeMs);
    what.accept(By.QUEUE, page.sheet(By.QUEUE, life.queue().value()));
    ProjectId project = projects.of(life.queue());
    if (project != null) {
      what.accept(By.PROJECT, page.sheet(By.PROJECT, project.value()));
    }
    what.accept(By.CHANNEL, page.sheet(By.CHANNEL, life.channel().name()));
    what.accept(By.ALL, page.sheet(By.ALL, ALL));
  }

  /** For the interaction's queue and channel, and for the agent. */
  private void post(Life life, AgentId agent, long timeMs, Count count, long value) {
    post(life, timeMs, count, value);
    if (value != 0 && pages.count(timeMs)) {
      postTo(agent, pages.at(timeMs), count, value);
    }
  }

  private void postTo(AgentId agent, Page<Sheet> page, Count count, long value) {
    page.sheet(By.AGENT, agent.value()).take(count, value);
    for (TeamId team : teams.getOrDefault(agent, List.of())) {
      page.sheet(By.TEAM, team.value()).take(count, value);
    }
  }

  private void post(AgentId agent, Page<Sheet> page, AgentTime into, long spanMs) {
    Count count = count(into);
    postTo(agent, page, count, spanMs);
    page.sheet(By.ALL, ALL).take(count, spanMs);
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
      case TEAM -> teams.getOrDefault(agent, List.of()).stream().map(TeamId::value).toList();
      case QUEUE, CHANNEL, PROJECT -> List.of();
    };
  }
}
