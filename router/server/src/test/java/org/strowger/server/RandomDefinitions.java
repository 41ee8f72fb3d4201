package org.strowger.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineActivityReason;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCalendar;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineDisposition;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineProject;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineQueues;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.ConfigurationCommand.DefineTeam;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgePolicy;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
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
 * What is defined in a {@link RandomCentre}: every policy occurs, in ever other company. Queue 0
 * stays plain, so that there is always somewhere to go.
 */
final class RandomDefinitions {
  private static final int SKILLS = 3;
  private static final int PROFILES = 4;
  private static final int PLANS = 3;
  private static final long TURN_MS = 40_000;

  private final Random random;

  RandomDefinitions(Random random) {
    this.random = random;
  }

  SkillId skill() {
    return new SkillId("skill-" + random.nextInt(SKILLS));
  }

  /** Everything, in an order in which it can be defined. */
  List<Command> all(long timeMs) {
    List<Command> all = new ArrayList<>();
    for (int i = 0; i < SKILLS; i++) {
      all.add(new DefineSkill(new SkillId("skill-" + i)));
    }
    all.add(new DefineActivityReason(new ActivityReasonId("lunch")));
    all.add(new DefineDisposition(new DispositionId("sold")));
    all.add(new DefineProject(new Project(new ProjectId("client"), 20_000, 800)));
    all.add(new DefineCalendar(calendar("hours", timeMs)));
    all.add(new DefineCalendar(calendar("shift", timeMs)));
    all.add(new DefineTeam(team("day", 0)));
    all.add(new DefineTeam(team("night", 5)));
    for (int i = 0; i < PROFILES; i++) {
      all.add(new DefineCapacityProfile(profile(i)));
    }
    for (int i = 0; i < PLANS; i++) {
      all.add(new DefinePlan(plan(i)));
    }
    for (int i = 0; i < RandomCentre.QUEUES; i++) {
      all.add(new DefineQueue(queue(i)));
    }
    for (int i = 0; i < RandomCentre.AGENTS; i++) {
      all.add(new DefineAgent(agent(i)));
    }
    return all;
  }

  /** One of them anew. */
  Command again(long timeMs) {
    return switch (random.nextInt(9)) {
      case 8 -> new DefineTeam(team(one(2) ? "day" : "night", random.nextInt(RandomCentre.AGENTS)));
      case 0 -> new DefineQueue(queue(random.nextInt(RandomCentre.QUEUES)));
      case 1 ->
          new DefineQueues(
              List.of(
                  queue(random.nextInt(RandomCentre.QUEUES)),
                  queue(random.nextInt(RandomCentre.QUEUES))));
      case 2, 3 -> new DefinePlan(plan(random.nextInt(PLANS)));
      case 4 -> new DefineCapacityProfile(profile(random.nextInt(PROFILES)));
      default -> new DefineCalendar(calendar(one(2) ? "hours" : "shift", timeMs));
    };
  }

  /** Open and closed in turn; nothing is known beyond the last span. */
  private Calendar calendar(String id, long timeMs) {
    List<Interval> open = new ArrayList<>();
    long fromMs = Math.max(0, timeMs - random.nextLong(TURN_MS));
    for (int i = 0; i < 200; i++) {
      long toMs = fromMs + 1 + random.nextLong(2 * TURN_MS);
      open.add(new Interval(fromMs, toMs));
      fromMs = toMs + 1 + random.nextLong(TURN_MS);
    }
    return new Calendar(new CalendarId(id), open);
  }

  /** Looked after by the agent of this number, then by another. */
  private Team team(String id, int leader) {
    return new Team(
        team(id),
        List.of(new AgentId("agent-" + leader), new AgentId("agent-unknown")),
        List.of(new AgentId("agent-" + random.nextInt(RandomCentre.AGENTS))),
        one(4) ? new CalendarId("shift") : null);
  }

