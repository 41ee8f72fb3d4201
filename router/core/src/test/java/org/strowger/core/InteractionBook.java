package org.strowger.core;

import static org.strowger.core.Objections.must;
import static org.strowger.core.Objections.there;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.CallbackOffered;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationTouched;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.DeclineForgotten;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionEntered;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.event.InteractionEvent.ReplyAwaited;
import org.strowger.core.event.InteractionEvent.ThresholdLifted;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.InteractionEvent.WrapUpExtended;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;

/** The part of the {@link Ledger} that is about interactions and offers. */
final class InteractionBook {
  private final Map<InteractionId, Place> places = new HashMap<>();
  private final Map<OfferId, OfferMade> pending = new HashMap<>();
  private final Rulebook rules;
  private final AgentBook agents;
  private long entered;
  private long ended;

  InteractionBook(Rulebook rules, AgentBook agents) {
    this.rules = rules;
    this.agents = agents;
  }

  Map<InteractionId, Place> places() {
    return Collections.unmodifiableMap(places);
  }

  Map<OfferId, OfferMade> pending() {
    return Collections.unmodifiableMap(pending);
  }

  /** How many have come in. */
  long entered() {
    return entered;
  }

  /** How many are over for the customer. */
  long ended() {
    return ended;
  }

  boolean hasLiveCustomersOf(GatewayId gateway) {
    return places.values().stream()
        .anyMatch(one ->
            one.key.gateway().equals(gateway) && one.channel.live() && one.phase != Phase.WRAP_UP);
  }

  /** Whoever waits there follows the plan from its beginning; steps that are due follow. */
  void planAnew(QueueId queue) {
    for (Place place : places.values()) {
      if (place.queue.equals(queue)) {
        place.planSteps = 0;
        place.dueMs = rules.dueMs(queue, place.sinceMs, place.priority, 0);
      }
    }
  }

  void record(InteractionEvent event, long timeMs) {
    switch (event) {
      case InteractionArrived arrived -> arrive(arrived, timeMs);
      case DirectStarted direct -> start(direct, timeMs);
      case InteractionEnded over -> end(place(over.interaction(), over), over, timeMs);
      default -> {
        Place place = place(event.interaction(), event);
        if (place.isUnanswered() || place.isScheduled()) {
          recordWait(event, place, timeMs);
        } else {
          recordWork(event, place, timeMs);
        }
      }
    }
  }

  // ---- arrivals

  private void arrive(InteractionArrived arrived, long timeMs) {
    boolean scheduled = arrived.terms().enterMs() > timeMs;
    Place place =
        new Place(
            arrived.key(),
            arrived.channel(),
            arrived.queue(),
            arrived.requirements(),
            arrived.terms().excludedAgents(),
            scheduled ? Phase.PARKED : Phase.WAITING);
    place.priority = arrived.priority();
    place.preferred = arrived.terms().preference().agents();
    enter(arrived, place);
    place.sinceMs = arrived.terms().waitingSinceMs();
    if (!scheduled) {
      place.sinceMs = place.sinceMs == 0 ? timeMs : place.sinceMs;
      place.preferredOnly = arrived.preferenceDeadlineMs() != 0;
      isDue(place, arrived.dueMs(), arrived);
      must(rules.isOpen(rules.queue(place.queue).entry().calendar()), "is closed", arrived);
    }
  }

  private void start(DirectStarted direct, long timeMs) {
    Place place =
        new Place(
            direct.key(),
            direct.channel(),
            direct.queue(),
            Requirements.NONE,
            List.of(),
            Phase.ACTIVE);
    enter(direct, place);
    must(agents.desk(direct.agent()).signedIn, "is with who is not there", direct);
    place.sinceMs = timeMs;
    place.dueMs = rules.dueMs(place.queue, timeMs, 0, 0);
    place.takesCapacity = Desk.countsDirect(place.channel, rules.profiles(direct.agent()));
    has(place, direct.agent(), direct.interaction(), timeMs);
  }

  private void enter(InteractionEvent event, Place place) {
    must(places.put(event.interaction(), place) == null, "arrives twice", event);
    entered++;
    must(event.interaction().value() == entered, "is not numbered in order", event);
  }

