package org.strowger.core.decide;

import org.strowger.core.decide.Matcher.Match;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/** Makes offers until no pair is left. */
public final class Offering {
  private final RoutingState state;
  private final Matcher matcher;

  public Offering(RoutingState state, Matcher matcher) {
    this.state = state;
    this.matcher = matcher;
  }

  public void offerAll(Emitter out) {
    for (Match match = matcher.next(); match != null; match = matcher.next()) {
      for (Agent agent : match.agents()) {
        offer(match.interaction(), agent, out);
      }
    }
    matcher.settled();
  }

  private void offer(Interaction interaction, Agent agent, Emitter out) {
    OfferPolicy policy = interaction.queue().definition().offers();
    OfferId id = new OfferId(state.nextOffer());
    long deadlineMs = out.timeMs() + interaction.queue().definition().offerTimeoutMs();
    out.emit(new OfferMade(id, interaction.id(), agent.id(), deadlineMs, policy.whisper()));
    if (policy.autoAccept() || (agent.definition().autoAccept() && policy.parallel() == 1)) {
      out.emit(new OfferAccepted(id, interaction.id(), agent.id()));
    }
  }
}
