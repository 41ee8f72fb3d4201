package org.strowger.core.state;

import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;

/**
 * Where an interaction stands in everything that follows from its row: its line, its queue's count,
 * its deadlines, the agents it waits for. Evolvers withdraw it, change the row, and settle it
 * again, so that no index can be forgotten.
 */
final class Standing {
  private final RoutingState state;
  private final Consumer<Timer> arm;
  private final Consumer<Timer> cancel;

  Standing(RoutingState state) {
    this.state = state;
    this.arm = state.timers::arm;
    this.cancel = state.timers::cancel;
  }

  /** Puts an interaction, new or restored, into the tables that all phases share. */
  void admit(Interaction interaction) {
    if (state.interactions.put(interaction.id(), interaction) != null) {
      throw new IllegalStateException("interaction " + interaction.id() + " is there twice");
    }
  }

  /** Makes an interaction that is not over findable by its key and its gateway. */
  void register(Interaction interaction) {
    state.byKey.put(interaction.key(), interaction);
    state.endedKeys.remove(interaction.key());
    Known.gateway(state, interaction.key().gateway()).add(interaction);
    Interaction consultedAbout = consultedAbout(interaction);
    if (consultedAbout != null) {
      consultedAbout.consult(interaction);
    }
  }

  private @Nullable Interaction consultedAbout(Interaction interaction) {
    InteractionId related = interaction.journey().links().related();
    return related != null && interaction.journey().isConsultation()
        ? state.interactions.get(related)
        : null;
  }

  /** The reverse of {@link #register}. */
  void unregister(Interaction interaction) {
    state.byKey.remove(interaction.key());
    Known.gateway(state, interaction.key().gateway()).remove(interaction);
    Interaction consultedAbout = consultedAbout(interaction);
    if (consultedAbout != null) {
      consultedAbout.endConsultation(interaction);
    }
  }

  /** Takes it out of whatever it stands in as it is. */
  Interaction withdraw(InteractionId id) {
    Interaction interaction = Known.interaction(state, id);
    withdraw(interaction);
    return interaction;
  }

  void withdraw(Interaction interaction) {
    Timer.forEach(interaction, cancel);
    if (interaction.line() != null) {
      state.index.dequeue(interaction);
    }
    // A shadow may have set it aside, out of its line; it is waiting all the same.
    if (interaction.phase() == Phase.WAITING) {
      state.forecast.leave(interaction, state.timeMs);
    }
    if (interaction.isUnanswered()) {
      interaction.queue().leave();
    }
    awaitNobody(interaction);
  }

  /** Puts it into whatever it belongs in as it is now. */
  void settle(Interaction interaction) {
    switch (interaction.phase()) {
      case WAITING -> {
        state.index.enqueue(interaction);
        state.forecast.enter(interaction, state.timeMs);
        awaitPreferred(interaction);
        interaction.queue().enter();
      }
      case OFFERED -> {
        awaitPreferred(interaction);
        interaction.queue().enter();
      }
      case ACTIVE, WRAP_UP, PARKED -> {}
    }
    Timer.forEach(interaction, arm);
  }

  private void awaitPreferred(Interaction interaction) {
    if (interaction.preferenceDeadlineMs() != 0) {
      for (AgentId preferred : interaction.terms().preference().agents()) {
        state
            .awaiting
            .computeIfAbsent(preferred, _ -> new TreeMap<>())
            .put(interaction.id(), interaction);
      }
    }
  }

  private void awaitNobody(Interaction interaction) {
    if (interaction.preferenceDeadlineMs() != 0) {
      for (AgentId preferred : interaction.terms().preference().agents()) {
        TreeMap<InteractionId, Interaction> awaiting = state.awaiting.get(preferred);
        if (awaiting != null && awaiting.remove(interaction.id()) != null && awaiting.isEmpty()) {
          state.awaiting.remove(preferred);
        }
      }
    }
  }

  /** The agent has the interaction and works on it from {@code timeMs} on. */
  void startWork(Interaction interaction, Agent agent, long timeMs) {
    state.resting.remove(agent);
    agent.startWork(timeMs);
    interaction.idleAt(agent.idleDeadlineMs(interaction.channel(), timeMs));
    interaction.replyBy(interaction.queue().firstReplyDeadlineMs(interaction.channel(), timeMs));
  }

  /** The agent puts the interaction down and counts as idle from {@code timeMs} on. */
  void putDown(Interaction interaction, long timeMs) {
    Agent agent = interaction.agent();
    if (agent == null) {
      throw new IllegalStateException("interaction " + interaction.id() + " is with no agent");
    }
    agent.workload().remove(interaction);
    agent.stopWork(timeMs);
    agent.idleSince(timeMs);
    handFreed(agent);
  }

  /** To be called after anything has left an agent's hand. */
  void handFreed(Agent agent) {
    state.index.refresh(agent);
    if (agent.nextActivity() != null && agent.workload().inHand().isEmpty()) {
      state.resting.add(agent);
    }
  }
}