  private void isDue(Place place, long dueMs, Event event) {
    place.dueMs = rules.dueMs(place.queue, place.sinceMs, place.priority, place.planSteps);
    must(dueMs == place.dueMs, "should be due at " + place.dueMs, event);
  }

  // ---- while nobody has it

  private void recordWait(InteractionEvent event, Place place, long timeMs) {
    must(
        !place.isScheduled()
            || event instanceof InteractionEntered
            || event instanceof InteractionMoved
            || event instanceof InteractionUpdated,
        "is not there yet",
        event);
    switch (event) {
      case InteractionEntered(_, var dueMs, var preferenceDeadlineMs) -> {
        must(place.isScheduled(), "is not scheduled", event);
        place.waiting();
        place.sinceMs = place.sinceMs == 0 ? timeMs : place.sinceMs;
        place.preferredOnly = preferenceDeadlineMs != 0;
        isDue(place, dueMs, event);
      }
      case InteractionUpdated _, CallbackOffered _ -> {}
      case ThresholdLifted _ -> place.thresholdLifted = true;
      case PreferenceEnded _ -> {
        must(place.preferredOnly, "waits for nobody in person", event);
        place.preferredOnly = false;
      }
      case DeclineForgotten(_, var agent) -> forget(place, agent, event, timeMs);
      case InteractionReprioritised(_, var priority, var dueMs, _) -> {
        place.priority = priority;
        isDue(place, dueMs, event);
      }
      case InteractionMoved(_, var queue, var dueMs, var by, var cause) -> {
        must(place.phase != Phase.OFFERED, "has offers pending", event);
        must((by != null) == (cause == Cause.SUPERVISOR), "is moved by nobody", event);
        if (!queue.equals(place.queue)) {
          place.enterQueue(queue);
        }
        if (!place.isScheduled()) {
          isDue(place, dueMs, event);
        }
      }
      case PlanStepRelaxed(_, var steps, var dueMs) -> {
        must(steps == place.planSteps + 1, "does not take the next step", event);
        place.planSteps = steps;
        isDue(place, dueMs, event);
      }
      case InteractionPulled(_, var agent) -> {
        Distribution distribution = rules.queue(place.queue).choice().distribution();
        must(place.phase == Phase.WAITING, "has offers pending", event);
        must(distribution != Distribution.PUSH, "is not on a list", event);
        mayGet(place, agent, event);
        gets(place, agent, event.interaction(), timeMs);
      }
      default -> throw new AssertionError("waits, " + place + ": " + event);
    }
  }

  private static void forget(Place place, AgentId agent, Event event, long timeMs) {
    Long untilMs = place.declined.remove(agent);
    must(untilMs != null && untilMs <= timeMs, "is forgotten too early", event);
  }

  // ---- while an agent has it, or had it

