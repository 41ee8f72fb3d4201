package org.strowger.core.state;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.CountersRow;
import org.strowger.core.event.RowEvent.EndedKeyRow;
import org.strowger.core.event.RowEvent.GatewayRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.OfferRow;
import org.strowger.core.model.AgentId;

/** The part of {@link Evolver} that puts the rows of a snapshot back; {@link Rows} writes them. */
final class RowEvolver {
  private final RoutingState state;
  private final InteractionEvolver interactions;

  RowEvolver(RoutingState state, InteractionEvolver interactions) {
    this.state = state;
    this.interactions = interactions;
  }

  void restore(RowEvent event) {
    switch (event) {
      case CountersRow row -> {
        state.nextInteraction = row.nextInteraction();
        state.nextOffer = row.nextOffer();
        state.endedCount = row.endedCount();
      }
      case AgentRow row -> restoreAgent(row);
      case GatewayRow row -> restoreGateway(row);
      case InteractionRow row -> restoreInteraction(row);
      case OfferRow(var id, var interaction, var agent, var deadlineMs) ->
          interactions.hold(
              new Offer(
                  id,
                  Known.interaction(state, interaction),
                  Known.agent(state, agent),
                  deadlineMs));
      case EndedKeyRow(var key, var interaction, var reason) ->
          state.endedKeys.put(key, new EndedKey(interaction, reason));
    }
  }

  private void restoreAgent(AgentRow row) {
    Agent agent = Known.agent(state, row.agent());
    agent.signIn(row.session(), row.activity(), row.idleSinceMs());
    if (row.graceDeadlineMs() != 0) {
      agent.lose(row.graceDeadlineMs());
      state.timers.arm(Timer.agentGrace(agent.id(), row.graceDeadlineMs()));
    }
    if (row.coolDownDeadlineMs() != 0) {
      agent.coolDown(row.coolDownDeadlineMs());
      state.timers.arm(Timer.coolDown(agent.id(), row.coolDownDeadlineMs()));
    }
    state.index.refresh(agent);
  }

  private void restoreGateway(GatewayRow row) {
    Gateway gateway = new Gateway(row.gateway());
    gateway.connect(row.epoch());
    switch (row.presence()) {
      case LIVE -> {}
      case ABSENT -> gateway.forget();
      case GRACE -> {
        gateway.lose(row.graceDeadlineMs());
        state.timers.arm(Timer.gatewayGrace(gateway.id(), row.graceDeadlineMs()));
      }
    }
    state.gateways.put(gateway.id(), gateway);
  }

  private void restoreInteraction(InteractionRow row) {
    Interaction interaction =
        new Interaction(
            row.interaction(),
            row.key(),
            row.channel(),
            row.requirements(),
            row.arrivedMs(),
            Known.queue(state, row.queue()),
            row.priority(),
            row.attributes(),
            row.dueMs());
    interaction.planSteps(row.planSteps());
    interactions.admit(interaction);
    switch (row.phase()) {
      case WAITING -> {
        interactions.register(interaction);
        interactions.enter(interaction);
      }
      case OFFERED -> {
        interactions.register(interaction);
        interactions.startWaiting(interaction);
      }
      case ACTIVE -> {
        interactions.register(interaction);
        Agent agent = take(interaction, row.agent());
        interaction.active(agent);
        interaction.held(row.held());
      }
      case WRAP_UP -> {
        Agent agent = take(interaction, row.agent());
        interaction.wrapUp(agent, row.wrapUpDeadlineMs());
        state.timers.arm(Timer.wrapUp(interaction.id(), row.wrapUpDeadlineMs()));
      }
    }
  }

  private Agent take(Interaction interaction, @Nullable AgentId id) {
    if (id == null) {
      throw new IllegalStateException("interaction " + interaction.id() + " names no agent");
    }
    Agent agent = Known.agent(state, id);
    agent.take(interaction);
    state.index.refresh(agent);
    return agent;
  }
}
