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
import org.strowger.core.event.InteractionEvent.AgentBarred;
import org.strowger.core.event.InteractionEvent.CallbackAnswered;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackDialled;
import org.strowger.core.event.InteractionEvent.CallbackOffered;
import org.strowger.core.event.InteractionEvent.CallbackRequested;
import org.strowger.core.event.InteractionEvent.CallbackResumed;
import org.strowger.core.event.InteractionEvent.ConsultationJoined;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationParked;
import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationTouched;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DeclineForgotten;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.DispositionSet;
import org.strowger.core.event.InteractionEvent.HelpChanged;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionEntered;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.MuteChanged;
import org.strowger.core.event.InteractionEvent.PlaceKept;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.event.InteractionEvent.ReplyAwaited;
import org.strowger.core.event.InteractionEvent.SentOutside;
import org.strowger.core.event.InteractionEvent.ThresholdLifted;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.InteractionEvent.WrapUpExtended;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Origin;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;

/** The part of the {@link Ledger} that is about interactions. */
final class InteractionBook {
  private final Map<InteractionId, Place> places = new HashMap<>();
  private final Rulebook rules;
  private final AgentBook agents;
  private final Hands hands;
  private final Journeys journeys = new Journeys();
  private long entered;
  private long ended;

  InteractionBook(Rulebook rules, AgentBook agents, Hands hands) {
    this.rules = rules;
    this.agents = agents;
    this.hands = hands;
  }

