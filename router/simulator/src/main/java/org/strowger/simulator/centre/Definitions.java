package org.strowger.simulator.centre;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.ConfigurationCommand.DefineTeam;
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
import org.strowger.core.model.Distribution;
import org.strowger.core.model.EntryPolicy;
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
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.TransferPolicy;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpPolicy;

/**
 * What a router is told about a centre. Before the centre's routing is laid over it, the oldest is
 * served first and goes to the longest idle: no head start, no penalty, no threshold. Offers are
 * accepted as they are made and nobody does paperwork, so that what is measured is the routing.
 */
final class Definitions {
  private static final long OFFER_TIMEOUT_MS = 60_000;
  private static final long COOL_DOWN_MS = 30_000;
  private static final CapacityProfileId ONE_AT_A_TIME = new CapacityProfileId("one-at-a-time");

  private static final ChoicePolicy LONGEST_IDLE =
      new ChoicePolicy(
          AgentOrder.LONGEST_IDLE,
          List.of(),
          List.of(),
          ChoicePolicy.DEFAULT.thresholdLiftMs(),
          Distribution.PUSH);

  private static final OfferPolicy ACCEPTED_AT_ONCE =
      new OfferPolicy(1, true, 0, "", 0, 0, Activity.AWAY, 0, 0, null);

  /** Without a waiting room only those may come in for whom somebody is free. */
  private static final EntryPolicy ONLY_IF_FREE =
      new EntryPolicy(
          0,
          0,
          null,
          false,
          List.of(AgentCondition.AWAY, AgentCondition.BUSY, AgentCondition.OFFERED),
          List.of(),
          List.of());

  private Definitions() {}

  static List<ConfigurationCommand> of(Centre centre) {
    return centre.routing().over(unrouted(centre));
  }

  /** The same before the centre's routing is laid over it. */
  static List<ConfigurationCommand> unrouted(Centre centre) {
    List<ConfigurationCommand> definitions = new ArrayList<>();
    List<ChannelLimit> limits = new ArrayList<>();
    for (Channel channel : channels(centre)) {
      limits.add(new ChannelLimit(channel, 1));
    }
    definitions.add(new DefineCapacityProfile(new CapacityProfile(ONE_AT_A_TIME, limits, 1)));
    centre.classes().forEach(one -> definitions.add(new DefineSkill(new SkillId(one.name()))));
    centre
        .pools()
        .forEach(one -> definitions.add(new DefineTeam(new Team(new TeamId(one.name())))));
    centre.classes().forEach(one -> definitions.add(new DefineQueue(queue(one, centre))));
    for (Pool pool : centre.pools()) {
      for (int number = 0; number < pool.agents(); number++) {
        definitions.add(new DefineAgent(agent(pool, number)));
      }
    }
    return definitions;
  }

  /** The channels on which customers come, in the order of the classes. */
  static List<Channel> channels(Centre centre) {
    return centre.classes().stream().map(CustomerClass::channel).distinct().toList();
  }

  static QueueId queue(CustomerClass one) {
    return new QueueId(one.name());
  }

  /** Who is the agent of this number, from 0, in its pool. */
  static AgentId agentId(Pool pool, int number) {
    return new AgentId(pool.name() + "-" + (number + 1));
  }

  private static QueueDefinition queue(CustomerClass one, Centre centre) {
    return new QueueDefinition(
        queue(one),
        new Requirements(List.of(new Requirement(new SkillId(one.name()), 1))),
        one.thresholdMs(),
        0,
        OFFER_TIMEOUT_MS,
        0,
        COOL_DOWN_MS,
        Math.max(1, centre.waitingMax()),
        null,
        LinePolicy.DEFAULT,
        LONGEST_IDLE,
        ACCEPTED_AT_ONCE,
        WrapUpPolicy.DEFAULT,
        centre.waitingMax() == 0 ? ONLY_IF_FREE : EntryPolicy.DEFAULT,
        WakePolicy.SAME_AGENT,
        ReplyPolicy.DEFAULT,
        TransferPolicy.DEFAULT,
        CallbackPolicy.DEFAULT,
        null);
  }

  /** A team for each pool, so that the router counts its idle agents apart from others alike. */
  private static AgentDefinition agent(Pool pool, int number) {
    List<Proficiency> skills = new ArrayList<>();
    pool.skills()
        .forEach((name, skill) -> skills.add(new Proficiency(new SkillId(name), skill.level())));
    return new AgentDefinition(
        agentId(pool, number),
        new Proficiencies(skills),
        List.of(ONE_AT_A_TIME),
        List.of(),
        List.of(new TeamId(pool.name())),
        null,
        0,
        0,
        false,
        Activity.OFFLINE);
  }
}
