package org.strowger.core.decide;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent.PlaceKept;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.KeptPlace;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;

/** The places of known customers who hung up, or who wait to be called back, and come again. */
final class KeptPlaces {
  private final RoutingState state;
  private final Endings endings;

  KeptPlaces(RoutingState state, Endings endings) {
    this.state = state;
    this.endings = endings;
  }

  /** The terms of one who comes into {@code queue}, with the age of a place that was kept there. */
  ArrivalTerms reclaim(ArrivalTerms terms, QueueState queue, Emitter out) {
    CustomerId customer = terms.customer();
    KeptPlace place = customer == null ? null : state.keptPlace(customer);
    QueueId here = queue.definition().id();
    if (place == null || !place.queue().equals(here) || place.untilMs() < out.timeMs()) {
      return terms;
    }
    Interaction callback = callback(place);
    if (place.callback() != null && callback == null) {
      return terms;
    }
    if (callback != null) {
      endings.end(callback, EndReason.CALLBACK_SUPERSEDED, null, out);
    }
    long sinceMs = terms.waitingSinceMs();
    return sinceMs != 0 && sinceMs <= place.sinceMs() ? terms : terms.waitingSince(place.sinceMs());
  }

  /** The one that waits to be called back and is with nobody; null if there is none. */
  private @Nullable Interaction callback(KeptPlace place) {
    InteractionId id = place.callback();
    Interaction interaction = id == null ? null : state.interaction(id);
    return interaction != null
            && interaction.journey().wantsCallback()
            && interaction.agent() == null
        ? interaction
        : null;
  }

  /** A customer hangs up who had no agent yet: the place is kept, where the queue does so. */
  static void keep(Interaction interaction, Emitter out) {
    CustomerId customer = interaction.terms().customer();
    long keptMs = interaction.queue().definition().callbacks().placeKeptMs();
    if (customer != null
        && keptMs != 0
        && interaction.isUnanswered()
        && !interaction.journey().wantsCallback()) {
      out.emit(
          new PlaceKept(
              interaction.id(),
              interaction.queue().definition().id(),
              customer,
              interaction.sinceMs(),
              out.timeMs() + keptMs));
    }
  }
}
