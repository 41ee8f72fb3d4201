package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/** Decides what agents do with offers, and what they take from lists. */
final class OfferDecider {
  private final RoutingState state;
  private final Endings endings;
  private final Exits exits;

  OfferDecider(RoutingState state, Endings endings, Exits exits) {
    this.state = state;
    this.endings = endings;
    this.exits = exits;
  }

  Reply accept(Agent agent, OfferId id, Emitter out) {
    Offer offer = state.offer(id);
    if (offer == null) {
      return Rejections.offerGone(state, id);
    }
    if (offer.agent() != agent) {
      return notYours(id);
    }
    out.emit(new OfferAccepted(id, offer.interaction().id(), agent.id()));
    endings.rescind(offer.interaction(), RescindReason.TAKEN_BY_OTHER, out);
    Callbacks.dialIfWanted(offer.interaction(), out);
    return ACCEPTED;
  }

  Reply decline(Agent agent, DeclineOffer command, Emitter out) {
    OfferId id = command.offer();
    Offer offer = state.offer(id);
    if (offer == null) {
      return Rejections.offerGone(state, id);
    }
    if (offer.agent() != agent) {
      return notYours(id);
    }
    Interaction interaction = offer.interaction();
    QueueDefinition queue = interaction.queue().definition();
    out.emit(new OfferDeclined(id, interaction.id(), agent.id(), command.note(), command.kind()));
    CoolDowns.start(agent, queue, command.kind(), out);
    endings.releaseIfAllDeclined(interaction, out);
    exits.afterFailure(interaction, out);
    return ACCEPTED;
  }

  Reply pull(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null) {
      return Rejections.interactionGone(state, id);
    }
    WaitingLine line = interaction.line();
    if (line == null) {
      return new Rejected(
          Reason.INTERACTION_NOT_WAITING, "interaction " + id + " is " + interaction.phase());
    }
    QueueDefinition queue = interaction.queue().definition();
    if (queue.choice().distribution() == Distribution.PUSH) {
      return new Rejected(
          Reason.PULL_NOT_ALLOWED, "queue " + queue.id() + " has the distribution PUSH");
    }
    if (!line.isFor(agent)) {
      return new Rejected(
          Reason.AGENT_NOT_ELIGIBLE,
          "interaction "
              + id
              + " asks for other skills or teams, waits for somebody else, or excludes"
              + " agent "
              + agent.id());
    }
    if (!agent.mayTake(interaction.channel())) {
      return Rejections.agentNotReady(agent.id(), interaction.channel());
    }
    out.emit(new InteractionPulled(id, agent.id()));
    Callbacks.dialIfWanted(interaction, out);
    return ACCEPTED;
  }

  private static Reply notYours(OfferId id) {
    return new Rejected(Reason.OFFER_NOT_YOURS, "offer " + id + " was made to another agent");
  }
}
