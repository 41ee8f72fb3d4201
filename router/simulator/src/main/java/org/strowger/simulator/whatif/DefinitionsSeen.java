package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.command.ConfigurationCommand;
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
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.ReplyPolicy;

/** What was defined last, by kind and id; part of the {@link Recorder}. */
final class DefinitionsSeen {
  /** Kinds in an order in which nothing refers to what comes later. */
  private enum Kind {
    SKILL,
    CALENDAR,
    TEAM,
    REASON,
    DISPOSITION,
    PROJECT,
    PROFILE,
    PLAN,
    QUEUE,
    AGENT
  }

  private record Key(Kind kind, String id) {}

  private final Map<Key, ConfigurationCommand> last = new LinkedHashMap<>();
  private int changed;
  private int switchedOff;

  void define(ConfigurationCommand command) {
    if (command instanceof DefineQueues(List<QueueDefinition> queues)) {
      queues.forEach(queue -> defineOne(new DefineQueue(queue)));
    } else {
      defineOne(command);
    }
  }

  private void defineOne(ConfigurationCommand command) {
    ConfigurationCommand playable = playable(command);
    switchedOff += playable.equals(command) ? 0 : 1;
    ConfigurationCommand before = last.put(key(command), playable);
    changed += before == null || before.equals(playable) ? 0 : 1;
  }

  /** How often something was defined otherwise than before. */
  int changed() {
    return changed;
  }

  /** How many definitions had rules that nobody in a play can follow. */
  int switchedOff() {
    return switchedOff;
  }

  List<ConfigurationCommand> all() {
    List<ConfigurationCommand> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      last.forEach((key, command) -> {
        if (key.kind() == kind) {
          all.add(command);
        }
      });
    }
    return all;
  }

  List<AgentDefinition> agents() {
    List<AgentDefinition> agents = new ArrayList<>();
    for (ConfigurationCommand one : last.values()) {
      if (one instanceof DefineAgent(AgentDefinition agent)) {
        agents.add(agent);
      }
    }
    return agents;
  }

  private static Key key(ConfigurationCommand command) {
    return switch (command) {
      case DefineSkill(var skill) -> new Key(Kind.SKILL, skill.value());
      case DefineTeam(var team) -> new Key(Kind.TEAM, team.id().value());
      case DefineActivityReason(var reason) -> new Key(Kind.REASON, reason.value());
      case DefineDisposition(var disposition) -> new Key(Kind.DISPOSITION, disposition.value());
      case DefineProject(var project) -> new Key(Kind.PROJECT, project.id().value());
      case DefineCalendar(var calendar) -> new Key(Kind.CALENDAR, calendar.id().value());
      case DefineCapacityProfile(var profile) -> new Key(Kind.PROFILE, profile.id().value());
      case DefinePlan(var plan) -> new Key(Kind.PLAN, plan.id().value());
      case DefineQueue(var queue) -> new Key(Kind.QUEUE, queue.id().value());
      case DefineAgent(var agent) -> new Key(Kind.AGENT, agent.id().value());
      case DefineQueues several -> throw seenOneByOne(several);
    };
  }

  /** Nobody in a play writes, so no conversation may sleep or be taken back for want of a reply. */
  private static ConfigurationCommand playable(ConfigurationCommand command) {
    return switch (command) {
      case DefineCapacityProfile(CapacityProfile profile) ->
          new DefineCapacityProfile(
              new CapacityProfile(
                  profile.id(),
                  awake(profile.limits()),
                  profile.total(),
                  profile.countsDirect(),
                  profile.rate()));
      case DefineAgent(AgentDefinition agent) ->
          new DefineAgent(
              new AgentDefinition(
                  agent.id(),
                  agent.proficiencies(),
                  agent.capacityProfiles(),
                  awake(agent.exceptions()),
                  agent.teams(),
                  agent.shift(),
                  agent.position(),
                  agent.idleTargetPermille(),
                  agent.autoAccept(),
                  agent.onDisconnect()));
      case DefineQueue(QueueDefinition queue) ->
          new DefineQueue(
              new QueueDefinition(
                  queue.id(),
                  queue.requirements(),
                  queue.serviceTargetMs(),
                  queue.headStartMs(),
                  queue.offerTimeoutMs(),
                  queue.wrapUpMs(),
                  queue.coolDownMs(),
                  queue.waitingMax(),
                  queue.plan(),
                  queue.line(),
                  queue.choice(),
                  queue.offers(),
                  queue.wrapUp(),
                  queue.entry(),
                  queue.wake(),
                  withoutReplies(queue.replies()),
                  queue.transfers(),
                  queue.callbacks(),
                  queue.project()));
      case DefineSkill _,
          DefineTeam _,
          DefineProject _,
          DefineDisposition _,
          DefineActivityReason _,
          DefineCalendar _,
          DefinePlan _ ->
          command;
      case DefineQueues several -> throw seenOneByOne(several);
    };
  }

  private static IllegalStateException seenOneByOne(DefineQueues several) {
    return new IllegalStateException("queues are seen one by one: " + several);
  }

  private static List<ChannelLimit> awake(List<ChannelLimit> limits) {
    return limits.stream()
        .map(one ->
            new ChannelLimit(
                one.channel(), one.max(), one.units(), one.blocks(), one.shiftMax(), 0))
        .toList();
  }

  private static ReplyPolicy withoutReplies(ReplyPolicy replies) {
    return new ReplyPolicy(0, 0, replies.inOpenHours(), replies.sleepMaxMs());
  }
}
