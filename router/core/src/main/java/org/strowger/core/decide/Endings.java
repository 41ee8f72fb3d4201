package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentLost;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.Phase;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Offer;
import org.strowger.core.state.RoutingState;

/**
 * How offers, interactions and sessions come to an end, whoever wants it: the sequences of events
 * that belong together.
 */
final class Endings {
  private final RoutingState state;

  Endings(RoutingState state) {
    this.state = state;
  }

  /**
   * Ends an interaction that is not over, in whatever phase; an active one gets its wrap-up, unless
   * its customer was being called and nobody has spoken yet.
   */
  void end(Interaction interaction, EndReason reason, @Nullable SupervisorId by, Emitter out) {
    long wrapUpMs = interaction.queue().definition().wrapUpMs();
    boolean wrapsUp =
        interaction.phase() == Phase.ACTIVE && !Callbacks.isDialling(interaction) && wrapUpMs != 0;
    end(interaction, reason, wrapsUp ? out.timeMs() + wrapUpMs : 0, by, out);
  }

  /** Ends an interaction whose agent goes on with the customer in another. */
  void endWithoutWrapUp(Interaction interaction, EndReason reason, Emitter out) {
    end(interaction, reason, 0, null, out);
  }

  private void end(
      Interaction interaction,
      EndReason reason,
      long wrapUpDeadlineMs,
      @Nullable SupervisorId by,
      Emitter out) {
    rescind(interaction, RescindReason.INTERACTION_ENDED, out);
    endConsultations(interaction, out);
    Agent agent = interaction.agent();
    AgentId agentId = agent == null ? null : agent.id();
    out.emit(new InteractionEnded(interaction.id(), reason, agentId, wrapUpDeadlineMs, by));
  }

  /** Nobody is asked about it any more; who had accepted gets the wrap-up that belongs to it. */
  void endConsultations(Interaction interaction, Emitter out) {
    if (interaction.consultations().isEmpty()) {
      return;
    }
    for (Interaction one : new ArrayList<>(interaction.consultations())) {
      end(one, EndReason.CONSULTATION_OVER, null, out);
    }
  }

  /** The customer is gone: abandoned if nobody had accepted. */
  static EndReason reasonOfLeaving(Interaction interaction) {
    return interaction.isUnanswered() || interaction.isScheduled()
        ? EndReason.ABANDONED
        : EndReason.CUSTOMER_ENDED;
  }

  /** Takes all pending offers of an interaction back. */
  void rescind(Interaction interaction, RescindReason reason, Emitter out) {
    for (Offer offer : interaction.offers()) {
      rescind(offer, reason, out);
    }
  }

  /** Takes all pending offers of an agent back. */
  void rescindOffersTo(Agent agent, RescindReason reason, Emitter out) {
    for (Interaction interaction : inHand(agent)) {
      for (Offer offer : interaction.offers()) {
        if (offer.agent() == agent) {
          rescind(offer, reason, out);
        }
      }
    }
  }

  private static void rescind(Offer offer, RescindReason reason, Emitter out) {
    out.emit(new OfferRescinded(offer.id(), offer.interaction().id(), offer.agent().id(), reason));
  }

  /** Sets an activity; leaving AVAILABLE takes the pending offers back. */
  void changeActivity(
      Agent agent,
      Activity activity,
      @Nullable ActivityReasonId reason,
      Cause cause,
      @Nullable SupervisorId by,
      Emitter out) {
    if (agent.activity() == activity
        && (reason == null ? agent.reason() == null : reason.equals(agent.reason()))
        && agent.nextActivity() == null) {
      return;
    }
    if (activity != Activity.AVAILABLE) {
      rescindOffersTo(agent, RescindReason.ACTIVITY_CHANGED, out);
    }
    out.emit(new ActivityChanged(agent.id(), activity, cause, by, reason));
  }

  /**
   * Ends a session: offers are taken back, wrap-up ends, active interactions wait again at their
   * old place, and who waited for this agent alone waits for anybody.
   */
  void signOut(Agent agent, Cause cause, @Nullable SupervisorId by, Emitter out) {
    putEverythingDown(agent, cause, out);
    out.emit(new AgentSignedOut(agent.id(), cause, by));
    releaseWhoAwaits(agent, out);
  }

  /** The connection stays lost, but the agent stays signed in, AWAY. */
  void keepLost(Agent agent, Emitter out) {
    putEverythingDown(agent, Cause.CONNECTION_LOST, out);
    changeActivity(agent, Activity.AWAY, null, Cause.CONNECTION_LOST, null, out);
    out.emit(new AgentLost(agent.id(), out.timeMs() + state.limits().agentLostMs()));
    releaseWhoAwaits(agent, out);
  }

  private void putEverythingDown(Agent agent, Cause cause, Emitter out) {
    rescindOffersTo(agent, RescindReason.AGENT_SIGNED_OUT, out);
    for (Interaction interaction : inHand(agent)) {
      switch (interaction.phase()) {
        case ACTIVE -> {
          endConsultations(interaction, out);
          out.emit(new InteractionRequeued(interaction.id(), agent.id(), cause));
        }
        case WRAP_UP -> out.emit(new WrapUpEnded(interaction.id(), agent.id(), cause));
        case WAITING, OFFERED, PARKED ->
            throw new IllegalStateException(
                "in hand and " + interaction.phase() + ": " + interaction.id());
      }
    }
  }

  /** Who waited for this agent alone waits for anybody, unless another whom it prefers is there. */
  void releaseWhoAwaits(Agent agent, Emitter out) {
    for (Interaction interaction : new ArrayList<>(state.awaiting(agent.id()))) {
      if (!isAnyPreferredThere(interaction)) {
        out.emit(new PreferenceEnded(interaction.id()));
      }
    }
  }

  /** An interaction whose preferred agents have all declined waits for anybody. */
  void releaseIfAllDeclined(Interaction interaction, Emitter out) {
    if (interaction.preferenceDeadlineMs() != 0 && !isAnyPreferredThere(interaction)) {
      out.emit(new PreferenceEnded(interaction.id()));
    }
  }

  private boolean isAnyPreferredThere(Interaction interaction) {
    for (AgentId id : interaction.terms().preference().agents()) {
      Agent agent = state.agent(id);
      if (agent != null && Admission.isThere(agent) && !interaction.bars(id)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasActiveWork(Agent agent) {
    return agent.workload().inHand().stream().anyMatch(one -> one.phase() == Phase.ACTIVE);
  }

  /** A copy, since events change what is in hand. */
  private static List<Interaction> inHand(Agent agent) {
    return new ArrayList<>(agent.workload().inHand());
  }
}
