package org.strowger.core.state;

import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.RoutingPlan;

/**
 * The one place where state changes: applies an event and never asks why. Live, replay and restore
 * all come through {@link #evolve}. An event that does not fit the state is a broken invariant and
 * throws.
 */
public final class Evolver {
  private final RoutingState state;
  private final InteractionEvolver interactions;
  private final RowEvolver rows;

  public Evolver(RoutingState state) {
    this.state = state;
    this.interactions = new InteractionEvolver(state);
    this.rows = new RowEvolver(state, interactions);
  }

  /** Applies {@code event} as of {@code timeMs}, the time of its entry. */
  public void evolve(Event event, long timeMs) {
    switch (event) {
      case InteractionEvent happened -> interactions.evolve(happened, timeMs);
      case OfferEvent happened -> interactions.evolve(happened, timeMs);
      case AgentEvent happened -> evolveAgent(happened, timeMs);
      case GatewayEvent happened -> evolveGateway(happened);
      case ConfigurationEvent defined -> define(defined);
      case HostEvent.HostStarted started -> state.limits = started.limits();
      case RowEvent row -> rows.restore(row);
    }
  }

  private void evolveAgent(AgentEvent event, long timeMs) {
    Agent agent = Known.agent(state, event.agent());
    switch (event) {
      case AgentSignedIn(_, var session, var activity) -> agent.signIn(session, activity, timeMs);
      case AgentResumed(_, var session) -> {
        cancelGrace(agent);
        agent.connect(session);
      }
      case AgentConnectionLost(_, var deadlineMs) -> {
        cancelGrace(agent);
        agent.lose(deadlineMs);
        state.timers.arm(Timer.agentGrace(agent.id(), deadlineMs));
      }
      case AgentSignedOut _ -> {
        cancelGrace(agent);
        cancelCoolDown(agent);
        agent.signOut();
      }
      case ActivityChanged(_, var activity, _, _) -> {
        agent.activity(activity);
        if (activity == Activity.AVAILABLE) {
          agent.idleSince(timeMs);
        }
      }
      case CoolDownStarted(_, var deadlineMs) -> {
        cancelCoolDown(agent);
        agent.coolDown(deadlineMs);
        state.timers.arm(Timer.coolDown(agent.id(), deadlineMs));
      }
      case CoolDownEnded _ -> {
        cancelCoolDown(agent);
        agent.coolDown(0);
      }
    }
    state.index.refresh(agent);
  }

  private void cancelGrace(Agent agent) {
    if (agent.graceDeadlineMs() != 0) {
      state.timers.cancel(Timer.agentGrace(agent.id(), agent.graceDeadlineMs()));
    }
  }

  private void cancelCoolDown(Agent agent) {
    if (agent.coolDownDeadlineMs() != 0) {
      state.timers.cancel(Timer.coolDown(agent.id(), agent.coolDownDeadlineMs()));
    }
  }

  private void evolveGateway(GatewayEvent event) {
    Gateway gateway = state.gateways.computeIfAbsent(event.gateway(), Gateway::new);
    if (gateway.graceDeadlineMs() != 0) {
      state.timers.cancel(Timer.gatewayGrace(gateway.id(), gateway.graceDeadlineMs()));
    }
    switch (event) {
      case GatewayConnected(_, var epoch) -> gateway.connect(epoch);
      case GatewayConnectionLost(_, var deadlineMs) -> {
        gateway.lose(deadlineMs);
        state.timers.arm(Timer.gatewayGrace(gateway.id(), deadlineMs));
      }
      case GatewayGraceEnded _ -> gateway.forget();
    }
  }

  private void define(ConfigurationEvent event) {
    switch (event) {
      case SkillDefined(var skill) -> state.skills.add(skill);
      case CapacityProfileDefined(var profile) -> defineProfile(profile);
      case PlanDefined(var plan) -> definePlan(plan);
      case QueueDefined(var queue) -> defineQueue(queue);
      case AgentDefined(var agent) -> defineAgent(agent);
    }
  }

  private void defineProfile(CapacityProfile profile) {
    if (state.capacityProfiles.put(profile.id(), profile) == null) {
      return;
    }
    for (Agent agent : state.agents.values()) {
      if (agent.capacityProfile().id().equals(profile.id())) {
        agent.define(agent.proficiencies(), profile);
        state.index.refresh(agent);
      }
    }
  }

  private void definePlan(RoutingPlan plan) {
    if (state.plans.put(plan.id(), plan) == null) {
      return;
    }
    for (QueueState queue : state.queues.values()) {
      if (plan.id().equals(queue.definition().plan())) {
        interactions.redefine(queue, queue.definition(), plan);
      }
    }
  }

  private void defineQueue(QueueDefinition definition) {
    PlanId planId = definition.plan();
    RoutingPlan plan = planId == null ? null : Known.plan(state, planId);
    QueueState known = state.queues.get(definition.id());
    if (known == null) {
      state.queues.put(definition.id(), new QueueState(definition, plan));
    } else {
      interactions.redefine(known, definition, plan);
    }
  }

  private void defineAgent(AgentDefinition definition) {
    CapacityProfile profile = Known.capacityProfile(state, definition.capacityProfile());
    Agent known = state.agents.get(definition.id());
    if (known == null) {
      state.agents.put(
          definition.id(), new Agent(definition.id(), definition.proficiencies(), profile));
    } else {
      known.define(definition.proficiencies(), profile);
      state.index.refresh(known);
    }
  }
}
