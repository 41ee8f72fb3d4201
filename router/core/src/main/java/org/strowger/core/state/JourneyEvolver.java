package org.strowger.core.state;

import org.strowger.core.model.CallbackRecord;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.Origin;
import org.strowger.core.model.Preference;
import org.strowger.core.model.QueueId;

/** The part of {@link Evolver} that links interactions, calls customers back and keeps places. */
final class JourneyEvolver {
  private final RoutingState state;
  private final Standing standing;

  JourneyEvolver(RoutingState state, Standing standing) {
    this.state = state;
    this.standing = standing;
  }

  void file(InteractionId id, DispositionId disposition) {
    Interaction interaction = Known.interaction(state, id);
    interaction.journey(interaction.journey().filed(disposition));
  }

  void join(Interaction consultation) {
    consultation.journey(consultation.journey().joinedByCustomer());
  }

  /**
   * The consultation goes on with the customer's key, terms and age, and {@code from} ends with its
   * own. What the colleague was told stays told.
   */
  void handOver(Interaction consultation, Interaction from, long dueMs) {
    standing.unregister(consultation);
    standing.unregister(from);
    InteractionKey customer = from.key();
    from.key(consultation.key());
    consultation.key(customer);
    String note = consultation.journey().links().note();
    Links links = from.journey().links().next(from.id(), Origin.TRANSFER, note);
    consultation.journey(consultation.journey().linked(links));
    consultation.terms(from.terms().preferring(Preference.NONE));
    consultation.since(from.sinceMs());
    consultation.due(dueMs);
    standing.register(from);
    standing.register(consultation);
  }

  void requestCallback(Interaction interaction) {
    calledBack(interaction, new CallbackRecord(true, 0, 0));
    CustomerId customer = interaction.terms().customer();
    if (customer != null) {
      QueueId queue = interaction.queue().definition().id();
      keepPlace(
          customer, new KeptPlace(queue, interaction.sinceMs(), Long.MAX_VALUE, interaction.id()));
    }
  }

  void calledBack(Interaction interaction, CallbackRecord callback) {
    interaction.journey(interaction.journey().calledBack(callback));
  }

  void keepPlace(CustomerId customer, KeptPlace place) {
    state.keptPlaces.remove(customer);
    state.keptPlaces.put(customer, place);
    while (state.keptPlaces.size() > state.limits.keptPlaces()) {
      state.keptPlaces.pollFirstEntry();
    }
  }

  /**
   * The customer comes into {@code queue}: a place kept there has served its purpose. One kept
   * elsewhere is another matter, and waits on.
   */
  void comeBack(CustomerId customer, QueueId queue) {
    KeptPlace place = state.keptPlaces.get(customer);
    if (place != null && place.queue().equals(queue)) {
      state.keptPlaces.remove(customer);
    }
  }

  /** Nobody waits to be called back by it any more. */
  void forgetPlace(Interaction interaction) {
    CustomerId customer = interaction.terms().customer();
    KeptPlace place = customer == null ? null : state.keptPlaces.get(customer);
    if (place != null && interaction.id().equals(place.callback())) {
      state.keptPlaces.remove(customer);
    }
  }
}
