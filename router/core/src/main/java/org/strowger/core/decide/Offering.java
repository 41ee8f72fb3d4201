package org.strowger.core.decide;

import org.strowger.core.decide.Matcher.Match;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.RescindReason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.RoutingState;

/** Makes offers until no pair is left. */
public final class Offering {
  private final RoutingState state;
  private final Matcher matcher;
  private final Endings endings;

  public Offering(RoutingState state, Matcher matcher) {
    this.state = state;
    this.matcher = matcher;
    this.endings = new Endings(state);
  }

  public void offerAll(Emitter out) {
    for (Match match = matcher.next(); match != null; match = matcher.next()) {
      Interaction interaction = match.interaction();
      for (Agent agent : match.agents()) {
        offer(interaction, agent, out);
      }
      acceptAtOnce(interaction, out);
    }
    matcher.settled();
  }

  private void offer(Interaction interaction, Agent agent, Emitter out) {
    QueueDefinition queue = interaction.queue().definition();
    OfferId id = new OfferId(state.nextOffer());
    long deadlineMs = out.timeMs() + queue.offerTimeoutMs();
    String whisper = queue.offers().whisper();
    long autoAcceptMs = queue.offers().autoAcceptMs(out.timeMs());
    out.emit(new OfferMade(id, interaction.id(), agent.id(), deadlineMs, whisper, autoAcceptMs));
  }

  /** Where queue or agent want it so; of several agents the first who does wins. */
  private void acceptAtOnce(Interaction interaction, Emitter out) {
    boolean always = interaction.queue().definition().offers().acceptsAtOnce();
    for (Offer offer : interaction.offers()) {
      if (always || offer.agent().definition().autoAccept()) {
        out.emit(new OfferAccepted(offer.id(), interaction.id(), offer.agent().id()));
        endings.rescind(interaction, RescindReason.TAKEN_BY_OTHER, out);
        Callbacks.dialIfWanted(interaction, out);
        return;
      }
    }
  }
}