  private CapacityProfile profile(int number) {
    List<ChannelLimit> limits = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      if (!one(4)) {
        limits.add(
            new ChannelLimit(
                channel,
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                one(4) ? List.of(Channel.EMAIL, Channel.CHAT) : List.of(),
                one(4) ? 1 + random.nextInt(20) : 0,
                one(2) ? 1 + random.nextInt(20_000) : 0));
      }
    }
    return new CapacityProfile(
        new CapacityProfileId("profile-" + number),
        limits,
        2 + random.nextInt(4),
        one(2),
        one(2) ? new AssignmentRate(1 + random.nextInt(3), 20_000) : AssignmentRate.UNLIMITED);
  }

  private RoutingPlan plan(int number) {
    List<PlanStep> steps = new ArrayList<>();
    long afterMs = 0;
    for (int i = random.nextInt(4); i >= 0; i--) {
      afterMs += 1 + random.nextInt(15_000);
      int way = random.nextInt(10);
      steps.add(
          new PlanStep(
              afterMs,
              random.nextInt(4),
              one(3) ? List.of(team("night")) : List.of(),
              one(3) ? List.of(anyQueue()) : List.of(),
              random.nextInt(5_000),
              one(3) ? 10_000 : 0,
              one(3) ? 1_000 : PlanStep.TARGET_AS_BEFORE,
              way == 0 ? anyQueue() : null,
              one(3),
              way == 1));
    }
    return new RoutingPlan(new PlanId("plan-" + number), steps);
  }

  private QueueDefinition queue(int number) {
    boolean plain = number == 0;
    EntryPolicy entry = plain ? EntryPolicy.DEFAULT : entry();
    return new QueueDefinition(
        new QueueId("queue-" + number),
        plain || one(2) ? Requirements.NONE : requirements(),
        5_000 + random.nextInt(20_000),
        5_000,
        1_000 + random.nextInt(15_000),
        one(3) ? 0 : 1 + random.nextInt(10_000),
        1 + random.nextInt(10_000),
        10 + random.nextInt(30),
        plain || one(3) ? null : new PlanId("plan-" + random.nextInt(PLANS)),
        plain ? LinePolicy.DEFAULT : line(),
        plain ? ChoicePolicy.DEFAULT : choice(),
        offers(),
        new WrapUpPolicy(pick(WrapUpMode.values()), one(2) ? 0 : 8_000, one(4)),
        entry,
        pick(WakePolicy.values()),
        replies(entry),
        transfers(),
        new CallbackPolicy(
            1 + random.nextInt(3), 5_000, 1 + random.nextInt(10_000), one(2) ? 0 : 60_000),
        one(3) ? new ProjectId("client") : null);
  }

  private ReplyPolicy replies(EntryPolicy entry) {
    return new ReplyPolicy(
        one(3) ? 15_000 : 0,
        one(3) ? 10_000 : 0,
        entry.calendar() != null && one(2),
        one(2) ? 0 : 30_000);
  }

  private TransferPolicy transfers() {
    AgePolicy age = pick(AgePolicy.values());
    return new TransferPolicy(
        age, age == AgePolicy.CREDITED ? 5_000 : 0, 1 + random.nextInt(20_000));
  }

  private Requirements requirements() {
    return new Requirements(
        List.of(new Requirement(skill(), 1 + random.nextInt(5))),
        List.of(),
        List.of(),
        one(3) ? List.of(team("day")) : List.of());
  }

  private LinePolicy line() {
    return new LinePolicy(
        one(4),
        one(6)
            ? List.of(new Share(new QueueId("queue-0"), 30), new Share(new QueueId("queue-1"), 70))
            : List.of(),
        one(5) ? 30_000 : 0);
  }

  private ChoicePolicy choice() {
    return new ChoicePolicy(
        pick(AgentOrder.values()),
        one(3) ? List.of(new LevelPenalty(5, 0), new LevelPenalty(1, 8_000)) : List.of(),
        one(3) ? List.of(new Threshold(11, 1 + random.nextInt(2), one(2))) : List.of(),
        1 + random.nextInt(20_000),
        pick(Distribution.values()));
  }

  private OfferPolicy offers() {
    int parallel = one(3) ? 2 + random.nextInt(3) : 1;
    boolean autoAccept = parallel == 1 && one(5);
    return new OfferPolicy(
        parallel,
        autoAccept,
        autoAccept && one(2) ? 500 : 0,
        one(2) ? "" : "say hello",
        one(2) ? 0 : 3_000,
        one(2) ? 0 : 4_000,
        one(2) ? Activity.AWAY : Activity.AVAILABLE,
        one(2) ? 0 : 20_000,
        one(2) ? 0 : 1 + random.nextInt(3),
        one(3) ? anyQueue() : null);
  }

  private EntryPolicy entry() {
    return new EntryPolicy(
        one(3) ? 10_000 + random.nextInt(60_000) : 0,
        one(6) ? 30_000 : 0,
        one(3) ? new CalendarId("hours") : null,
        one(2),
        conditions(),
        conditions(),
        one(2)
            ? List.of()
            : List.of(new Exit(pick(ExitCondition.values()), new QueueId("queue-0"))));
  }

  private List<AgentCondition> conditions() {
    return one(4) ? List.of(AgentCondition.AWAY, pick(AgentCondition.values())) : List.of();
  }

  AgentDefinition agent(int number) {
    List<Proficiency> proficiencies = new ArrayList<>();
    for (int i = 0; i < SKILLS; i++) {
      if (!one(3)) {
        proficiencies.add(new Proficiency(new SkillId("skill-" + i), 1 + random.nextInt(10)));
      }
    }
    int profile = random.nextInt(PROFILES);
    List<CapacityProfileId> profiles = new ArrayList<>();
    profiles.add(new CapacityProfileId("profile-" + profile));
    if (one(4)) {
      profiles.add(new CapacityProfileId("profile-" + (profile + 1) % PROFILES));
    }
    return new AgentDefinition(
        new AgentId("agent-" + number),
        new Proficiencies(proficiencies),
        profiles,
        one(4) ? List.of(new ChannelLimit(Channel.PHONE, 1)) : List.of(),
        one(2) ? List.of(team(one(2) ? "day" : "night")) : List.of(),
        shift(),
        random.nextInt(10),
        random.nextInt(500),
        one(5),
        one(2) ? Activity.OFFLINE : Activity.AWAY);
  }

  private @Nullable CalendarId shift() {
    return one(3) ? new CalendarId("shift") : null;
  }

  private QueueId anyQueue() {
    return new QueueId("queue-" + random.nextInt(RandomCentre.QUEUES));
  }

  private static TeamId team(String id) {
    return new TeamId(id);
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }
}
