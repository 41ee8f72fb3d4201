package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand.ChangeChannel;
import org.strowger.core.command.AgentCommand.ParkInteraction;
import org.strowger.core.command.AgentCommand.SetDisposition;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.InteractionEvent.ConversationParked;
import org.strowger.core.event.InteractionEvent.DispositionSet;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.InteractionEvent.WrapUpExtended;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Reason;
import org.strowger.core.model.WrapUpMode;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/**
 * Decides what agents do with what they have: talk, hold, end, finish the paperwork. The
 * interaction is there, is not over, is this agent's, is in the right phase, in this order.
 */
final class AssignmentDecider {
  private final RoutingState state;
  private final Endings endings;
  private final Callbacks callbacks;
  private final HandOverDecider handOvers;
  private final ConsultationDecider consultations;

  AssignmentDecider(RoutingState state, Endings endings) {
    this.state = state;
    this.endings = endings;
    this.callbacks = new Callbacks(endings);
    this.handOvers = new HandOverDecider(state, endings);
    this.consultations = new ConsultationDecider(state, endings);
  }

  Reply noteReply(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null
        || interaction.agent() != agent
        || interaction.phase() == Phase.WRAP_UP) {
      return notActiveWith(agent, id, interaction);
    }
    if (interaction.phase() == Phase.ACTIVE) {
      Conversations.agentWrote(interaction, agent, out);
    } else if (agent.mayTake(interaction.channel())) {
      Conversations.goOn(interaction, agent, out);
      Conversations.agentWrote(interaction, agent, out);
    } else {
      return Rejections.agentNotReady(agent.id(), interaction.channel());
    }
    return ACCEPTED;
  }

  Reply hold(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isActiveWith(agent, interaction)) {
      return notActiveWith(agent, id, interaction);
    }
    if (Callbacks.isDialling(interaction)) {
      return Callbacks.notOnTheLine(interaction);
    }
    if (interaction.held()) {
      return new Rejected(Reason.INTERACTION_ALREADY_HELD, "interaction " + id + " is on hold");
    }
    out.emit(new InteractionHeld(id, agent.id()));
    return ACCEPTED;
  }

  Reply retrieve(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isActiveWith(agent, interaction)) {
      return notActiveWith(agent, id, interaction);
    }
    if (!interaction.held()) {
      return new Rejected(Reason.INTERACTION_NOT_HELD, "interaction " + id + " is not on hold");
    }
    out.emit(new InteractionRetrieved(id, agent.id()));
    return ACCEPTED;
  }

  /** The gateway is asked; what it does it reports. */
  Reply mute(Agent agent, InteractionId id, boolean muted, Emitter out) {
    Interaction interaction = state.interaction(id);
    return interaction == null || !isActiveWith(agent, interaction)
        ? notActiveWith(agent, id, interaction)
        : Mutes.ask(agent, interaction, state.gateway(interaction.key().gateway()), muted, out);
  }

  Reply askForHelp(Agent agent, InteractionId id, String note, Emitter out) {
    Interaction interaction = state.interaction(id);
    return interaction == null || !isActiveWith(agent, interaction)
        ? notActiveWith(agent, id, interaction)
        : Helps.ask(agent, interaction, note, out);
  }

  Reply withdrawHelp(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    return interaction == null || !isActiveWith(agent, interaction)
        ? notActiveWith(agent, id, interaction)
        : Helps.withdraw(agent, interaction, out);
  }

  Reply end(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isActiveOrAsleepWith(agent, interaction)) {
      return notActiveWith(agent, id, interaction);
    }
    if (Callbacks.isDialling(interaction)) {
      // Whoever stops the ringing has not reached the customer, who is still to be called back.
      callbacks.failAttempt(interaction, out);
    } else {
      endings.end(interaction, EndReason.AGENT_ENDED, null, out);
    }
    return ACCEPTED;
  }

  Reply transfer(Agent agent, TransferInteraction command, Emitter out) {
    InteractionId id = command.interaction();
    Interaction interaction = state.interaction(id);
    return interaction == null || !isActiveWith(agent, interaction)
        ? notActiveWith(agent, id, interaction)
        : handOvers.transfer(agent, interaction, command, out);
  }

  Reply changeChannel(Agent agent, ChangeChannel command, Emitter out) {
    InteractionId id = command.interaction();
    Interaction interaction = state.interaction(id);
    return interaction == null || !isActiveWith(agent, interaction)
        ? notActiveWith(agent, id, interaction)
        : handOvers.changeChannel(agent, interaction, command, out);
  }

  Reply consult(Agent agent, StartConsultation command, Emitter out) {
    InteractionId id = command.interaction();
    Interaction interaction = state.interaction(id);
    return interaction == null || !isActiveWith(agent, interaction)
        ? notActiveWith(agent, id, interaction)
        : consultations.start(agent, interaction, command, out);
  }

  Reply joinConsultation(Agent agent, InteractionId id, Emitter out) {
    return consultations.join(agent, id, out);
  }

  Reply completeConsultation(Agent agent, InteractionId id, Emitter out) {
    return consultations.complete(agent, id, out);
  }

  Reply cancelConsultation(Agent agent, InteractionId id, Emitter out) {
    return consultations.cancel(agent, id, out);
  }

  /** What an interaction is filed under is said while it is the agent's, also in wrap-up. */
  Reply setDisposition(Agent agent, SetDisposition command, Emitter out) {
    InteractionId id = command.interaction();
    Interaction interaction = state.interaction(id);
    if (interaction == null
        || (!isActiveWith(agent, interaction) && !isWrapUpOf(agent, interaction))) {
      return notActiveWith(agent, id, interaction);
    }
    if (!state.hasDisposition(command.disposition())) {
      return Rejections.dispositionUnknown(command.disposition());
    }
    out.emit(new DispositionSet(id, agent.id(), command.disposition()));
    return ACCEPTED;
  }

  Reply park(Agent agent, ParkInteraction command, Emitter out) {
    InteractionId id = command.interaction();
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isActiveWith(agent, interaction)) {
      return notActiveWith(agent, id, interaction);
    }
    if (!interaction.channel().written()) {
      return new Rejected(
          Reason.CHANNEL_NOT_FIT,
          "interaction " + id + " is on " + interaction.channel() + ", where nobody writes");
    }
    if (interaction.journey().isConsultation()) {
      return new Rejected(
          Reason.INTERACTION_IS_CONSULTATION, "interaction " + id + " is a consultation");
    }
    if (command.untilMs() <= out.timeMs()
        || command.untilMs() > out.timeMs() + Limits.SPAN_MAX_MS) {
      return new Rejected(
          Reason.TIME_OUT_OF_RANGE,
          "until_ms is " + command.untilMs() + ": it must lie ahead, by 30 days at most");
    }
    endings.endConsultations(interaction, out);
    out.emit(new ConversationParked(id, agent.id(), command.untilMs()));
    return ACCEPTED;
  }

  Reply completeWrapUp(Agent agent, InteractionId id, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isWrapUpOf(agent, interaction)) {
      return notWrapUpOf(agent, id, interaction);
    }
    if (interaction.queue().definition().wrapUp().mode() == WrapUpMode.FIXED) {
      return new Rejected(
          Reason.WRAP_UP_FIXED,
          "wrap-up of interaction " + id + " runs until " + interaction.wrapUpDeadlineMs());
    }
    if (interaction.queue().definition().wrapUp().dispositionNeeded()
        && interaction.journey().disposition() == null) {
      return new Rejected(
          Reason.DISPOSITION_MISSING, "interaction " + id + " is filed under no disposition");
    }
    out.emit(new WrapUpEnded(id, agent.id(), Cause.AGENT));
    return ACCEPTED;
  }

  Reply extendWrapUp(Agent agent, InteractionId id, long byMs, Emitter out) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !isWrapUpOf(agent, interaction)) {
      return notWrapUpOf(agent, id, interaction);
    }
    long leftMs =
        interaction.queue().definition().wrapUp().extendMaxMs() - interaction.wrapUpExtendedMs();
    if (byMs > leftMs) {
      return new Rejected(
          Reason.WRAP_UP_NOT_EXTENDABLE,
          "by_ms is " + byMs + ": " + Math.max(0, leftMs) + " ms are left");
    }
    out.emit(new WrapUpExtended(id, agent.id(), interaction.wrapUpDeadlineMs() + byMs));
    return ACCEPTED;
  }

  private static boolean isActiveWith(Agent agent, Interaction interaction) {
    return interaction.agent() == agent && interaction.phase() == Phase.ACTIVE;
  }

  /** A conversation that sleeps has given its capacity back, but is still this agent's. */
  private static boolean isActiveOrAsleepWith(Agent agent, Interaction interaction) {
    return interaction.agent() == agent
        && (interaction.phase() == Phase.ACTIVE || interaction.phase() == Phase.PARKED);
  }

  private static boolean isWrapUpOf(Agent agent, Interaction interaction) {
    return interaction.agent() == agent && interaction.phase() == Phase.WRAP_UP;
  }

  private Reply notWrapUpOf(Agent agent, InteractionId id, @Nullable Interaction interaction) {
    if (interaction == null) {
      return Rejections.interactionGone(state, id);
    }
    if (interaction.agent() != agent) {
      return notYours(agent, id);
    }
    return new Rejected(
        Reason.INTERACTION_NOT_IN_WRAP_UP, "interaction " + id + " is " + interaction.phase());
  }

  private Reply notActiveWith(Agent agent, InteractionId id, @Nullable Interaction interaction) {
    if (interaction == null) {
      return Rejections.interactionGone(state, id);
    }
    boolean offered = interaction.offers().stream().anyMatch(offer -> offer.agent() == agent);
    if (interaction.agent() != agent && !offered) {
      return notYours(agent, id);
    }
    return new Rejected(
        Reason.INTERACTION_NOT_ACTIVE, "interaction " + id + " is " + interaction.phase());
  }

  private static Reply notYours(Agent agent, InteractionId id) {
    return new Rejected(
        Reason.INTERACTION_NOT_YOURS, "interaction " + id + " is not with agent " + agent.id());
  }
}
