package org.strowger.core.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Channel;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.LineRecord;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.WaitModel;

/** One queue: its definition, who is unanswered in it, how its line moves, and its shares. */
public final class QueueState {
  /** Own needs that are remembered; then they are forgotten all at once. */
  private static final int REMEMBERED = 1_024;

  private final Map<QueueId, QueueState> all;
  private final LinkedHashMap<Requirements, Need> needs = new LinkedHashMap<>();
  private QueueDefinition definition;
  private @Nullable RoutingPlan plan;
  private @Nullable CalendarState hours;
  private int unanswered;
  private final SortedRuns<Interaction> line = new SortedRuns<>(Interaction.DUE_ORDER);
  private final LineMeter meter = new LineMeter();
  private WaitModel told = WaitModel.UNKNOWN;
  private List<Integer> credits;
  private @Nullable Post post;

  /**
   * The needs that were asked about last, and what was found: a decision is asked for them twice.
   */
  private @Nullable Requirements lastOwn;

  private @Nullable Need lastNeed;

  QueueState(
      QueueDefinition definition,
      @Nullable RoutingPlan plan,
      @Nullable CalendarState hours,
      Map<QueueId, QueueState> all) {
    this.definition = definition;
    this.plan = plan;
    this.hours = hours;
    this.all = all;
    this.credits = noCredits(definition.line());
  }

  public QueueDefinition definition() {
    return definition;
  }

  public @Nullable RoutingPlan plan() {
    return plan;
  }

  /** Waiting and offered: those whom no agent has accepted yet. */
  public int unanswered() {
    return unanswered;
  }

  public boolean isFull() {
    return unanswered >= definition.waitingMax();
  }

  /** Until when an agent who accepts at {@code timeMs} is to reply, epoch ms; 0 = no limit. */
  public long firstReplyDeadlineMs(Channel channel, long timeMs) {
    return replyDeadlineMs(channel, timeMs, definition.replies().firstMs());
  }

  /** The same for the reply to a customer who writes at {@code timeMs}. */
  public long nextReplyDeadlineMs(Channel channel, long timeMs) {
    return replyDeadlineMs(channel, timeMs, definition.replies().nextMs());
  }

  private long replyDeadlineMs(Channel channel, long timeMs, long withinMs) {
    return withinMs == 0 || !channel.written() ? 0 : laterMs(timeMs, withinMs);
  }

  /** So much after {@code timeMs}, in opening hours where the queue counts by them, epoch ms. */
  private long laterMs(long timeMs, long spanMs) {
    CalendarState calendar = hours;
    return calendar == null || !definition.replies().inOpenHours()
        ? timeMs + spanMs
        : calendar.calendar().afterOpenMs(timeMs, spanMs);
  }

  /** How many wait in line, on any channel. */
  int waiting() {
    return line.size();
  }

  /** How many of them come before one who comes now and is due at {@code dueMs}. */
  int aheadOf(long dueMs) {
    return line.ahead(one -> one.dueMs() <= dueMs);
  }

  /**
   * Which share the next arrival belongs to: the one furthest behind what it should have got. Null
   * where arrivals stay.
   */
  public @Nullable QueueId nextShare() {
    int next = nextShareIndex();
    return next < 0 ? null : definition.line().shares().get(next).queue();
  }

  private int nextShareIndex() {
    LinePolicy line = definition.line();
    int best = -1;
    for (int i = 0; i < line.shares().size(); i++) {
      if (best < 0 || dueCredit(i) > dueCredit(best)) {
        best = i;
      }
    }
    return best;
  }

  private int dueCredit(int share) {
    return credits.get(share) + definition.line().shares().get(share).percent();
  }

  /** The ways to be fit for one with these own needs after so many steps of the plan. */
  public List<Alternative> alternatives(Requirements own, int planSteps) {
    RoutingPlan ladder = plan;
    return ladder == null || planSteps == 0
        ? need(own).alternatives()
        : afterSteps(ladder, own, planSteps);
  }

  /** What those ask for who come with these own needs, before any step of the plan. */
  @SuppressWarnings("ReferenceEquality") // the very same are equal, and others are looked up
  Need need(Requirements own) {
    Need last = lastNeed;
    if (last != null && (lastOwn == own || last.own() == own)) {
      return last;
    }
    Need known = needs.get(own);
    Need found = known == null ? remember(own) : known;
    lastOwn = own;
    lastNeed = found;
    return found;
  }

