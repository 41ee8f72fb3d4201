package org.strowger.core;

import static org.strowger.core.Objections.must;
import static org.strowger.core.Objections.there;

import java.util.HashMap;
import java.util.Map;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.Phase;

/** The part of the {@link Ledger} that is about how interactions go on in others. */
final class Journeys {
  private final Map<InteractionId, InteractionEnded> ended = new HashMap<>();
  private final Map<InteractionId, InteractionKey> keys = new HashMap<>();

  void begin(InteractionArrived arrived, Place place, Map<InteractionId, Place> places) {
    Links links = arrived.links();
    switch (links.origin()) {
      case CUSTOMER -> must(links.previous() == null, "goes on from nothing", arrived);
      case TRANSFER -> goesOn(links, arrived.key(), EndReason.TRANSFERRED, arrived);
      case CONSULTATION -> {
        InteractionId related = there(links.related(), "is about nothing", arrived);
        Place about = there(places.get(related), "is about what is nowhere", arrived);
        must(about.phase == Phase.ACTIVE && about.held, "lets nobody wait", arrived);
        place.about = related;
      }
      case DIRECT, CHANNEL_CHANGE -> throw new AssertionError("does not wait: " + arrived);
    }
  }

  /** Where the one before has just ended in this way, under the same key. */
  void goesOn(Links links, InteractionKey key, EndReason reason, Event event) {
    InteractionId previous = there(links.previous(), "goes on from nothing", event);
    InteractionEnded before = there(ended.get(previous), "goes on from what goes on", event);
    must(before.reason() == reason, "goes on from what was over", event);
    must(key.equals(keys.get(previous)), "has another key", event);
    must(links.initial() != null && links.segment() > 1, "has no beginning", event);
  }

  void end(InteractionEnded event, Place place) {
    ended.put(event.interaction(), event);
    keys.put(event.interaction(), place.key);
  }

  /** Whether nobody is asked about it any more. */
  boolean noneAbout(InteractionId id, Map<InteractionId, Place> places) {
    return places.values().stream()
        .noneMatch(one -> id.equals(one.about) && one.phase != Phase.WRAP_UP);
  }
}
