package org.strowger.core.state;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.ConfigurationEvent.ActivityReasonDefined;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.DispositionDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.ProjectDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.ConfigurationEvent.TeamDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.HostEvent.HostStarted;
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

/** Writes the whole state as events, referred-to rows first; {@link RowEvolver} puts them back. */
public final class Rows {
  private Rows() {}

  public static void write(RoutingState state, Consumer<Event> rows) {
    rows.accept(new HostStarted(state.limits));
    writeDefinitions(state, rows);
    for (CalendarState calendar : state.calendars.values()) {
      rows.accept(new CalendarRow(calendar.calendar().id(), calendar.isOpen(), calendar.turnMs()));
    }
    for (QueueState queue : state.queues.values()) {
      rows.accept(
          new QueueRow(
              queue.definition().id(), queue.meter().toRecord(), queue.told(), queue.credits()));
    }
    rows.accept(
        new CountersRow(state.nextInteraction, state.nextOffer, state.endedCount, state.lot));
    for (Gateway gateway : state.gateways.values()) {
      rows.accept(
          new GatewayRow(
              gateway.id(), gateway.epoch(), gateway.presence(), gateway.graceDeadlineMs()));
    }
    for (Agent agent : state.agents.values()) {
      if (agent.isSignedIn() || agent.tally().hasShiftCounts()) {
        rows.accept(row(agent));
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
    state.takenOffers.forEach((offer, taken) ->
        rows.accept(
            new TakenOfferRow(offer, taken.interaction(), taken.winner(), taken.sequence())));
    state.endedKeys.forEach(
        (key, ended) -> rows.accept(new EndedKeyRow(key, ended.interaction(), ended.reason())));
    state.keptPlaces.forEach((customer, place) ->
        rows.accept(
            new KeptPlaceRow(
                place.queue(), customer, place.sinceMs(), place.untilMs(), place.callback())));
  }

  private static void writeDefinitions(RoutingState state, Consumer<Event> rows) {
    state.skills.forEach(skill -> rows.accept(new SkillDefined(skill)));
    state.teams.values().forEach(team -> rows.accept(new TeamDefined(team)));
    state.projects.values().forEach(project -> rows.accept(new ProjectDefined(project)));
    state.dispositions.forEach(one -> rows.accept(new DispositionDefined(one)));
    state.activityReasons.forEach(one -> rows.accept(new ActivityReasonDefined(one)));
    state.calendars.values().forEach(one -> rows.accept(new CalendarDefined(one.calendar())));
    state.capacityProfiles.values().forEach(p -> rows.accept(new CapacityProfileDefined(p)));
    state.plans.values().forEach(plan -> rows.accept(new PlanDefined(plan)));
    state.queues.values().forEach(queue -> rows.accept(new QueueDefined(queue.definition())));
    state.agents.values().forEach(agent -> rows.accept(new AgentDefined(agent.definition())));
  }

  private static AgentRow row(Agent agent) {
    return new AgentRow(
        agent.id(),
        agent.session(),
        agent.presence(),
        agent.graceDeadlineMs(),
        agent.activity(),
        agent.reason(),
        agent.nextActivity(),
        agent.nextReason(),
        agent.idleSinceMs(),
        agent.coolDownDeadlineMs(),
        agent.tally().toRecord());
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
        interaction.wrapUpDeadlineMs(),
        interaction.toRecord());
  }
}
