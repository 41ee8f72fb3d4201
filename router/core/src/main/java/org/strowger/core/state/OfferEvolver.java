package org.strowger.core.state;

import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.OfferId;

/** The part of {@link Evolver} that makes and ends offers. */
final class OfferEvolver {
  private final RoutingState state;
  private final Standing standing;

  OfferEvolver(RoutingState state, Standing standing) {
    this.state = state;
    this.standing = standing;
  }

  void evolve(OfferEvent event, long sequence, long timeMs) {
    switch (event) {
      case OfferMade(var id, var interactionId, var agentId, var deadlineMs, _, _) -> {
        Interaction interaction = standing.withdraw(interactionId);
        if (interaction.queuedMs() == timeMs) {
          interaction.forgetTold(); // an agent was ready: this was no wait in line
        }
        Agent agent = Known.agent(state, agentId);
        agent.tally().offered(id.value(), Lots.draw(state.lot, id));
        hold(new Offer(id, interaction, agent, deadlineMs));
        standing.settle(interaction);
        state.nextOffer = id.value() + 1;
      }
      case OfferAccepted(var id, _, _) -> accept(Known.offer(state, id), sequence, timeMs);
      case OfferDeclined(var id, _, _, _, _) -> fail(Known.offer(state, id), timeMs);
      case OfferExpired(var id, _, _) -> fail(Known.offer(state, id), timeMs);
      case OfferRescinded(var id, _, _, _) -> rescind(Known.offer(state, id));
    }
  }

  /** Holds the agent's capacity for an offer, new or restored. */
  void hold(Offer offer) {
    state.offers.put(offer.id(), offer);
    state.timers.arm(Timer.offer(offer.id(), offer.deadlineMs()));
    offer.interaction().offered(offer);
    offer.agent().workload().offer(offer.interaction());
    state.index.refresh(offer.agent());
  }

  private void accept(Offer offer, long sequence, long timeMs) {
    Interaction interaction = offer.interaction();
    Agent agent = offer.agent();
    standing.withdraw(interaction);
    close(offer);
    interaction.active(agent, timeMs, sequence);
    agent.workload().closeOffer(interaction);
    standing.startWork(interaction, agent, timeMs);
    Counts.assigned(state, agent, interaction.channel(), timeMs);
    standing.settle(interaction);
    state.forecast.answered(interaction, agent, timeMs);
    state.index.refresh(agent);
  }

  /** Nothing came of it, for reasons of the agent's: the interaction remembers. */
  private void fail(Offer offer, long timeMs) {
    Interaction interaction = offer.interaction();
    standing.withdraw(interaction);
    long memoryMs = interaction.queue().definition().offers().declineMemoryMs();
    interaction.failed(offer.agent().id(), memoryMs == 0 ? 0 : timeMs + memoryMs);
    giveBack(offer);
  }

  private void rescind(Offer offer) {
    Interaction interaction = offer.interaction();
    standing.withdraw(interaction);
    giveBack(offer);
    Agent winner = interaction.agent();
    if (winner != null) {
      remember(
          offer.id(),
          new TakenOffer(interaction.id(), winner.id(), interaction.acceptedSequence()));
    }
  }

  /** Back to the old place if no other offer is pending; the agent's idle rank is as it was. */
  private void giveBack(Offer offer) {
    Interaction interaction = offer.interaction();
    close(offer);
    offer.agent().workload().closeOffer(interaction);
    offer.agent().workload().remove(interaction);
    if (interaction.agent() == null && interaction.offers().isEmpty()) {
      interaction.waiting();
    }
    standing.settle(interaction);
    standing.handFreed(offer.agent());
  }

  private void close(Offer offer) {
    state.offers.remove(offer.id());
    state.timers.cancel(Timer.offer(offer.id(), offer.deadlineMs()));
    offer.interaction().closeOffer(offer);
  }

  private void remember(OfferId offer, TakenOffer taken) {
    state.takenOffers.put(offer, taken);
    while (state.takenOffers.size() > state.limits.closedOffers()) {
      state.takenOffers.pollFirstEntry();
    }
  }
}
