package org.strowger.simulator.starvation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TransferPolicy;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpPolicy;

/**
 * A made-up call centre: queues with head starts, penalties and orders of their own, agents with
 * any mixture of skills, more work than they can do at times. All from one seed.
 */
final class RandomCentre {
  static final int PRIORITIES = 3;
  private static final CapacityProfileId ONE = new CapacityProfileId("one");

  private final SplittableRandom random;
  private final List<QueueDefinition> queues = new ArrayList<>();
  private final List<AgentDefinition> agents = new ArrayList<>();

  RandomCentre(long seed) {
    random = new SplittableRandom(seed);
    long targetMs = random.nextLong(5_000, 60_000);
    int queueCount = random.nextInt(1, 9);
    for (int queue = 0; queue < queueCount; queue++) {
      queues.add(queue(queue, targetMs));
    }
    int agentCount = random.nextInt(2, 41);
    for (int agent = 0; agent < agentCount; agent++) {
      agents.add(agent(agent));
    }
  }

  List<QueueDefinition> queues() {
    return queues;
  }

  List<AgentDefinition> agents() {
    return agents;
  }

  /** The level of {@code agent} in the skill that {@code queue} asks for; 0 = has it not. */
  static int level(AgentDefinition agent, QueueDefinition queue) {
    SkillId skill = queue.requirements().all().getFirst().skill();
    for (Proficiency one : agent.proficiencies().all()) {
      if (one.skill().equals(skill)) {
        return one.level();
      }
    }
    return 0;
  }

  List<ConfigurationCommand> definitions() {
    List<ConfigurationCommand> definitions = new ArrayList<>();
    definitions.add(
        new DefineCapacityProfile(
            new CapacityProfile(ONE, List.of(new ChannelLimit(Channel.PHONE, 1)), 1)));
    for (QueueDefinition queue : queues) {
      definitions.add(new DefineSkill(queue.requirements().all().getFirst().skill()));
      definitions.add(new DefineQueue(queue));
    }
    agents.forEach(agent -> definitions.add(new DefineAgent(agent)));
    return definitions;
  }

  private QueueDefinition queue(int number, long targetMs) {
    List<LevelPenalty> penalties =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new LevelPenalty(random.nextInt(5, 11), 0),
                new LevelPenalty(1, random.nextLong(0, 300_000)));
    AgentOrder[] orders = AgentOrder.values();
    return new QueueDefinition(
        new QueueId("queue-" + number),
        new Requirements(List.of(new Requirement(new SkillId("skill-" + number), 1))),
        targetMs,
        random.nextLong(0, 120_000),
        20_000,
        random.nextBoolean() ? 0 : random.nextLong(1, 30_000),
        5_000,
        Integer.MAX_VALUE,
        null,
        LinePolicy.DEFAULT,
        new ChoicePolicy(
            orders[random.nextInt(orders.length)], penalties, List.of(), 60_000, Distribution.PUSH),
        OfferPolicy.DEFAULT,
        WrapUpPolicy.DEFAULT,
        EntryPolicy.DEFAULT,
        WakePolicy.ANYBODY,
        ReplyPolicy.DEFAULT,
        TransferPolicy.DEFAULT,
        CallbackPolicy.DEFAULT,
        null);
  }

  private AgentDefinition agent(int number) {
    List<Proficiency> skills = new ArrayList<>();
    int main = random.nextInt(queues.size());
    for (int queue = 0; queue < queues.size(); queue++) {
      if (queue == main || random.nextInt(3) == 0) {
        skills.add(new Proficiency(new SkillId("skill-" + queue), random.nextInt(1, 11)));
      }
    }
    return new AgentDefinition(new AgentId("agent-" + number), new Proficiencies(skills), ONE);
  }
}
