package org.strowger.core;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgePolicy;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.Exit;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.Interval;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.Share;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.Threshold;
import org.strowger.core.model.TransferPolicy;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpMode;
import org.strowger.core.model.WrapUpPolicy;

/**
 * Random definitions of a small call centre in which every policy is in use and seconds are long.
 * All of them are well-formed; whether what they name is there is another matter. Each policy is
 * rare enough that most customers get served all the same.
 */
final class RandomDefinitions {
  /** What agents of a kind know: an expert, an all-rounder, a beginner. */
  private static final List<Proficiencies> KINDS =
      List.of(
          new Proficiencies(List.of(new Proficiency(skill(0), 10), new Proficiency(skill(1), 8))),
          new Proficiencies(
              List.of(
                  new Proficiency(skill(0), 5),
                  new Proficiency(skill(1), 5),
                  new Proficiency(skill(2), 5),
                  new Proficiency(skill(3), 5))),
          new Proficiencies(List.of(new Proficiency(skill(2), 3))));

  private final Dice dice;

  RandomDefinitions(Dice dice) {
    this.dice = dice;
  }

  static SkillId skill(int number) {
    return new SkillId("skill" + number);
  }

  static TeamId team(int number) {
    return new TeamId("team" + number);
  }

  static ActivityReasonId activityReason(int number) {
    return new ActivityReasonId("reason" + number);
  }

  static CalendarId calendarId(int number) {
    return new CalendarId("calendar" + number);
  }

  static CapacityProfileId profileId(int number) {
    return new CapacityProfileId("profile" + number);
  }

  static PlanId planId(int number) {
    return new PlanId("plan" + number);
  }

  static QueueId queueId(int number) {
    return new QueueId("q" + number);
  }

  static AgentId agentId(int number) {
    return new AgentId("agent" + number);
  }

  static GatewayId gateway(int number) {
    return new GatewayId("gateway" + number);
  }

  /** Open and closed by turns, from a little before {@code timeMs} on. */
  Calendar calendar(int number, long timeMs) {
    List<Interval> open = new ArrayList<>();
    long fromMs = timeMs - dice.below(4_000);
    for (int i = dice.below(30); i > 0; i--) {
      long toMs = fromMs + dice.upTo(20_000);
      open.add(new Interval(fromMs, toMs));
      fromMs = toMs + dice.upTo(5_000);
    }
    return new Calendar(calendarId(number), open);
  }

  CapacityProfile profile(int number) {
    return new CapacityProfile(
        profileId(number),
        limits(4),
        dice.upTo(5),
        dice.oneIn(2),
        dice.oneIn(4)
            ? new AssignmentRate(dice.upTo(3), dice.upTo(6_000))
            : AssignmentRate.UNLIMITED);
  }

