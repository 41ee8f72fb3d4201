package org.strowger.bench.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineDisposition;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TransferPolicy;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpPolicy;

/**
 * The configuration of a call centre as they are: 40 queues of one skill each, with a plan, a
 * penalty for low levels, wrap-up, a memory for declines, a longest wait, a check that somebody is
 * there; agents with three of 30 skills at different levels.
 */
final class CentreDefinition {
  static final int QUEUES = 40;
  static final GatewayId GATEWAY = new GatewayId("switch");
  static final DispositionId SOLVED = new DispositionId("solved");
  static final long WRAP_UP_MS = 10_000;
  static final long WAIT_MAX_MS = 600_000;

  private static final int SKILLS = 30;
  private static final int LEVELS = 10;
  private static final CapacityProfileId VOICE = new CapacityProfileId("voice");
  private static final PlanId PLAN = new PlanId("relax");

  private CentreDefinition() {}

  /** Everything up to the moment when all agents have signed in and are available. */
  static List<Command> commands(int agents, SplittableRandom random) {
    List<Command> commands = new ArrayList<>();
    commands.add(new StartHost(CoreLimits.DEFAULT));
    commands.add(new ConnectGateway(GATEWAY, 1));
    commands.add(new DefineDisposition(SOLVED));
    for (int i = 0; i < SKILLS; i++) {
      commands.add(new DefineSkill(skill(i)));
    }
    commands.add(
        new DefineCapacityProfile(
            new CapacityProfile(VOICE, List.of(new ChannelLimit(Channel.PHONE, 1)), 1)));
    commands.add(
        new DefinePlan(
            new RoutingPlan(PLAN, List.of(new PlanStep(20_000, 2), new PlanStep(60_000, 4)))));
    for (int i = 0; i < QUEUES; i++) {
      commands.add(new DefineQueue(queue(i)));
    }
    for (int i = 0; i < agents; i++) {
      AgentId agent = new AgentId("agent" + i);
      commands.add(new DefineAgent(new AgentDefinition(agent, proficiencies(i, random), VOICE)));
      commands.add(new SignIn(agent, new SessionId(i + 1L), Activity.AVAILABLE));
    }
    return commands;
  }

  static QueueId queueId(int number) {
    return new QueueId("queue" + number);
  }

  /** The skill that {@code queue} asks for. */
  static SkillId skillOf(int queue) {
    return skill(queue % SKILLS);
  }

  private static SkillId skill(int number) {
    return new SkillId("skill" + number);
  }

  private static QueueDefinition queue(int number) {
    return new QueueDefinition(
        queueId(number),
        new Requirements(List.of(new Requirement(skillOf(number), 4))),
        20_000,
        30_000,
        20_000,
        WRAP_UP_MS,
        10_000,
        100_000,
        PLAN,
        LinePolicy.DEFAULT,
        new ChoicePolicy(
            AgentOrder.LONGEST_IDLE,
            List.of(new LevelPenalty(6, 0), new LevelPenalty(1, 5_000)),
            List.of(),
            60_000,
            Distribution.PUSH),
        new OfferPolicy(1, false, 0, "", 0, 0, Activity.AWAY, 60_000, 0, null),
        WrapUpPolicy.DEFAULT,
        new EntryPolicy(
            WAIT_MAX_MS,
            0,
            null,
            false,
            List.of(AgentCondition.DISCONNECTED),
            List.of(),
            List.of()),
        WakePolicy.SAME_AGENT,
        ReplyPolicy.DEFAULT,
        TransferPolicy.DEFAULT,
        CallbackPolicy.DEFAULT,
        null);
  }

  /** Three different skills; the first of them goes round, so that each is somebody's. */
  private static Proficiencies proficiencies(int agent, SplittableRandom random) {
    int first = agent % SKILLS;
    int second = (first + 1 + random.nextInt(SKILLS - 1)) % SKILLS;
    int third = (second + 1) % SKILLS == first ? (second + 2) % SKILLS : (second + 1) % SKILLS;
    return new Proficiencies(
        List.of(
            new Proficiency(skill(first), LEVELS),
            new Proficiency(skill(second), 1 + random.nextInt(LEVELS)),
            new Proficiency(skill(third), 1 + random.nextInt(LEVELS))));
  }
}
