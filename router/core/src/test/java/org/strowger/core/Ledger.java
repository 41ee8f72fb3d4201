package org.strowger.core;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.event.RowEvent;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;

/**
 * An outsider who hears the events and nothing else, keeps simple books, and objects to whatever
 * can't be: an interaction in two places, an offer to who could not take it, capacity exceeded, an
 * offer that strikes before or after its deadline.
 */
final class Ledger {
  private static final class Desk {
    boolean signedIn;
    boolean connected;
    boolean available;
    boolean coolingDown;
    CapacityProfileId profile = new CapacityProfileId("none");
    final Map<InteractionId, Channel> inHand = new HashMap<>();
  }

  private record Place(Phase phase, Channel channel, @Nullable AgentId agent) {}

  private final Map<CapacityProfileId, CapacityProfile> profiles = new HashMap<>();
  private final Map<AgentId, Desk> desks = new HashMap<>();
  private final Map<InteractionId, Place> places = new HashMap<>();
  private final Map<OfferId, OfferMade> pending = new HashMap<>();

  void record(Event event, long timeMs) {
    switch (event) {
      case ConfigurationEvent defined -> define(defined);
      case AgentEvent happened -> record(happened);
      case InteractionEvent happened -> record(happened, timeMs);
      case OfferEvent happened -> record(happened, timeMs);
      case GatewayEvent _ -> {}
      case HostEvent _ -> {}
      case RowEvent row -> throw new AssertionError("a row among events: " + row);
    }
  }

  private void define(ConfigurationEvent event) {
    switch (event) {
      case CapacityProfileDefined(var profile) -> profiles.put(profile.id(), profile);
      case AgentDefined(var agent) ->
          desks.computeIfAbsent(agent.id(), _ -> new Desk()).profile = agent.capacityProfile();
      case ConfigurationEvent.SkillDefined _ -> {}
      case ConfigurationEvent.PlanDefined _ -> {}
      case ConfigurationEvent.QueueDefined _ -> {}
    }
  }

  private void record(AgentEvent event) {
    Desk desk = desk(event.agent());
    switch (event) {
      case AgentSignedIn(_, _, var activity) -> {
        must(!desk.signedIn, "signed in twice", event);
        desk.signedIn = true;
        desk.connected = true;
        desk.available = activity == Activity.AVAILABLE;
      }
      case AgentResumed _ -> {
        must(desk.signedIn, "resumed while signed out", event);
        desk.connected = true;
      }
      case AgentConnectionLost _ -> desk.connected = false;
      case AgentSignedOut _ -> {
        must(desk.signedIn && desk.inHand.isEmpty(), "signed out with work in hand", event);
        desk.signedIn = false;
        desk.connected = false;
        desk.available = false;
        desk.coolingDown = false;
      }
      case ActivityChanged(_, var activity, _, _) ->
          desk.available = activity == Activity.AVAILABLE;
      case CoolDownStarted _ -> desk.coolingDown = true;
      case CoolDownEnded _ -> desk.coolingDown = false;
    }
  }

  private void record(InteractionEvent event, long timeMs) {
    Place place = places.get(event.interaction());
    must(
        (place == null) == (event instanceof InteractionArrived), "arrives first, and once", event);
    Phase phase = place == null ? Phase.WAITING : place.phase();
    switch (event) {
      case InteractionArrived arrived ->
          places.put(arrived.interaction(), new Place(Phase.WAITING, arrived.channel(), null));
      case InteractionUpdated _ -> must(phase != Phase.WRAP_UP, "updated when over", event);
      case InteractionReprioritised _ -> must(unanswered(phase), "is not waiting", event);
      case InteractionMoved _ -> must(phase == Phase.WAITING, "is not waiting", event);
      case PlanStepRelaxed _ -> must(unanswered(phase), "is not waiting", event);
      case InteractionHeld _ -> must(phase == Phase.ACTIVE, "is not active", event);
      case InteractionRetrieved _ -> must(phase == Phase.ACTIVE, "is not active", event);
      case InteractionRequeued(var id, var agent, _) -> {
        must(phase == Phase.ACTIVE, "is not active", event);
        leaveHand(agent, id, event);
        move(id, Phase.WAITING, null);
      }
      case InteractionEnded(var id, _, var agent, var wrapUpDeadlineMs, _) -> {
        must(phase == (agent == null ? Phase.WAITING : Phase.ACTIVE), "is not there", event);
        if (wrapUpDeadlineMs != 0) {
          must(agent != null && wrapUpDeadlineMs > timeMs, "wraps up in the past", event);
          move(id, Phase.WRAP_UP, agent);
          return;
        }
        if (agent != null) {
          leaveHand(agent, id, event);
        }
        places.remove(id);
      }
      case WrapUpEnded(var id, var agent, _) -> {
        must(phase == Phase.WRAP_UP, "is not in wrap-up", event);
        leaveHand(agent, id, event);
        places.remove(id);
      }
    }
  }