  private void recordWork(InteractionEvent event, Place place, long timeMs) {
    boolean active = place.phase == Phase.ACTIVE;
    switch (event) {
      case InteractionUpdated _ -> must(place.phase != Phase.WRAP_UP, "is over", event);
      case InteractionHeld(_, var agent) -> {
        must(active && agent.equals(place.agent) && !place.held, "can't be held", event);
        place.held = true;
      }
      case InteractionRetrieved(_, var agent) -> {
        must(active && agent.equals(place.agent) && place.held, "is not on hold", event);
        place.held = false;
      }
      case ReplyAwaited(_, var deadlineMs) -> {
        must(active && (deadlineMs == 0 || deadlineMs > timeMs), "does not go on", event);
        place.replyDeadlineMs = deadlineMs;
      }
      case ConversationTouched(_, var deadlineMs) ->
          must(active && (deadlineMs == 0 || deadlineMs > timeMs), "does not go on", event);
      case ConversationIdled(_, var agent) -> {
        must(active && place.channel.written(), "does not go on in writing", event);
        putDown(place, agent, event);
        place.phase = Phase.PARKED;
        place.held = false;
      }
      case ConversationWoken(_, var agent, _) -> {
        must(place.phase == Phase.PARKED && agent.equals(place.agent), "does not sleep", event);
        must(agents.desk(agent).signedIn, "wakes for who is not there", event);
        must(
            !place.takesCapacity
                || agents.desk(agent).hasRoom(place.channel, rules.profiles(agent)),
            "exceeds capacity",
            event);
        has(place, agent, event.interaction(), timeMs);
      }
      case ConversationRequeued(_, var agent, var dueMs, var preferenceDeadlineMs) -> {
        must(place.phase == Phase.PARKED && agent.equals(place.agent), "does not sleep", event);
        place.waiting();
        place.sinceMs = timeMs;
        place.enterQueue(place.queue);
        place.preferred = List.of(agent);
        place.preferredOnly = preferenceDeadlineMs != 0;
        isDue(place, dueMs, event);
      }
      case InteractionRequeued(_, var agent, var cause) -> {
        must(active, "is not active", event);
        if (cause == Cause.REPLY_OVERDUE) {
          boolean late = place.replyDeadlineMs != 0 && place.replyDeadlineMs <= timeMs;
          must(late, "awaits no reply, or not for so long", event);
          rememberDecline(place, agent, timeMs);
        }
        putDown(place, agent, event);
        place.waiting();
      }
      case WrapUpExtended(_, var agent, var deadlineMs) -> {
        must(place.phase == Phase.WRAP_UP && agent.equals(place.agent), "is not over", event);
        place.wrapUpExtendedMs += deadlineMs - place.wrapUpDeadlineMs;
        long mostMs = rules.queue(place.queue).wrapUp().extendMaxMs();
        must(deadlineMs > place.wrapUpDeadlineMs, "is not extended", event);
        must(place.wrapUpExtendedMs <= mostMs, "is extended by too much", event);
        place.wrapUpDeadlineMs = deadlineMs;
      }
      case WrapUpEnded(var id, var agent, var cause) -> {
        boolean late = timeMs >= place.wrapUpDeadlineMs;
        must(place.phase == Phase.WRAP_UP, "is not over", event);
        must(cause != Cause.DEADLINE || late, "ends too early", event);
        putDown(place, agent, event);
        places.remove(id);
      }
      case DeclineForgotten(_, var agent) -> forget(place, agent, event, timeMs);
      default -> throw new AssertionError("does not wait, " + place + ": " + event);
    }
  }

  private void end(Place place, InteractionEnded event, long timeMs) {
    must(place.phase != Phase.WRAP_UP && place.phase != Phase.OFFERED, "can't end", event);
    must(Objects.equals(event.agent(), place.agent), "is with another", event);
    ended++;
    if (event.wrapUpDeadlineMs() != 0) {
      must(place.phase == Phase.ACTIVE, "leaves nobody work to do", event);
      must(event.wrapUpDeadlineMs() > timeMs, "wraps up in the past", event);
      place.phase = Phase.WRAP_UP;
      place.held = false;
      place.wrapUpDeadlineMs = event.wrapUpDeadlineMs();
      return;
    }
    if (place.phase == Phase.ACTIVE) {
      putDown(place, there(event.agent(), "is with nobody", event), event);
    }
    places.remove(event.interaction());
  }

  // ---- offers

  void record(OfferEvent event, long timeMs) {
    Place place = place(event.interaction(), event);
    switch (event) {
      case OfferMade made -> make(made, place, timeMs);
      case OfferAccepted won -> {
        must(take(won, place).deadlineMs() > timeMs, "accepted too late", won);
        must(place.phase == Phase.OFFERED, "accepted after another", won);
        gets(place, won.agent(), won.interaction(), timeMs);
      }
      case OfferDeclined lost -> {
        must(take(lost, place).deadlineMs() > timeMs, "declined too late", lost);
        fail(lost, place, timeMs);
      }
      case OfferExpired lost -> {
        must(take(lost, place).deadlineMs() <= timeMs, "expired too early", lost);
        fail(lost, place, timeMs);
      }
      case OfferRescinded lost -> {
        take(lost, place);
        waitIfOfferedToNobody(place);
      }
    }
  }

  private void make(OfferMade made, Place place, long timeMs) {
    QueueDefinition queue = rules.queue(place.queue);
    must(
        place.phase == Phase.WAITING
            || (place.phase == Phase.OFFERED
                && place.offeredMs == timeMs
                && place.offers.size() < queue.offers().parallel()),
        "offered what does not wait",
        made);
    must(queue.choice().distribution() != Distribution.PULL, "is only to be taken", made);
    must(made.deadlineMs() == timeMs + queue.offerTimeoutMs(), "has another deadline", made);
    must(made.whisper().equals(queue.offers().whisper()), "says something else", made);
    must(agents.desk(made.agent()).isReady(), "is not ready", made);
    mayGet(place, made.agent(), made);
    overtakesNobodyByTooMuch(place, made);
    place.phase = Phase.OFFERED;
    place.offeredMs = timeMs;
    place.offers.put(made.offer(), made.agent());
    pending.put(made.offer(), made);
    agents.desk(made.agent()).pend(made.interaction(), place.channel);
  }

