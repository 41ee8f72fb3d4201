package org.strowger.core.decide;

import static org.strowger.core.command.Reply.ACCEPTED;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.command.SupervisorCommand.AnswerHelp;
import org.strowger.core.event.InteractionEvent.HelpChanged;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Reason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;

/**
 * Carries an agent's call for help to whoever answers it. Nothing is routed by it. It ends when it
 * is taken back, by its deadline, and wherever the agent has the interaction in hand no longer.
 */
final class Helps {
  private Helps() {}

  /** An agent who has the interaction asks; the same asked twice says nothing new. */
  static Reply ask(Agent agent, Interaction interaction, String note, Emitter out) {
    HelpRecord before = interaction.journey().help();
    if (before.isAsked() && before.by() == null && before.note().equals(note)) {
      return ACCEPTED;
    }
    HelpRecord asked = before.asked(note, out.timeMs(), out.timeMs() + Limits.HELP_MS);
    out.emit(new HelpChanged(interaction.id(), agent.id(), asked));
    return ACCEPTED;
  }

  /** What is over already need not be taken back. */
  static Reply withdraw(Agent agent, Interaction interaction, Emitter out) {
    if (interaction.journey().help().isAsked()) {
      over(interaction, agent, out);
    }
    return ACCEPTED;
  }

  /** Whoever answers last is the one who comes. */
  static Reply answer(
      Agent agent, @Nullable Interaction interaction, AnswerHelp command, Emitter out) {
    if (interaction == null
        || interaction.agent() != agent
        || !interaction.journey().help().isAsked()) {
      return new Rejected(
          Reason.HELP_NOT_ASKED,
          "agent " + agent.id() + " asks for no help with interaction " + command.interaction());
    }
    HelpRecord before = interaction.journey().help();
    if (!command.by().equals(before.by())) {
      out.emit(new HelpChanged(interaction.id(), agent.id(), before.answered(command.by())));
    }
    return ACCEPTED;
  }

  /** It is asked for no longer. */
  static void over(Interaction interaction, Agent agent, Emitter out) {
    out.emit(new HelpChanged(interaction.id(), agent.id(), HelpRecord.NONE));
  }
}