  private Need remember(Requirements own) {
    if (needs.size() == REMEMBERED) {
      needs.clear();
    }
    Need made = new Need(own, List.of(new Alternative(definition.requirements().and(own), 0)));
    needs.put(own, made);
    return made;
  }

  private List<Alternative> afterSteps(RoutingPlan ladder, Requirements own, int planSteps) {
    int lower = 0;
    List<TeamId> teams = new ArrayList<>();
    List<Alternative> alternatives = new ArrayList<>();
    for (PlanStep step : ladder.steps().subList(0, planSteps)) {
      lower = Math.max(lower, step.lowerLevelsBy());
      teams.addAll(step.addTeams());
    }
    alternatives.add(new Alternative(relaxed(definition, own, lower).withTeams(teams), 0));
    for (PlanStep step : ladder.steps().subList(0, planSteps)) {
      for (QueueId id : step.addQueues()) {
        QueueState other = all.get(id);
        if (other != null) {
          add(
              alternatives,
              new Alternative(relaxed(other.definition, own, lower), step.penaltyMs()));
        }
      }
    }
    return List.copyOf(alternatives);
  }

  private static Requirements relaxed(QueueDefinition queue, Requirements own, int lower) {
    return queue.requirements().and(own).loweredBy(lower);
  }

  /** One way in for each set of requirements: the cheapest. */
  private static void add(List<Alternative> alternatives, Alternative one) {
    for (Alternative known : alternatives) {
      if (known.requirements().equals(one.requirements()) && known.penaltyMs() <= one.penaltyMs()) {
        return;
      }
    }
    alternatives.add(one);
  }

  /** The place in line after so many steps of the plan, epoch ms. */
  public long dueMs(long sinceMs, int priority, int planSteps) {
    long targetMs = definition.serviceTargetMs();
    long headStartMs = 0;
    RoutingPlan ladder = plan;
    if (ladder != null) {
      for (PlanStep step : ladder.steps().subList(0, planSteps)) {
        targetMs = step.targetMs() == PlanStep.TARGET_AS_BEFORE ? targetMs : step.targetMs();
        headStartMs = Math.max(headStartMs, step.headStartMs());
      }
    }
    return laterMs(sinceMs, targetMs) - definition.priorityHeadStartMs(priority) - headStartMs;
  }

  /** The step after {@code planSteps}, or null if there is none. */
  public @Nullable PlanStep nextStep(int planSteps) {
    RoutingPlan ladder = plan;
    return ladder == null || planSteps >= ladder.steps().size()
        ? null
        : ladder.steps().get(planSteps);
  }

  /** Whether its plan takes agents of {@code other} in, so that it depends on its requirements. */
  boolean adds(QueueId other) {
    RoutingPlan ladder = plan;
    return ladder != null
        && ladder.steps().stream().anyMatch(step -> step.addQueues().contains(other));
  }

  /** What it asks of agents, with the queues that ask for the same; kept by {@link Attendance}. */
  @Nullable Post post() {
    return post;
  }

  void post(@Nullable Post newPost) {
    post = newPost;
  }

  LineMeter meter() {
    return meter;
  }

  /** What the last arrival was told. */
  WaitModel told() {
    return told;
  }

  void told(WaitModel model) {
    told = model;
  }

  List<Integer> credits() {
    return credits;
  }

  void restore(LineRecord measured, WaitModel newTold, List<Integer> newCredits) {
    meter.restore(measured);
    told = newTold;
    credits = newCredits;
  }

  void define(
      QueueDefinition newDefinition,
      @Nullable RoutingPlan newPlan,
      @Nullable CalendarState newHours) {
    if (!newDefinition.line().equals(definition.line())) {
      credits = noCredits(newDefinition.line());
    }
    definition = newDefinition;
    plan = newPlan;
    hours = newHours;
    needs.clear();
    lastOwn = null;
    lastNeed = null;
  }

  void enter() {
    unanswered++;
  }

  void leave() {
    unanswered--;
  }

  void enterLine(Interaction interaction) {
    line.add(interaction);
  }

  void leaveLine(Interaction interaction) {
    line.remove(interaction);
  }

  /** One arrival was given to {@link #nextShare}. */
  void share() {
    int chosen = nextShareIndex();
    List<Integer> after = new ArrayList<>(credits.size());
    for (int i = 0; i < credits.size(); i++) {
      after.add(dueCredit(i) - (i == chosen ? 100 : 0));
    }
    credits = List.copyOf(after);
  }

  private static List<Integer> noCredits(LinePolicy line) {
    return line.shares().stream().map(_ -> 0).toList();
  }
}