  private List<ChannelLimit> limits(int oneMissingIn) {
    List<ChannelLimit> limits = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      if (!dice.oneIn(oneMissingIn)) {
        limits.add(
            new ChannelLimit(
                channel,
                dice.oneIn(10) ? 0 : dice.upTo(3),
                dice.oneIn(4) ? dice.upTo(3) : 1,
                dice.some(8, Channel.values()),
                dice.rarely(6, 20),
                dice.rarely(3, 3_000)));
      }
    }
    return limits;
  }

  RoutingPlan plan(int number) {
    List<PlanStep> steps = new ArrayList<>();
    long afterMs = 0;
    for (int i = dice.below(5); i > 0; i--) {
      afterMs += dice.upTo(3_000);
      steps.add(step(afterMs));
    }
    return new RoutingPlan(planId(number), steps);
  }

  private PlanStep step(long afterMs) {
    QueueId overflowTo = dice.oneIn(10) ? anyQueue() : null;
    return new PlanStep(
        afterMs,
        dice.oneIn(2) ? dice.upTo(10) : 0,
        few(3, 2, this::anyTeam),
        few(3, 2, () -> queueId(dice.below(5))),
        dice.rarely(2, 20_000),
        dice.rarely(4, 20_000),
        dice.oneIn(4) ? dice.below(20_000) : PlanStep.TARGET_AS_BEFORE,
        overflowTo,
        dice.oneIn(6),
        overflowTo == null && dice.oneIn(12));
  }

  /** A queue that names nothing else, for others to name. */
  static QueueDefinition plainQueue(int number) {
    return new QueueDefinition(
        queueId(number), Requirements.NONE, 5_000, 3_000, 2_000, 0, 500, 20, null);
  }

  QueueDefinition queue(int number) {
    EntryPolicy entry = entry();
    int offerTimeoutMs = dice.upTo(3_000);
    return new QueueDefinition(
        queueId(number),
        requirements(2),
        dice.below(20_000),
        dice.below(30_000),
        offerTimeoutMs,
        dice.rarely(2, 2_000),
        dice.upTo(1_000),
        dice.upTo(30),
        dice.oneIn(3) ? null : planId(dice.oneIn(30) ? 9 : dice.below(3)),
        line(number),
        choice(),
        offers(offerTimeoutMs),
        new WrapUpPolicy(dice.oneOf(WrapUpMode.values()), dice.rarely(2, 2_000), dice.oneIn(6)),
        entry,
        dice.oneOf(WakePolicy.values()),
        new ReplyPolicy(
            dice.rarely(3, 4_000),
            dice.rarely(3, 4_000),
            entry.calendar() != null && dice.oneIn(2),
            dice.rarely(2, 6_000)),
        transfers(),
        new CallbackPolicy(dice.upTo(3), dice.upTo(3_000), dice.upTo(1_500), dice.rarely(2, 8_000)),
        dice.oneIn(3) ? project(dice.oneIn(40) ? 9 : dice.below(2)).id() : null);
  }

  private TransferPolicy transfers() {
    AgePolicy age = dice.oneOf(AgePolicy.values());
    return new TransferPolicy(
        age, age == AgePolicy.CREDITED ? dice.below(9_000) : 0, dice.upTo(3_000));
  }

  static DispositionId disposition(int number) {
    return new DispositionId("disposition" + number);
  }

  Project project(int number) {
    return new Project(new ProjectId("project" + number), dice.below(20_000), dice.below(1_001));
  }

  Team teamOf(int number) {
    return new Team(
        team(number),
        few(2, 3, () -> agentId(dice.below(11))),
        few(2, 3, () -> agentId(dice.below(11))),
        dice.oneIn(10) ? anyCalendar() : null);
  }

  /** Most share with queues of a higher number, so that few go round in circles. */
  private LinePolicy line(int number) {
    List<Share> shares = new ArrayList<>();
    int left = dice.oneIn(8) ? 100 : 0;
    while (left > 0) {
      int percent = Math.min(left, dice.upTo(80));
      int to = dice.oneIn(4) ? dice.below(6) : number + dice.upTo(2);
      shares.add(new Share(queueId(to), percent));
      left -= percent;
      if (shares.size() == 3 && left > 0) {
        shares.set(2, new Share(queueId(to), percent + left));
        left = 0;
      }
    }
    return new LinePolicy(dice.oneIn(5), shares, dice.oneIn(4) ? 1 + dice.upTo(60_000) : 0);
  }

  private ChoicePolicy choice() {
    TreeMap<Integer, Long> penaltyByFall = new TreeMap<>();
    long penaltyMs = dice.rarely(4, 2_000);
    for (int levels = dice.oneIn(2) ? 10 : 0; levels > 0; levels -= dice.upTo(5)) {
      penaltyByFall.put(levels, penaltyMs);
      penaltyMs += dice.below(12_000);
    }
    List<LevelPenalty> penalties = new ArrayList<>();
    penaltyByFall.forEach((level, ms) -> penalties.add(new LevelPenalty(level, ms)));
    return new ChoicePolicy(
        dice.oneOf(AgentOrder.values()),
        penalties,
        few(4, 2, () -> new Threshold(dice.upTo(11), dice.below(4), dice.oneIn(2))),
        dice.upTo(4_000),
        dice.oneIn(2) ? dice.oneOf(Distribution.values()) : Distribution.PUSH);
  }

  private OfferPolicy offers(int offerTimeoutMs) {
    int parallel = dice.oneIn(4) ? 1 + dice.upTo(3) : 1;
    boolean autoAccept = parallel == 1 && dice.oneIn(6);
    return new OfferPolicy(
        parallel,
        autoAccept,
        autoAccept ? Math.min(dice.rarely(2, 400), offerTimeoutMs - 1) : 0,
        dice.oneIn(4) ? "a customer" : "",
        dice.rarely(2, 1_500),
        dice.rarely(2, 1_500),
        dice.oneIn(2) ? Activity.AWAY : Activity.AVAILABLE,
        dice.rarely(2, 6_000),
        dice.rarely(3, 4),
        dice.oneIn(2) ? null : anyQueue());
  }

  private TeamId anyTeam() {
    return team(dice.oneIn(40) ? 9 : dice.below(3));
  }

  private CalendarId anyCalendar() {
    return calendarId(dice.oneIn(20) ? 9 : dice.below(3));
  }

  /** Seldom one that can't be defined. */
  QueueId anyQueue() {
    return queueId(dice.oneIn(60) ? 9 : dice.below(6));
  }

  private EntryPolicy entry() {
    List<Exit> exits = new ArrayList<>();
    for (ExitCondition condition : dice.some(2, ExitCondition.values())) {
      exits.add(new Exit(condition, anyQueue()));
    }
    return new EntryPolicy(
        dice.rarely(6, 9_000),
        dice.rarely(8, 9_000),
        dice.oneIn(5) ? anyCalendar() : null,
        dice.oneIn(2),
        dice.oneIn(6) ? dice.some(3, AgentCondition.values()) : List.of(),
        dice.oneIn(6) ? dice.some(3, AgentCondition.values()) : List.of(),
        exits);
  }

  /** Half of them are of three kinds, so that groups have several members. */
  AgentDefinition agent(int number) {
    int kind = dice.below(6);
    boolean ofAKind = kind < 3;
    List<CapacityProfileId> profiles = new ArrayList<>();
    int first = ofAKind ? kind : dice.below(4);
    for (int i = !ofAKind && dice.oneIn(2) ? dice.upTo(3) : 1; i > 0; i--) {
      profiles.add(profileId(i == 1 && dice.oneIn(60) ? 9 : (first + i) % 5));
    }
    return new AgentDefinition(
        agentId(number),
        ofAKind ? KINDS.get(kind) : proficiencies(),
        profiles,
        dice.oneIn(8) ? limits(2) : List.of(),
        ofAKind ? List.of(team(kind)) : few(2, 2, this::anyTeam),
        dice.oneIn(6) ? anyCalendar() : null,
        dice.below(6),
        dice.below(1_001),
        dice.oneIn(10),
        dice.oneIn(3) ? Activity.AWAY : Activity.OFFLINE);
  }

  private Proficiencies proficiencies() {
    List<Proficiency> proficiencies = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      if (!dice.oneIn(3)) {
        proficiencies.add(new Proficiency(skill(i), dice.upTo(10)));
      }
    }
    return new Proficiencies(proficiencies);
  }

  /** Up to so many skills, and now and then everything else that can be asked for. */
  Requirements requirements(int most) {
    List<Requirement> all = new ArrayList<>();
    for (int i = dice.below(most + 1); i > 0; i--) {
      all.add(requirement());
    }
    List<Requirement> not = few(8, 1, () -> requirement());
    not.removeIf(banned ->
        all.stream()
            .anyMatch(
                one -> one.skill().equals(banned.skill()) && banned.levelMin() <= one.levelMin()));
    return new Requirements(
        all,
        few(8, 2, () -> new AnyOf(few(1, 3, () -> requirement()))),
        not,
        few(8, 2, this::anyTeam));
  }

  /** Skill 4 is one that no agent has. */
  private Requirement requirement() {
    return new Requirement(
        skill(dice.oneIn(20) ? 4 + dice.below(2) : dice.below(4)),
        dice.upTo(dice.oneIn(4) ? 10 : 5));
  }

  /** Once in so many times one or a few, else none. */
  private <T> List<T> few(int times, int most, Supplier<T> one) {
    List<T> few = new ArrayList<>();
    if (dice.oneIn(times)) {
      for (int i = dice.upTo(most); i > 0; i--) {
        few.add(one.get());
      }
    }
    return few;
  }
}
