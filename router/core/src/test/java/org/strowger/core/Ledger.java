package org.strowger.core;

import static org.strowger.core.Objections.must;
import static org.strowger.core.Objections.there;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.RowEvent.CountersRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.OfferRow;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;

/**
 * An outsider who hears the events and nothing else, keeps simple books, and objects to whatever
 * can't be: an interaction in two places, an offer to who could not take it or is not what is asked
 * for, capacity exceeded, a deadline that strikes too early or too late. Now and then it compares
 * its books with the rows of the core.
 */
final class Ledger {
  private final Rulebook rules = new Rulebook();
  private final AgentBook agents = new AgentBook(rules);
  private final Hands hands = new Hands(rules, agents);
  private final InteractionBook interactions = new InteractionBook(rules, agents, hands);
  private final OfferBook offers = new OfferBook(rules, agents, interactions, hands);

  void record(Event event, long timeMs) {
    switch (event) {
      case ConfigurationEvent defined -> define(defined, timeMs);
      case AgentEvent happened -> agents.record(happened, timeMs);
      case InteractionEvent happened -> interactions.record(happened, timeMs);
      case OfferEvent happened -> offers.record(happened, timeMs);
      case GatewayGraceEnded(var gateway) ->
          must(!interactions.hasLiveCustomersOf(gateway), "has live customers left", event);
      case GatewayEvent _ -> {}
      case SupervisorEvent _ -> {}
      case HostEvent _ -> {}
      case RowEvent row -> throw new AssertionError("a row among events: " + row);
    }
  }

  private void define(ConfigurationEvent event, long timeMs) {
    rules.define(event, timeMs);
    switch (event) {
      case AgentDefined(var agent) -> agents.open(agent.id());
      case QueueDefined(var queue) -> interactions.planAnew(queue.id());
      case PlanDefined(var plan) -> rules.queuesWith(plan.id()).forEach(interactions::planAnew);
      case CalendarDefined(var calendar) ->
          rules.queuesBy(calendar.id()).forEach(interactions::planAnew);
      default -> {}
    }
  }

  /** What must hold when all events of a command are told. */
  void balance(long timeMs) {
    rules.balance(timeMs);
    long present = 0;
    for (Place place : interactions.places().values()) {
      present += place.phase == Phase.WRAP_UP ? 0 : 1;
      boolean offered = place.phase == Phase.OFFERED;
      must(offered != place.offers.isEmpty(), "is offered to nobody, or still offered", place);
    }
    must(
        interactions.entered() == present + interactions.ended(),
        "who entered is neither present nor ended",
        interactions.entered() - present - interactions.ended());
  }

  /** The rows of the core say what these books say. */
  void agreesWith(StateMachine core) {
    Set<InteractionId> present = new HashSet<>();
    Set<OfferId> pending = new HashSet<>();
    core.writeRows(row -> {
      if (row instanceof InteractionRow one) {
        present.add(one.interaction());
        agrees(one);
      } else if (row instanceof OfferRow one) {
        pending.add(one.offer());
      } else if (row instanceof CountersRow one) {
        must(one.endedCount() == interactions.ended(), "counts other endings", one);
        must(one.nextInteraction() == interactions.entered() + 1, "counts other entries", one);
      }
    });
    must(present.equals(interactions.places().keySet()), "others are there", present);
    must(pending.equals(offers.pending().keySet()), "other offers are pending", pending);
  }

  private void agrees(InteractionRow row) {
    Place place = there(interactions.places().get(row.interaction()), "is nowhere", row);
    must(place.phase == row.phase(), "is elsewhere, " + place, row);
    must(Objects.equals(place.agent, row.agent()), "is with another, " + place, row);
    must(place.queue.equals(row.queue()), "is in another queue, " + place, row);
    must(place.planSteps == row.planSteps(), "took " + place.planSteps + " steps", row);
    must(!place.isUnanswered() || place.dueMs == row.dueMs(), "is due at " + place.dueMs, row);
    must(place.held == row.held(), "is on hold, or is not", row);
    must(place.wrapUpDeadlineMs == row.wrapUpDeadlineMs(), "wraps up until another time", row);
  }
}