  private void record(OfferEvent event, long timeMs) {
    InteractionId id = event.interaction();
    if (event instanceof OfferMade made) {
      make(made, timeMs);
      return;
    }
    OfferMade made = there(pending.remove(event.offer()), "is not pending", event);
    must(
        made.interaction().equals(id) && made.agent().equals(event.agent()), "is another's", event);
    boolean late = made.deadlineMs() <= timeMs;
    switch (event) {
      case OfferMade again -> throw new AssertionError("made twice: " + again);
      case OfferAccepted _ -> {
        must(!late, "accepted too late", event);
        move(id, Phase.ACTIVE, event.agent());
      }
      case OfferDeclined _ -> {
        must(!late, "declined too late", event);
        giveBack(event);
      }
      case OfferExpired _ -> {
        must(late, "expired too early", event);
        giveBack(event);
      }
      case OfferRescinded _ -> giveBack(event);
    }
  }

  private void make(OfferMade made, long timeMs) {
    InteractionId id = made.interaction();
    Place place = there(places.get(id), "offered what is nowhere", made);
    must(place.phase() == Phase.WAITING, "offered what does not wait", made);
    must(made.deadlineMs() > timeMs, "offered in the past", made);
    Desk desk = desk(made.agent());
    must(
        desk.signedIn && desk.connected && desk.available && !desk.coolingDown,
        "offered to who could not take it",
        made);
    desk.inHand.put(id, place.channel());
    CapacityProfile profile = there(profiles.get(desk.profile), "has no profile", made);
    long load = desk.inHand.values().stream().filter(one -> one == place.channel()).count();
    must(load <= profile.limit(place.channel()), "exceeds the channel's capacity", made);
    must(desk.inHand.size() <= profile.total(), "exceeds the total capacity", made);
    pending.put(made.offer(), made);
    move(id, Phase.OFFERED, made.agent());
  }

  private void giveBack(OfferEvent event) {
    leaveHand(event.agent(), event.interaction(), event);
    move(event.interaction(), Phase.WAITING, null);
  }

  private void move(InteractionId id, Phase phase, @Nullable AgentId agent) {
    Place place = there(places.get(id), "is nowhere", id);
    places.put(id, new Place(phase, place.channel(), agent));
  }

  private void leaveHand(AgentId agent, InteractionId id, Event event) {
    Place place = places.get(id);
    must(place != null && agent.equals(place.agent()), "is with another agent", event);
    must(desk(agent).inHand.remove(id) != null, "is not in the agent's hand", event);
  }

  private Desk desk(AgentId agent) {
    return there(desks.get(agent), "no such agent", agent);
  }

  private static boolean unanswered(Phase phase) {
    return phase == Phase.WAITING || phase == Phase.OFFERED;
  }

  private static <T> T there(@Nullable T value, String objection, Object about) {
    if (value == null) {
      throw new AssertionError(objection + ": " + about);
    }
    return value;
  }

  private static void must(boolean condition, String objection, Object about) {
    if (!condition) {
      throw new AssertionError(objection + ": " + about);
    }
  }
}
