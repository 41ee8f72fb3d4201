package org.strowger.core.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.RoutingPlan;

/** The part of {@link Evolver} that moves interactions through their phases. */
final class InteractionEvolver {
  private final RoutingState state;

  InteractionEvolver(RoutingState state) {
    this.state = state;
  }

  void evolve(InteractionEvent event, long timeMs) {
    if (event instanceof InteractionArrived arrived) {
      arrive(arrived, timeMs);
      return;
    }
    Interaction interaction = Known.interaction(state, event.interaction());
    switch (event) {
      case InteractionArrived _ -> throw new IllegalStateException("arrived twice: " + event);
      case InteractionUpdated(_, var attributes) -> interaction.attributes(attributes);
      case InteractionReprioritised(_, var priority, var dueMs, _) ->
          replace(interaction, interaction.queue(), priority, dueMs);
      case InteractionMoved(_, var queue, var dueMs, _) ->
          replace(interaction, Known.queue(state, queue), interaction.priority(), dueMs);
      case PlanStepRelaxed(_, var steps) -> relax(interaction, steps);
      case InteractionHeld _ -> interaction.held(true);
      case InteractionRetrieved _ -> interaction.held(false);
      case InteractionRequeued _ -> {
        release(interaction, timeMs);
        enter(interaction);
      }
      case InteractionEnded(_, var reason, _, var wrapUpDeadlineMs, _) ->
          end(interaction, reason, wrapUpDeadlineMs, timeMs);
      case WrapUpEnded _ -> {
        state.timers.cancel(Timer.wrapUp(interaction.id(), interaction.wrapUpDeadlineMs()));
        release(interaction, timeMs);
        state.interactions.remove(interaction.id());
      }
    }
  }

  void evolve(OfferEvent event, long timeMs) {
    switch (event) {
      case OfferMade(var id, var interactionId, var agentId, var deadlineMs) -> {
        Interaction interaction = Known.interaction(state, interactionId);
        state.index.dequeue(interaction);
        hold(new Offer(id, interaction, Known.agent(state, agentId), deadlineMs));
        state.nextOffer = id.value() + 1;
      }
      case OfferAccepted(var id, _, _) -> {
        Offer offer = close(Known.offer(state, id));
        leave(offer.interaction());
        offer.interaction().active(offer.agent());
      }
      case OfferDeclined(var id, _, _, _) -> giveBack(Known.offer(state, id));
      case OfferExpired(var id, _, _) -> giveBack(Known.offer(state, id));
      case OfferRescinded(var id, _, _, _) -> giveBack(Known.offer(state, id));
    }
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
    Known.gateway(state, interaction.key().gateway()).add(interaction);
  }

  /** Puts the interaction into its line, and its next plan step on the clock. */
  void enter(Interaction interaction) {
    interaction.waiting();
    state.index.enqueue(interaction);
    startWaiting(interaction);
  }

  /** What WAITING and OFFERED have in common: the queue counts it, its plan runs. */
  void startWaiting(Interaction interaction) {
    interaction.queue().enter();
    long stepMs = nextStepMs(interaction);
    if (stepMs != 0) {
      state.timers.arm(Timer.planStep(interaction.id(), stepMs));
    }
  }

  /** Holds the agent's capacity for an offer, new or restored. */
  void hold(Offer offer) {
    state.offers.put(offer.id(), offer);
    state.timers.arm(Timer.offer(offer.id(), offer.deadlineMs()));
    offer.interaction().offered(offer);
    offer.agent().take(offer.interaction());
    state.index.refresh(offer.agent());
  }

  /**
   * Gives a queue, also one in use, another definition or plan; its interactions are placed anew.
   */
  void redefine(QueueState queue, QueueDefinition definition, @Nullable RoutingPlan plan) {
    List<Interaction> affected = new ArrayList<>();
    for (Interaction interaction : state.interactions.values()) {
      if (interaction.queue() == queue) {
        affected.add(interaction);
      }
    }
    affected.stream().filter(Interaction::isUnanswered).forEach(this::takeOut);
    queue.define(definition, plan);
    for (Interaction interaction : affected) {
      int priority = interaction.priority();
      interaction.planSteps(0);
      interaction.place(queue, priority, definition.dueMs(interaction.arrivedMs(), priority));
    }
    affected.stream().filter(Interaction::isUnanswered).forEach(this::putBack);
  }

