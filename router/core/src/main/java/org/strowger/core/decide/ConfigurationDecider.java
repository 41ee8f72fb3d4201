package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.Event;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Requirement;
import org.strowger.core.state.RoutingState;

/**
 * Decides what administrators define: what is referred to must be there, and new rows must find
 * room.
 */
public final class ConfigurationDecider {
  private final RoutingState state;

  public ConfigurationDecider(RoutingState state) {
    this.state = state;
  }

  public Reply decide(ConfigurationCommand command, Emitter out) {
    return switch (command) {
      case DefineSkill(var skill) ->
          define(
              state.hasSkill(skill),
              state.skills().size(),
              "skills",
              state.limits().skills(),
              new SkillDefined(skill),
              out);
      case DefineCapacityProfile(var profile) ->
          define(
              state.capacityProfile(profile.id()) != null,
              state.capacityProfiles().size(),
              "capacity_profiles",
              state.limits().capacityProfiles(),
              new CapacityProfileDefined(profile),
              out);
      case DefinePlan(var plan) ->
          define(
              state.plan(plan.id()) != null,
              state.plans().size(),
              "plans",
              state.limits().plans(),
              new PlanDefined(plan),
              out);
      case DefineQueue(var queue) -> {
        Reply missing = missing(queue);
        yield missing != null
            ? missing
            : define(
                state.queue(queue.id()) != null,
                state.queues().size(),
                "queues",
                state.limits().queues(),
                new QueueDefined(queue),
                out);
      }
      case DefineAgent(var agent) -> {
        Reply missing = missing(agent);
        yield missing != null
            ? missing
            : define(
                state.agent(agent.id()) != null,
                state.agents().size(),
                "agents",
                state.limits().agents(),
                new AgentDefined(agent),
                out);
      }
    };
  }

  private static Reply define(
      boolean known, int rows, String table, int limit, Event defined, Emitter out) {
    if (!known && rows >= limit) {
      return Rejections.limitReached(table, limit);
    }
    out.emit(defined);
    return ACCEPTED;
  }

  private @Nullable Reply missing(QueueDefinition queue) {
    for (Requirement requirement : queue.requirements().all()) {
      if (!state.hasSkill(requirement.skill())) {
        return Rejections.skillUnknown(requirement.skill());
      }
    }
    PlanId plan = queue.plan();
    return plan == null || state.plan(plan) != null
        ? null
        : new Rejected(Reason.PLAN_UNKNOWN, "no plan " + plan + " is defined");
  }

  private @Nullable Reply missing(AgentDefinition agent) {
    for (Proficiency proficiency : agent.proficiencies().all()) {
      if (!state.hasSkill(proficiency.skill())) {
        return Rejections.skillUnknown(proficiency.skill());
      }
    }
    return state.capacityProfile(agent.capacityProfile()) != null
        ? null
        : new Rejected(
            Reason.CAPACITY_PROFILE_UNKNOWN,
            "no capacity profile " + agent.capacityProfile() + " is defined");
  }
}