  /**
   * Nobody whom the agent could have been offered too is overtaken by more than a penalty can
   * explain, so that nobody waits for ever.
   */
  private void overtakesNobodyByTooMuch(Place place, OfferMade made) {
    for (Place other : places.values()) {
      if (other.phase == Phase.WAITING
          && other.channel == place.channel
          && place.dueMs > other.dueMs + rules.penaltyMaxMs(other.queue)
          && (other.thresholdLifted || rules.queue(other.queue).choice().thresholds().isEmpty())
          && rules.queue(other.queue).choice().distribution() != Distribution.PULL
          && other.wants(made.agent())
          && rules.isFit(made.agent(), other.queue, other.own, other.planSteps)) {
        throw new AssertionError(place + " overtakes " + other + ": " + made);
      }
    }
  }

  /** Takes the offer out of the books, and out of the agent's hand. */
  private OfferMade take(OfferEvent event, Place place) {
    OfferMade made = there(pending.remove(event.offer()), "is not pending", event);
    must(
        made.interaction().equals(event.interaction()) && made.agent().equals(event.agent()),
        "is another's",
        event);
    must(place.offers.remove(event.offer()) != null, "is not offered", event);
    agents.desk(event.agent()).unpend(event.interaction(), place.channel);
    return made;
  }

  private void fail(OfferEvent lost, Place place, long timeMs) {
    rememberDecline(place, lost.agent(), timeMs);
    waitIfOfferedToNobody(place);
  }

  private void rememberDecline(Place place, AgentId agent, long timeMs) {
    long memoryMs = rules.queue(place.queue).offers().declineMemoryMs();
    if (memoryMs != 0) {
      place.declined.put(agent, timeMs + memoryMs);
    }
  }

  private static void waitIfOfferedToNobody(Place place) {
    if (place.phase == Phase.OFFERED && place.offers.isEmpty()) {
      place.waiting();
    }
  }

  // ---- hands

  /** The agent is there, is what is asked for, is wanted, and has room. */
  private void mayGet(Place place, AgentId agent, Event event) {
    Desk desk = agents.desk(agent);
    List<CapacityProfile> profiles = rules.profiles(agent);
    must(desk.signedIn && desk.connected, "is not there", event);
    must(rules.isOpen(rules.agent(agent).shift()), "is outside the shift", event);
    must(desk.hasRoom(place.channel, profiles), "exceeds capacity", event);
    must(desk.isWithinBounds(place.channel, profiles), "exceeds rate or shift", event);
    must(place.wants(agent), "must not get it", event);
    must(
        rules.isFit(agent, place.queue, place.own, place.planSteps),
        "is not what is asked for",
        event);
  }

  /** The agent gets it from the line, and it counts. */
  private void gets(Place place, AgentId agent, InteractionId id, long timeMs) {
    has(place, agent, id, timeMs);
    agents.desk(agent).got(place.channel, rules.profiles(agent), timeMs);
  }

  /** The agent has it, and the customer waits for a reply. */
  private void has(Place place, AgentId agent, InteractionId id, long timeMs) {
    long replyWithinMs = rules.queue(place.queue).offers().replyWithinMs();
    boolean answers = replyWithinMs != 0 && place.channel.written();
    place.replyDeadlineMs = answers ? timeMs + replyWithinMs : 0;
    place.phase = Phase.ACTIVE;
    place.agent = agent;
    place.preferredOnly = false;
    agents.desk(agent).take(id, place);
  }

  private void putDown(Place place, AgentId agent, InteractionEvent event) {
    must(agent.equals(place.agent), "is with another agent", event);
    must(agents.desk(agent).putDown(event.interaction()), "is not in the agent's hand", event);
    place.replyDeadlineMs = 0;
  }

  private Place place(InteractionId id, Object about) {
    return there(places.get(id), "is nowhere", about);
  }
}