  Map<InteractionId, Place> places() {
    return Collections.unmodifiableMap(places);
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
            one.key.gateway().equals(gateway)
                && one.channel.live()
                && one.phase != Phase.WRAP_UP
                && !one.callback);
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
      case CustomerHandedOver over -> handOver(over);
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
    place.personal = arrived.terms().preference().personal();
    journeys.begin(arrived, place, places);
    enter(arrived, place);
    place.sinceMs = arrived.terms().waitingSinceMs();
    if (!scheduled) {
      place.sinceMs = place.sinceMs == 0 ? timeMs : place.sinceMs;
      place.preferredOnly = arrived.preferenceDeadlineMs() != 0;
      isDue(place, arrived.dueMs(), arrived);
      must(
          place.personal || rules.isOpen(rules.queue(place.queue).entry().calendar()),
          "is closed",
          arrived);
    }
  }

  private void start(DirectStarted direct, long timeMs) {
    Place place =
        new Place(
            direct.key(),
            direct.channel(),
            direct.queue(),
            direct.requirements(),
            List.of(),
            Phase.ACTIVE);
    enter(direct, place);
    Desk desk = agents.desk(direct.agent());
    List<CapacityProfile> profiles = rules.profiles(direct.agent());
    must(desk.signedIn, "is with who is not there", direct);
    place.priority = direct.priority();
    place.sinceMs = timeMs;
    place.dueMs = rules.dueMs(place.queue, timeMs, place.priority, 0);
    place.takesCapacity = direct.counted();
    if (direct.links().origin() == Origin.CHANNEL_CHANGE) {
      journeys.goesOn(direct.links(), direct.key(), EndReason.CHANNEL_CHANGED, direct);
      must(!direct.counted() || desk.hasRoom(place.channel, profiles), "has no room", direct);
    } else {
      must(direct.counted() == Desk.countsDirect(place.channel, profiles), "counts", direct);
    }
    hands.has(place, direct.agent(), direct.interaction(), timeMs);
  }

  /** The consulted agent has the customer, under the customer's key. */
  private void handOver(CustomerHandedOver event) {
    Place consultation = place(event.interaction(), event);
    Place from = place(event.from(), event);
    must(event.from().equals(consultation.about), "is about another", event);
    must(consultation.phase == Phase.ACTIVE, "has accepted nothing", event);
    must(from.phase == Phase.ACTIVE, "has no customer", event);
    InteractionKey customer = from.key;
    from.key = consultation.key;
    consultation.key = customer;
    consultation.excluded.clear();
    consultation.excluded.addAll(from.excluded);
    consultation.sinceMs = from.sinceMs;
    consultation.dueMs =
        rules.dueMs(
            consultation.queue, from.sinceMs, consultation.priority, consultation.planSteps);
    consultation.about = null;
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
            || event instanceof InteractionUpdated
            || event instanceof CallbackResumed
            || event instanceof PlaceKept
            || event instanceof DeclineForgotten,
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
      case CallbackOffered _, PlaceKept _ -> {}
      case InteractionUpdated(_, _, var requirements) -> {
        must(
            place.phase != Phase.OFFERED || requirements.equals(place.own),
            "is offered to who may not be fit",
            event);
        place.own = requirements;
      }
      case CallbackRequested _ -> {
        must(!place.callback && !place.isScheduled(), "is to be called already", event);
        place.callback = true;
      }
      case CallbackResumed _ -> {
        must(place.callback && timeMs >= place.wakeMs, "is called too early", event);
        place.wakeMs = 0;
        place.waiting();
      }
      case InteractionAssigned(_, var agent, var counted, _) -> {
        must(place.phase == Phase.WAITING, "has offers pending", event);
        Desk desk = agents.desk(agent);
        must(desk.signedIn, "is not there", event);
        boolean fits = desk.hasRoom(place.channel, rules.profiles(agent));
        must(!counted || fits, "exceeds capacity", event);
        place.takesCapacity = counted;
        hands.gets(place, agent, event.interaction(), timeMs);
      }
      case AgentBarred(_, var agent, var untilMs) -> {
        must(untilMs > timeMs, "is barred in the past", event);
        place.declined.put(agent, untilMs);
      }
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
        boolean bySomebody = cause == Cause.SUPERVISOR || cause == Cause.DRAINED;
        must((by != null) == bySomebody, "is moved by nobody", event);
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
        hands.mayGet(place, agent, event);
        hands.gets(place, agent, event.interaction(), timeMs);
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
      case InteractionUpdated(_, _, var requirements) -> {
        must(place.phase != Phase.WRAP_UP, "is over", event);
        place.own = requirements;
      }
      case DispositionSet(_, var agent, _) ->
          must(agent.equals(place.agent), "is filed by another", event);
      case SentOutside(_, var agent, _) ->
          must(active && agent.equals(place.agent), "is not with the agent", event);
      case ConsultationJoined(_, var with) ->
          must(active && with.equals(place.about), "can't be joined", event);
      case CallbackDialled(_, _, var deadlineMs) -> {
        must(active && place.callback && deadlineMs > timeMs, "can't be dialled", event);
        place.dialDeadlineMs = deadlineMs;
      }
      case CallbackAnswered _ -> {
        must(active && place.dialDeadlineMs > timeMs, "was not dialled", event);
        place.callback = false;
        place.dialDeadlineMs = 0;
      }
      case CallbackAttemptFailed(_, var agent, var attempts, var againMs) -> {
        must(active && place.dialDeadlineMs != 0, "was not dialled", event);
        must(attempts == place.attempts + 1 && againMs > timeMs, "is not the next try", event);
        place.attempts = attempts;
        hands.putDown(place, agent, event);
        place.waiting();
        place.phase = Phase.PARKED;
        place.wakeMs = againMs;
      }
      case MuteChanged(_, var agent, var mute) -> {
        must(active && agent.equals(place.agent), "nobody speaks", event);
        must(mute.deadlineMs() == 0 || mute.deadlineMs() > timeMs, "is overdue", event);
      }
      case HelpChanged(_, var agent, var help) -> {
        must(active && agent.equals(place.agent), "is not with who asks", event);
        must(!help.isAsked() || help.deadlineMs() > timeMs, "is overdue", event);
        must(!help.isAsked() || help.askedMs() <= timeMs, "is asked for in advance", event);
      }
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
      case ConversationIdled(_, var agent, var sleepEndsMs) ->
          rest(place, agent, 0, sleepEndsMs, event, timeMs);
      case ConversationParked(_, var agent, var wakeMs) ->
          rest(place, agent, wakeMs, 0, event, timeMs);
      case ConversationWoken(_, var agent, _) -> {
        must(place.phase == Phase.PARKED && agent.equals(place.agent), "does not sleep", event);
        must(agents.desk(agent).signedIn, "wakes for who is not there", event);
        must(
            !place.takesCapacity
                || agents.desk(agent).hasRoom(place.channel, rules.profiles(agent)),
            "exceeds capacity",
            event);
        hands.has(place, agent, event.interaction(), timeMs);
        hands.awaitsReply(place, rules.queue(place.queue).replies().nextMs(), timeMs);
      }
      case ConversationRequeued(_, var agent, var dueMs, var preferenceDeadlineMs) -> {
        must(place.phase == Phase.PARKED && agent.equals(place.agent), "does not sleep", event);
        place.waiting();
        place.sinceMs = timeMs;
        place.enterQueue(place.queue);
        if (preferenceDeadlineMs != 0) {
          place.preferred = List.of(agent);
          place.personal = false;
        }
        place.preferredOnly = preferenceDeadlineMs != 0;
        isDue(place, dueMs, event);
      }
      case InteractionRequeued(_, var agent, var cause) -> {
        must(active, "is not active", event);
        if (cause == Cause.REPLY_OVERDUE) {
          boolean late = place.replyDeadlineMs != 0 && place.replyDeadlineMs <= timeMs;
          must(late, "awaits no reply, or not for so long", event);
          hands.rememberDecline(place, agent, timeMs);
        }
        hands.putDown(place, agent, event);
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
        hands.putDown(place, agent, event);
        places.remove(id);
      }
      case DeclineForgotten(_, var agent) -> forget(place, agent, event, timeMs);
      default -> throw new AssertionError("does not wait, " + place + ": " + event);
    }
  }

  /** It gives its capacity back for a while, until one of these times. */
  private void rest(
      Place place,
      AgentId agent,
      long wakeMs,
      long sleepEndsMs,
      InteractionEvent event,
      long timeMs) {
    must(
        place.phase == Phase.ACTIVE && place.channel.written(), "does not go on in writing", event);
    must(Math.max(wakeMs, sleepEndsMs) > timeMs, "rests for ever", event);
    hands.putDown(place, agent, event);
    place.phase = Phase.PARKED;
    place.held = false;
    place.wakeMs = wakeMs;
    place.sleepEndsMs = sleepEndsMs;
  }

  private void end(Place place, InteractionEnded event, long timeMs) {
    must(journeys.noneAbout(event.interaction(), places), "is still asked about", event);
    must(
        event.reason() != EndReason.SLEPT_TOO_LONG
            || (place.phase == Phase.PARKED && timeMs >= place.sleepEndsMs),
        "has not slept for so long",
        event);
    journeys.end(event, place);
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
      hands.putDown(place, there(event.agent(), "is with nobody", event), event);
    }
    places.remove(event.interaction());
  }

  Place place(InteractionId id, Object about) {
    return there(places.get(id), "is nowhere", about);
  }
}
