package org.strowger.core;

import static org.strowger.core.Objections.must;
import static org.strowger.core.Objections.there;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueDefinition;

/** The part of the {@link Ledger} that is about offers. */
final class OfferBook {
  private final Map<OfferId, OfferMade> pending = new HashMap<>();
  private final Rulebook rules;
  private final AgentBook agents;
  private final InteractionBook interactions;
  private final Hands hands;

  OfferBook(Rulebook rules, AgentBook agents, InteractionBook interactions, Hands hands) {
    this.rules = rules;
    this.agents = agents;
    this.interactions = interactions;
    this.hands = hands;
  }

  Map<OfferId, OfferMade> pending() {
    return Collections.unmodifiableMap(pending);
  }

  void record(OfferEvent event, long timeMs) {
    Place place = interactions.place(event.interaction(), event);
    switch (event) {
      case OfferMade made -> make(made, place, timeMs);
      case OfferAccepted won -> {
        must(take(won, place).deadlineMs() > timeMs, "accepted too late", won);
        must(place.phase == Phase.OFFERED, "accepted after another", won);
        hands.gets(place, won.agent(), won.interaction(), timeMs);
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
    must(
        made.autoAcceptMs() == queue.offers().autoAcceptMs(timeMs)
            && made.autoAcceptMs() < made.deadlineMs(),
        "is accepted by itself at another time",
        made);
    must(agents.desk(made.agent()).isReady(), "is not ready", made);
    hands.mayGet(place, made.agent(), made);
    overtakesNobodyByTooMuch(place, made);
    place.phase = Phase.OFFERED;
    place.offeredMs = timeMs;
    place.offers.put(made.offer(), made.agent());
    pending.put(made.offer(), made);
    agents.desk(made.agent()).pend(made.interaction(), place.channel);
  }

  /**
   * Nobody whom the agent could have been offered too is overtaken by more than a penalty and the
   * pressure of a longer line can explain, so that nobody waits for ever.
   */
  private void overtakesNobodyByTooMuch(Place place, OfferMade made) {
    long dueMs = place.dueMs - pressureMaxMs(place);
    for (Place other : interactions.places().values()) {
      if (other.phase == Phase.WAITING
          && other.channel == place.channel
          && dueMs > other.dueMs + rules.penaltyMaxMs(other.queue)
          && (other.thresholdLifted || rules.queue(other.queue).choice().thresholds().isEmpty())
          && rules.queue(other.queue).choice().distribution() != Distribution.PULL
          && other.wants(made.agent())
          && hands.isFit(other, made.agent())) {
        throw new AssertionError(place + " overtakes " + other + ": " + made);
      }
    }
  }

  /** The most that the pressure of its line can be: that of everybody unanswered in its queue. */
  private long pressureMaxMs(Place place) {
    long pressureMs = rules.queue(place.queue).line().pressureMs();
    if (pressureMs == 0) {
      return 0;
    }
    long unanswered =
        interactions.places().values().stream()
            .filter(one -> one.queue.equals(place.queue))
            .filter(one -> one.phase == Phase.WAITING || one.phase == Phase.OFFERED)
            .count();
    return unanswered * pressureMs;
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
    hands.rememberDecline(place, lost.agent(), timeMs);
    waitIfOfferedToNobody(place);
  }

  private static void waitIfOfferedToNobody(Place place) {
    if (place.phase == Phase.OFFERED && place.offers.isEmpty()) {
      place.waiting();
    }
  }
}
