package org.strowger.core.state;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.CalendarRow;
import org.strowger.core.event.RowEvent.CountersRow;
import org.strowger.core.event.RowEvent.EndedKeyRow;
import org.strowger.core.event.RowEvent.GatewayRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.KeptPlaceRow;
import org.strowger.core.event.RowEvent.OfferRow;
import org.strowger.core.event.RowEvent.QueueRow;
import org.strowger.core.event.RowEvent.TakenOfferRow;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.SessionId;

/** The part of {@link Evolver} that puts the rows of a snapshot back; {@link Rows} writes them. */
final class RowEvolver {
  private final RoutingState state;
  private final Standing standing;
  private final OfferEvolver offers;
  private final ConfigurationEvolver configuration;

  RowEvolver(
      RoutingState state,
      Standing standing,
      OfferEvolver offers,
      ConfigurationEvolver configuration) {
    this.state = state;
    this.standing = standing;
    this.offers = offers;
    this.configuration = configuration;
  }

  void restore(RowEvent event) {
    switch (event) {
      case CountersRow row -> {
        state.nextInteraction = row.nextInteraction();
        state.nextOffer = row.nextOffer();
        state.endedCount = row.endedCount();
        state.lot = row.lot();
      }
      case CalendarRow(var id, var open, var turnMs) ->
          configuration.set(Known.calendar(state, id), open, turnMs);
      case QueueRow(var id, var measured, var told, var credits) ->
          Known.queue(state, id).restore(measured, told, credits);
      case AgentRow row -> restoreAgent(row);
      case GatewayRow row -> restoreGateway(row);
      case InteractionRow row -> restoreInteraction(row);
      case OfferRow(var id, var interaction, var agent, var deadlineMs) ->
          offers.hold(
              new Offer(
                  id,
                  Known.interaction(state, interaction),
                  Known.agent(state, agent),
                  deadlineMs));
      case TakenOfferRow(var id, var interaction, var winner, var sequence) ->
          state.takenOffers.put(id, new TakenOffer(interaction, winner, sequence));
      case EndedKeyRow(var key, var interaction, var reason) ->
          state.endedKeys.put(key, new EndedKey(interaction, reason));
      case KeptPlaceRow(var queue, var customer, var sinceMs, var untilMs, var callback) ->
          state.keptPlaces.put(customer, new KeptPlace(queue, sinceMs, untilMs, callback));
    }
  }

  private void restoreAgent(AgentRow row) {
    Agent agent = Known.agent(state, row.agent());
    SessionId session = row.session();
    if (session != null) {
      agent.signIn(session, row.activity(), row.idleSinceMs());
      agent.activity(row.activity(), row.reason());
      agent.next(row.nextActivity(), row.nextReason());
      if (row.graceDeadlineMs() != 0) {
        agent.lose(row.presence(), row.graceDeadlineMs());
        state.timers.arm(AgentEvolver.graceTimer(agent));
      }
      if (row.coolDownDeadlineMs() != 0) {
        agent.coolDown(row.coolDownDeadlineMs());
        state.timers.arm(Timer.coolDown(agent.id(), row.coolDownDeadlineMs()));
      }
    }
    agent.tally().restore(row.record());
    if (row.record().windowDeadlineMs() != 0) {
      state.timers.arm(Timer.assignmentWindow(agent.id(), row.record().windowDeadlineMs()));
    }
    if (row.record().shiftCountDeadlineMs() != 0) {
      state.timers.arm(Timer.shiftCount(agent.id(), row.record().shiftCountDeadlineMs()));
    }
    state.index.refresh(agent);
  }

  private void restoreGateway(GatewayRow row) {
    Gateway gateway = new Gateway(row.gateway());
    gateway.connect(row.epoch());
    switch (row.presence()) {
      case LIVE -> {}
      case ABSENT, LOST -> gateway.forget();
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
            row.record().terms(),
            row.record().journey().links());
    interaction.due(row.dueMs());
    interaction.planSteps(row.planSteps());
    interaction.restore(row.record());
    standing.admit(interaction);
    switch (row.phase()) {
      case WAITING -> standing.register(interaction);
      case OFFERED -> {
        standing.register(interaction);
        interaction.offered();
      }
      case ACTIVE -> {
        standing.register(interaction);
        interaction.active(
            take(interaction, row.agent()),
            row.record().acceptedMs(),
            row.record().acceptedSequence());
        interaction.held(row.held());
      }
      case WRAP_UP -> interaction.wrapUp(take(interaction, row.agent()), row.wrapUpDeadlineMs());
      case PARKED -> {
        standing.register(interaction);
        JourneyRecord journey = row.record().journey();
        interaction.parked(
            row.agent() == null ? null : Known.agent(state, row.agent()),
            journey.wakeMs(),
            journey.sleepEndsMs());
      }
    }
    standing.settle(interaction);
    Agent agent = interaction.agent();
    if (agent != null) {
      state.index.refresh(agent);
    }
  }

  private Agent take(Interaction interaction, @Nullable AgentId id) {
    if (id == null) {
      throw new IllegalStateException("interaction " + interaction.id() + " names no agent");
    }
    Agent agent = Known.agent(state, id);
    agent.workload().put(interaction);
    agent.workload().work(1);
    return agent;
  }
}
