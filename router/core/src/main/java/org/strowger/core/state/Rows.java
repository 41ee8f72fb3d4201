package org.strowger.core.state;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.CountersRow;
import org.strowger.core.event.RowEvent.EndedKeyRow;
import org.strowger.core.event.RowEvent.GatewayRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.OfferRow;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.SessionId;

/** Writes the whole state as events, referred-to rows first; {@link RowEvolver} puts them back. */
public final class Rows {
  private Rows() {}

  public static void write(RoutingState state, Consumer<Event> rows) {
    rows.accept(new HostStarted(state.limits));
    writeDefinitions(state, rows);
    rows.accept(new CountersRow(state.nextInteraction, state.nextOffer, state.endedCount));
    for (Gateway gateway : state.gateways.values()) {
      rows.accept(
          new GatewayRow(
              gateway.id(), gateway.epoch(), gateway.presence(), gateway.graceDeadlineMs()));
    }
    for (Agent agent : state.agents.values()) {
      SessionId session = agent.session();
      if (session != null) {
        rows.accept(row(agent, session));
      }
    }
    for (Interaction interaction : state.interactions.values()) {
      rows.accept(row(interaction));
    }
    for (Offer offer : state.offers.values()) {
      rows.accept(
          new OfferRow(
              offer.id(), offer.interaction().id(), offer.agent().id(), offer.deadlineMs()));
    }
    state.endedKeys.forEach(
        (key, ended) -> rows.accept(new EndedKeyRow(key, ended.interaction(), ended.reason())));
  }

  private static void writeDefinitions(RoutingState state, Consumer<Event> rows) {
    state.skills.forEach(skill -> rows.accept(new SkillDefined(skill)));
    state.capacityProfiles.values().forEach(p -> rows.accept(new CapacityProfileDefined(p)));
    state.plans.values().forEach(plan -> rows.accept(new PlanDefined(plan)));
    state.queues.values().forEach(queue -> rows.accept(new QueueDefined(queue.definition())));
    for (Agent agent : state.agents.values()) {
      rows.accept(
          new AgentDefined(
              new AgentDefinition(
                  agent.id(), agent.proficiencies(), agent.capacityProfile().id())));
    }
  }

  private static AgentRow row(Agent agent, SessionId session) {
    return new AgentRow(
        agent.id(),
        session,
        agent.presence(),
        agent.graceDeadlineMs(),
        agent.activity(),
        agent.idleSinceMs(),
        agent.coolDownDeadlineMs());
  }

  private static InteractionRow row(Interaction interaction) {
    @Nullable Agent agent = interaction.agent();
    return new InteractionRow(
        interaction.id(),
        interaction.key(),
        interaction.channel(),
        interaction.queue().definition().id(),
        interaction.requirements(),
        interaction.priority(),
        interaction.attributes(),
        interaction.arrivedMs(),
        interaction.dueMs(),
        interaction.planSteps(),
        interaction.phase(),
        agent == null ? null : agent.id(),
        interaction.held(),
        interaction.wrapUpDeadlineMs());
  }
}
