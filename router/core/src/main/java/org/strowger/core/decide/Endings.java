package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.Phase;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;

/**
 * How offers, interactions and sessions come to an end, whoever wants it: the sequences of events
 * that belong together.
 */
final class Endings {
  private Endings() {}

  /** Ends an interaction that is not over, in whatever phase; an active one gets its wrap-up. */
  static void end(
      Interaction interaction, EndReason reason, @Nullable SupervisorId by, Emitter out) {
    rescind(interaction, RescindReason.INTERACTION_ENDED, out);
    Agent agent = interaction.agent();
    AgentId agentId = agent == null ? null : agent.id();
    long wrapUpMs = interaction.queue().definition().wrapUpMs();
    long wrapUpDeadlineMs = agent == null || wrapUpMs == 0 ? 0 : out.timeMs() + wrapUpMs;
    out.emit(new InteractionEnded(interaction.id(), reason, agentId, wrapUpDeadlineMs, by));
  }

  /** The customer is gone: abandoned if nobody had accepted. */
  static EndReason reasonOfLeaving(Interaction interaction) {
    return interaction.isUnanswered() ? EndReason.ABANDONED : EndReason.CUSTOMER_ENDED;
  }

  /** Takes the pending offer of an interaction back, if there is one. */
  static void rescind(Interaction interaction, RescindReason reason, Emitter out) {
    Offer offer = interaction.offer();
    if (offer != null) {
      out.emit(new OfferRescinded(offer.id(), interaction.id(), offer.agent().id(), reason));
    }
  }

  /** Sets an activity; leaving AVAILABLE takes the pending offers back. */
  static void changeActivity(
      Agent agent, Activity activity, Cause cause, @Nullable SupervisorId by, Emitter out) {
    if (agent.activity() == activity) {
      return;
    }
    if (activity != Activity.AVAILABLE) {
      for (Interaction interaction : inHand(agent)) {
        rescind(interaction, RescindReason.ACTIVITY_CHANGED, out);
      }
    }
    out.emit(new ActivityChanged(agent.id(), activity, cause, by));
  }

  /**
   * Ends a session: offers are taken back, wrap-up ends, active interactions wait again at their
   * old place.
   */
  static void signOut(Agent agent, Cause cause, @Nullable SupervisorId by, Emitter out) {
    for (Interaction interaction : inHand(agent)) {
      switch (interaction.phase()) {
        case OFFERED -> rescind(interaction, RescindReason.AGENT_SIGNED_OUT, out);
        case ACTIVE -> out.emit(new InteractionRequeued(interaction.id(), agent.id(), cause));
        case WRAP_UP -> out.emit(new WrapUpEnded(interaction.id(), agent.id(), cause));
        case WAITING -> throw new IllegalStateException("in hand and waiting: " + interaction.id());
      }
    }
    out.emit(new AgentSignedOut(agent.id(), cause, by));
  }

  static boolean hasActiveWork(Agent agent) {
    return agent.inHand().stream().anyMatch(one -> one.phase() == Phase.ACTIVE);
  }

  /** A copy, since events change what is in hand. */
  private static List<Interaction> inHand(Agent agent) {
    return new ArrayList<>(agent.inHand());
  }
}