  private void arrive(InteractionArrived arrived, long timeMs) {
    Interaction interaction =
        new Interaction(
            arrived.interaction(),
            arrived.key(),
            arrived.channel(),
            arrived.requirements(),
            timeMs,
            Known.queue(state, arrived.queue()),
            arrived.priority(),
            arrived.attributes(),
            arrived.dueMs());
    admit(interaction);
    register(interaction);
    enter(interaction);
    state.nextInteraction = arrived.interaction().value() + 1;
  }

  private void replace(Interaction interaction, QueueState queue, int priority, long dueMs) {
    takeOut(interaction);
    if (interaction.queue() != queue) {
      interaction.planSteps(0);
    }
    interaction.place(queue, priority, dueMs);
    putBack(interaction);
  }

  private void relax(Interaction interaction, int steps) {
    takeOut(interaction);
    interaction.planSteps(steps);
    putBack(interaction);
  }

  /** Out of the line if it stands in one, and out of everything that depends on its place. */
  private void takeOut(Interaction interaction) {
    if (interaction.phase() == Phase.WAITING) {
      state.index.dequeue(interaction);
    }
    leave(interaction);
  }

  private void putBack(Interaction interaction) {
    if (interaction.phase() == Phase.WAITING) {
      state.index.enqueue(interaction);
    }
    startWaiting(interaction);
  }

  /** The reverse of {@link #startWaiting}. */
  private void leave(Interaction interaction) {
    interaction.queue().leave();
    long stepMs = nextStepMs(interaction);
    if (stepMs != 0) {
      state.timers.cancel(Timer.planStep(interaction.id(), stepMs));
    }
  }

  private static long nextStepMs(Interaction interaction) {
    return interaction.queue().nextStepMs(interaction.arrivedMs(), interaction.planSteps());
  }

  private Offer close(Offer offer) {
    state.offers.remove(offer.id());
    state.timers.cancel(Timer.offer(offer.id(), offer.deadlineMs()));
    return offer;
  }

  /** The offer came to nothing: back to the old place, and the agent's idle rank is as it was. */
  private void giveBack(Offer offer) {
    close(offer);
    offer.interaction().waiting();
    state.index.enqueue(offer.interaction());
    offer.agent().release(offer.interaction());
    state.index.refresh(offer.agent());
  }

  /** The agent has done some work and counts as idle from now on. */
  private void release(Interaction interaction, long timeMs) {
    Agent agent = interaction.agent();
    if (agent == null) {
      throw new IllegalStateException("interaction " + interaction.id() + " is with no agent");
    }
    agent.release(interaction);
    agent.idleSince(timeMs);
    state.index.refresh(agent);
  }

  private void end(Interaction interaction, EndReason reason, long wrapUpDeadlineMs, long timeMs) {
    if (interaction.offer() != null) {
      throw new IllegalStateException(
          "interaction " + interaction.id() + " ended with an offer pending");
    }
    Agent agent = interaction.agent();
    state.byKey.remove(interaction.key());
    Known.gateway(state, interaction.key().gateway()).remove(interaction);
    state.endedCount++;
    rememberEnded(interaction, reason);
    if (agent == null) {
      takeOut(interaction);
      state.interactions.remove(interaction.id());
    } else if (wrapUpDeadlineMs == 0) {
      release(interaction, timeMs);
      state.interactions.remove(interaction.id());
    } else {
      interaction.wrapUp(agent, wrapUpDeadlineMs);
      state.timers.arm(Timer.wrapUp(interaction.id(), wrapUpDeadlineMs));
    }
  }

  private void rememberEnded(Interaction interaction, EndReason reason) {
    state.endedKeys.put(interaction.key(), new EndedKey(interaction.id(), reason));
    while (state.endedKeys.size() > state.limits.endedKeys()) {
      state.endedKeys.pollFirstEntry();
    }
  }
}
