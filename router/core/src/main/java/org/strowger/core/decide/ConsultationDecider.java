package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Accepted;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.decide.Beginnings.Beginning;
import org.strowger.core.event.InteractionEvent.ConsultationJoined;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Reason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/**
 * Decides how agents ask colleagues. A consultation is an interaction of its own, whose customer is
 * the agent who asks: so the colleague's time is the colleague's. It lasts no longer than what it
 * is about is active with that agent.
 */
final class ConsultationDecider {
  private final RoutingState state;
  private final Endings endings;
  private final Targets targets;
  private final Beginnings beginnings;

  ConsultationDecider(RoutingState state, Endings endings) {
    this.state = state;
    this.endings = endings;
    this.targets = new Targets(state);
    this.beginnings = new Beginnings(state);
  }

  /** Of an interaction that is active with the agent. */
  Reply start(Agent agent, Interaction about, StartConsultation command, Emitter out) {
    Reply unfit = unfit(about);
    if (unfit != null) {
      return unfit;
    }
    if (!HandOverDecider.isInside(command.target())) {
      return new Rejected(
          Reason.TARGET_NOT_THERE,
          "a consultation goes to somebody in the house: transfer outside");
    }
    return switch (targets.find(command.target(), agent, about)) {
      case Targets.NoEntry(var rejected) -> rejected;
      case Targets.Entry entry -> ask(agent, about, entry, command.note(), out);
    };
  }

  private Reply ask(Agent agent, Interaction about, Targets.Entry entry, String note, Emitter out) {
    if (!about.held()) {
      out.emit(new InteractionHeld(about.id(), agent.id()));
    }
    InteractionId id = new InteractionId(state.nextInteraction());
    return new Accepted(
        beginnings.begin(
            new Beginning(
                new InteractionKey(about.key().gateway(), "consultation:" + id),
                about.channel(),
                entry.way(),
                about.requirements(),
                about.priority(),
                about.attributes(),
                HandOverDecider.terms(about, entry.preference(), 0).excluding(agent.id()),
                about.journey().links().consultation(about.id(), note)),
            out));
  }

  private @Nullable Reply unfit(Interaction about) {
    if (about.journey().isConsultation()) {
      return new Rejected(
          Reason.INTERACTION_IS_CONSULTATION, "interaction " + about.id() + " is a consultation");
    }
    if (Callbacks.isDialling(about)) {
      return Callbacks.notOnTheLine(about);
    }
    if (about.consultations().size() >= Limits.CONSULTATIONS) {
      return new Rejected(
          Reason.TOO_MANY_SEGMENTS,
          "interaction " + about.id() + " has " + Limits.CONSULTATIONS + " consultations already");
    }
    return state.interactions().size() >= state.limits().interactions()
        ? Rejections.limitReached("interactions", state.limits().interactions())
        : null;
  }

  Reply join(Agent agent, InteractionId id, Emitter out) {
    return whenAccepted(
        agent,
        id,
        (consultation, about) -> {
          if (consultation.journey().joined()) {
            return new Rejected(
                Reason.CONSULTATION_JOINED, "the customer hears consultation " + id + " already");
          }
          out.emit(new ConsultationJoined(id, about.id()));
          retrieve(about, agent, out);
          return ACCEPTED;
        });
  }

  /** The colleague has the customer; the agent's part ends, and other consultations with it. */
  Reply complete(Agent agent, InteractionId id, Emitter out) {
    return whenAccepted(
        agent,
        id,
        (consultation, about) -> {
          if (!about.journey().links().mayGoOn()) {
            return Rejections.handedOnTooOften(about.id());
          }
          long dueMs =
              consultation
                  .queue()
                  .dueMs(about.sinceMs(), consultation.priority(), consultation.planSteps());
          out.emit(new CustomerHandedOver(id, about.id(), dueMs));
          endings.end(about, EndReason.TRANSFERRED, null, out);
          return ACCEPTED;
        });
  }

  Reply cancel(Agent agent, InteractionId id, Emitter out) {
    return whenAsked(
        agent,
        id,
        (consultation, about) -> {
          endings.end(consultation, EndReason.CONSULTATION_OVER, null, out);
          if (about.consultations().isEmpty()) {
            retrieve(about, agent, out);
          }
          return ACCEPTED;
        });
  }

  private static void retrieve(Interaction about, Agent agent, Emitter out) {
    if (about.held()) {
      out.emit(new InteractionRetrieved(about.id(), agent.id()));
    }
  }

  /** What follows where the colleague has accepted; gets the consultation and what it is about. */
  private Reply whenAccepted(
      Agent agent, InteractionId id, BiFunction<Interaction, Interaction, Reply> then) {
    return whenAsked(
        agent,
        id,
        (consultation, about) ->
            consultation.phase() == Phase.ACTIVE
                ? then.apply(consultation, about)
                : new Rejected(
                    Reason.CONSULTATION_NOT_ACCEPTED,
                    "consultation " + id + " is " + consultation.phase()));
  }

  /** The consultation is there, is one, and was started by this agent, in this order. */
  private Reply whenAsked(
      Agent agent, InteractionId id, BiFunction<Interaction, Interaction, Reply> then) {
    Interaction consultation = state.interaction(id);
    if (consultation == null || consultation.phase() == Phase.WRAP_UP) {
      return Rejections.interactionGone(state, id);
    }
    InteractionId related = consultation.journey().links().related();
    Interaction about = related == null ? null : state.interaction(related);
    if (about == null || !consultation.journey().isConsultation()) {
      return new Rejected(
          Reason.NOT_A_CONSULTATION, "interaction " + id + " is not a consultation");
    }
    return about.agent() == agent
        ? then.apply(consultation, about)
        : new Rejected(
            Reason.INTERACTION_NOT_YOURS,
            "consultation " + id + " was not started by agent " + agent.id());
  }
}
