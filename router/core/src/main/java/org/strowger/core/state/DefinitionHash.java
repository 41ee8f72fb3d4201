package org.strowger.core.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.Exit;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Project;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.Share;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.Threshold;
import org.strowger.core.model.TransferPolicy;

/** The part of {@link StateHash} that mixes what administrators define. */
final class DefinitionHash {
  private final StateHash hash;

  DefinitionHash(StateHash hash) {
    this.hash = hash;
  }

  void mix(CapacityProfile profile) {
    hash.mix(profile.id().value());
    hash.mix(profile.total());
    mixLimits(profile.limits());
    hash.mix(profile.countsDirect());
    hash.mix(profile.rate().max());
    hash.mix(profile.rate().perMs());
  }

  private void mixLimits(List<ChannelLimit> limits) {
    hash.mix(limits.size());
    for (ChannelLimit limit : limits) {
      hash.mix(limit.channel());
      hash.mix(limit.max());
      hash.mix(limit.units());
      hash.mix(limit.blocks().size());
      for (Channel blocked : limit.blocks()) {
        hash.mix(blocked);
      }
      hash.mix(limit.shiftMax());
      hash.mix(limit.idleAfterMs());
    }
  }

  void mix(RoutingPlan plan) {
    hash.mix(plan.id().value());
    hash.mix(plan.steps().size());
    for (PlanStep step : plan.steps()) {
      hash.mix(step.afterMs());
      hash.mix(step.lowerLevelsBy());
      mixTeams(step.addTeams());
      hash.mix(step.addQueues().size());
      for (QueueId queue : step.addQueues()) {
        hash.mix(queue.value());
      }
      hash.mix(step.penaltyMs());
      hash.mix(step.headStartMs());
      hash.mix(step.targetMs());
      mix(step.overflowTo());
      hash.mix(step.offerCallback());
      hash.mix(step.close());
    }
  }

  void mix(QueueDefinition queue) {
    hash.mix(queue.id().value());
    mix(queue.requirements());
    hash.mix(queue.serviceTargetMs());
    hash.mix(queue.headStartMs());
    hash.mix(queue.offerTimeoutMs());
    hash.mix(queue.wrapUpMs());
    hash.mix(queue.coolDownMs());
    hash.mix(queue.waitingMax());
    hash.mix(queue.plan() == null ? "" : queue.plan().value());
    mix(queue.line());
    mix(queue.choice());
    mix(queue.offers());
    hash.mix(queue.wrapUp().mode());
    hash.mix(queue.wrapUp().extendMaxMs());
    hash.mix(queue.wrapUp().dispositionNeeded());
    mix(queue.entry());
    hash.mix(queue.wake());
    mix(queue.replies());
    mix(queue.transfers());
    mix(queue.callbacks());
    hash.mix(queue.project() == null ? "" : queue.project().value());
  }

  private void mix(ReplyPolicy replies) {
    hash.mix(replies.firstMs());
    hash.mix(replies.nextMs());
    hash.mix(replies.inOpenHours());
    hash.mix(replies.sleepMaxMs());
  }

  private void mix(TransferPolicy transfers) {
    hash.mix(transfers.age());
    hash.mix(transfers.creditMs());
    hash.mix(transfers.personWaitMs());
  }

  private void mix(CallbackPolicy callbacks) {
    hash.mix(callbacks.attemptsMax());
    hash.mix(callbacks.spacingMs());
    hash.mix(callbacks.dialMs());
    hash.mix(callbacks.placeKeptMs());
  }

  void mix(Team team) {
    hash.mix(team.id().value());
    mixAgents(team.leaders());
    mixAgents(team.supervisors());
    mix(team.shift());
  }

  private void mixAgents(List<AgentId> agents) {
    hash.mix(agents.size());
    for (AgentId agent : agents) {
      hash.mix(agent.value());
    }
  }

  void mix(Project project) {
    hash.mix(project.id().value());
    hash.mix(project.thresholdMs());
    hash.mix(project.targetPermille());
  }

  private void mix(LinePolicy line) {
    hash.mix(line.strictPriority());
    hash.mix(line.shares().size());
    for (Share share : line.shares()) {
      hash.mix(share.queue().value());
      hash.mix(share.percent());
    }
    hash.mix(line.pressureMs());
  }

  private void mix(ChoicePolicy choice) {
    hash.mix(choice.order());
    hash.mix(choice.penalties().size());
    for (LevelPenalty penalty : choice.penalties()) {
      hash.mix(penalty.levelMin());
      hash.mix(penalty.penaltyMs());
    }
    hash.mix(choice.thresholds().size());
    for (Threshold threshold : choice.thresholds()) {
      hash.mix(threshold.levelBelow());
      hash.mix(threshold.reserve());
      hash.mix(threshold.countsWaiting());
    }
    hash.mix(choice.thresholdLiftMs());
    hash.mix(choice.distribution());
  }

  private void mix(OfferPolicy offers) {
    hash.mix(offers.parallel());
    hash.mix(offers.autoAccept());
    hash.mix(offers.autoAcceptDelayMs());
    hash.mix(offers.whisper());
    hash.mix(offers.busyCoolDownMs());
    hash.mix(offers.noAnswerCoolDownMs());
    hash.mix(offers.afterMiss());
    hash.mix(offers.declineMemoryMs());
    hash.mix(offers.failuresMax());
    mix(offers.escalateTo());
  }

  private void mix(EntryPolicy entry) {
    hash.mix(entry.waitMaxMs());
    hash.mix(entry.estimateMaxMs());
    mix(entry.calendar());
    hash.mix(entry.leaveAtClosing());
    hash.mix(AgentCondition.mask(entry.joinEmpty()));
    hash.mix(AgentCondition.mask(entry.leaveEmpty()));
    hash.mix(entry.exits().size());
    for (Exit exit : entry.exits()) {
      hash.mix(exit.when());
      hash.mix(exit.to().value());
    }
  }

  void mix(AgentDefinition agent) {
    hash.mix(agent.id().value());
    hash.mix(agent.capacityProfiles().size());
    for (CapacityProfileId profile : agent.capacityProfiles()) {
      hash.mix(profile.value());
    }
    hash.mix(agent.proficiencies().all().size());
    for (Proficiency proficiency : agent.proficiencies().all()) {
      hash.mix(proficiency.skill().value());
      hash.mix(proficiency.level());
    }
    mixLimits(agent.exceptions());
    mixTeams(agent.teams());
    mix(agent.shift());
    hash.mix(agent.position());
    hash.mix(agent.idleTargetPermille());
    hash.mix(agent.autoAccept());
    hash.mix(agent.onDisconnect());
  }

  void mix(Requirements requirements) {
    mixSkills(requirements.all());
    hash.mix(requirements.any().size());
    for (AnyOf group : requirements.any()) {
      mixSkills(group.of());
    }
    mixSkills(requirements.not());
    mixTeams(requirements.teams());
  }

  private void mixSkills(List<Requirement> skills) {
    hash.mix(skills.size());
    for (Requirement one : skills) {
      hash.mix(one.skill().value());
      hash.mix(one.levelMin());
    }
  }

  private void mixTeams(List<TeamId> teams) {
    hash.mix(teams.size());
    for (TeamId team : teams) {
      hash.mix(team.value());
    }
  }

  private void mix(@Nullable QueueId queue) {
    hash.mix(queue == null ? "" : queue.value());
  }

  private void mix(@Nullable CalendarId calendar) {
    hash.mix(calendar == null ? "" : calendar.value());
  }
}
