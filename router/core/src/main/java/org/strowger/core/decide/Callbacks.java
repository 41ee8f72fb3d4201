package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.InteractionEvent.CallbackAnswered;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackDialled;
import org.strowger.core.event.InteractionEvent.CallbackRequested;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.Reason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;

/**
 * Decides how customers are called back. The interaction stays where it is; only when an agent has
 * it is the customer called, so that never more are called than agents are free.
 */
final class Callbacks {
  private final Endings endings;

  Callbacks(Endings endings) {
    this.endings = endings;
  }

  Reply request(Interaction interaction, Emitter out) {
    if (!interaction.isUnanswered() || interaction.journey().isConsultation()) {
      return new Rejected(
          Reason.INTERACTION_NOT_WAITING,
          "interaction " + interaction.id() + " is " + interaction.phase());
    }
    if (interaction.channel().written()) {
      return new Rejected(
          Reason.CHANNEL_NOT_FIT,
          "interaction " + interaction.id() + " is on " + interaction.channel() + ", not spoken");
    }
    if (interaction.journey().wantsCallback()) {
      return new Rejected(
          Reason.CALLBACK_WANTED, "interaction " + interaction.id() + " is to be called back");
    }
    out.emit(new CallbackRequested(interaction.id()));
    return ACCEPTED;
  }

  /** An agent has it: if the customer is not on the line, they are called now. */
  static void dialIfWanted(Interaction interaction, Emitter out) {
    Agent agent = interaction.agent();
    if (agent != null && interaction.journey().wantsCallback()) {
      long deadlineMs = out.timeMs() + interaction.queue().definition().callbacks().dialMs();
      out.emit(new CallbackDialled(interaction.id(), agent.id(), deadlineMs));
    }
  }

  Reply answer(Interaction interaction, Emitter out) {
    Agent agent = interaction.agent();
    if (agent == null || !isDialling(interaction)) {
      return notDialling(interaction);
    }
    out.emit(new CallbackAnswered(interaction.id(), agent.id()));
    return ACCEPTED;
  }

  Reply fail(Interaction interaction, Emitter out) {
    if (!isDialling(interaction)) {
      return notDialling(interaction);
    }
    failAttempt(interaction, out);
    return ACCEPTED;
  }

  /** The agent is free at once, without wrap-up; the customer is tried again, or it is over. */
  void failAttempt(Interaction interaction, Emitter out) {
    Agent agent = interaction.agent();
    if (agent == null) {
      throw new IllegalStateException("dialled for no agent: " + interaction.id());
    }
    CallbackPolicy policy = interaction.queue().definition().callbacks();
    int attempts = interaction.journey().callback().attempts() + 1;
    endings.endConsultations(interaction, out);
    out.emit(
        new CallbackAttemptFailed(
            interaction.id(), agent.id(), attempts, out.timeMs() + policy.spacingMs()));
    if (attempts >= policy.attemptsMax()) {
      endings.end(interaction, EndReason.CALLBACK_FAILED, null, out);
    }
  }

  /** Why nothing can be done with a customer who is not on the line yet. */
  static Reply notOnTheLine(Interaction interaction) {
    return new Rejected(
        Reason.CALLBACK_WANTED,
        "the customer of interaction " + interaction.id() + " is being called and not there yet");
  }

  static boolean isDialling(Interaction interaction) {
    return interaction.journey().callback().dialDeadlineMs() != 0;
  }

  private static Reply notDialling(Interaction interaction) {
    return new Rejected(
        Reason.CALLBACK_NOT_WANTED,
        "the customer of interaction " + interaction.id() + " is not being called back");
  }
}
