package org.strowger.core.decide;

import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationTouched;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.ReplyAwaited;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;

/** Decides what follows when somebody writes in a conversation. */
final class Conversations {
  private Conversations() {}

  /** The customer wrote: it is not idle, and an answer is awaited if none was before. */
  static void customerWrote(Interaction interaction, Agent agent, Emitter out) {
    touch(interaction, agent, out);
    long replyDeadlineMs =
        interaction.queue().nextReplyDeadlineMs(interaction.channel(), out.timeMs());
    if (interaction.replyDeadlineMs() == 0 && replyDeadlineMs != 0) {
      out.emit(new ReplyAwaited(interaction.id(), replyDeadlineMs));
    }
  }

  /** The agent wrote: it is not idle, and nobody awaits an answer. */
  static void agentWrote(Interaction interaction, Agent agent, Emitter out) {
    touch(interaction, agent, out);
    if (interaction.replyDeadlineMs() != 0) {
      out.emit(new ReplyAwaited(interaction.id(), 0));
    }
  }

  private static void touch(Interaction interaction, Agent agent, Emitter out) {
    long idleDeadlineMs = agent.idleDeadlineMs(interaction.channel(), out.timeMs());
    if (interaction.idleDeadlineMs() != idleDeadlineMs) {
      out.emit(new ConversationTouched(interaction.id(), idleDeadlineMs));
    }
  }

  /** It wakes and goes on with the agent who had it. */
  static void goOn(Interaction interaction, Agent agent, Emitter out) {
    long idleDeadlineMs = agent.idleDeadlineMs(interaction.channel(), out.timeMs());
    out.emit(new ConversationWoken(interaction.id(), agent.id(), idleDeadlineMs));
  }

  /** The customer woke it: it goes on where there is room, never beyond capacity. */
  static void wake(Interaction interaction, Agent agent, Emitter out) {
    var queue = interaction.queue();
    WakePolicy policy = queue.definition().wake();
    if (policy != WakePolicy.ANYBODY && agent.isReadyFor(interaction.channel())) {
      goOn(interaction, agent, out);
      return;
    }
    boolean waitsForAgent = policy == WakePolicy.SAME_AGENT && Admission.isThere(agent);
    long targetMs = Math.max(1, queue.definition().serviceTargetMs());
    out.emit(
        new ConversationRequeued(
            interaction.id(),
            agent.id(),
            queue.dueMs(out.timeMs(), interaction.priority(), 0),
            waitsForAgent ? out.timeMs() + targetMs : 0));
  }
}
