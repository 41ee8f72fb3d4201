package org.strowger.core.event;

import org.strowger.core.model.AgentId;
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

  record OfferMade(OfferId offer, InteractionId interaction, AgentId agent, long deadlineMs)
      implements OfferEvent {}

  /** The agent has the interaction from now on. */
  record OfferAccepted(OfferId offer, InteractionId interaction, AgentId agent)
      implements OfferEvent {}

  record OfferDeclined(OfferId offer, InteractionId interaction, AgentId agent, String note)
      implements OfferEvent {}

  record OfferExpired(OfferId offer, InteractionId interaction, AgentId agent)
      implements OfferEvent {}

  record OfferRescinded(
      OfferId offer, InteractionId interaction, AgentId agent, RescindReason reason)
      implements OfferEvent {}
}
