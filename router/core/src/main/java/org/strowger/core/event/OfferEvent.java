package org.strowger.core.event;

import org.strowger.core.model.AgentId;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.RescindReason;

/**
 * What happened to an offer. From {@link OfferMade} on, the agent's capacity is held until one of
 * the others.
 */
public sealed interface OfferEvent extends Event {
  OfferId offer();

  InteractionId interaction();

  AgentId agent();

  /**
   * {@code whisper} is what the agent is told with it; empty = nothing. {@code autoAcceptMs} is
   * when the agent's client accepts it by itself, epoch ms; 0 = it does not.
   */
  record OfferMade(
      OfferId offer,
      InteractionId interaction,
      AgentId agent,
      long deadlineMs,
      String whisper,
      long autoAcceptMs)
      implements OfferEvent {
    public OfferMade(OfferId offer, InteractionId interaction, AgentId agent, long deadlineMs) {
      this(offer, interaction, agent, deadlineMs, "", 0);
    }
  }

  /** The agent has the interaction from now on. */
  record OfferAccepted(OfferId offer, InteractionId interaction, AgentId agent)
      implements OfferEvent {}

  record OfferDeclined(
      OfferId offer, InteractionId interaction, AgentId agent, String note, DeclineKind kind)
      implements OfferEvent {}

  record OfferExpired(OfferId offer, InteractionId interaction, AgentId agent)
      implements OfferEvent {}

  record OfferRescinded(
      OfferId offer, InteractionId interaction, AgentId agent, RescindReason reason)
      implements OfferEvent {}
}
