package org.strowger.core;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackDialled;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationParked;
import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Origin;

/**
 * What those who send random commands remember: mostly what is, at times what was. Bounded, the
 * oldest goes first; only pending offers are all known.
 */
final class Memory {
  private static final int REMEMBERED = 60;

  /** An agent and what this agent has. */
  record Work(AgentId agent, InteractionId interaction) {}

  /** An interaction and its gateway's name for it. */
  record Arrival(InteractionId interaction, InteractionKey key) {}

  final List<OfferMade> pending = new ArrayList<>();
  final List<OfferMade> over = new ArrayList<>();
  final List<Arrival> arrivals = new ArrayList<>();
  final List<Work> active = new ArrayList<>();
  final List<Work> asleep = new ArrayList<>();
  final List<Work> wrapping = new ArrayList<>();

  /** Who asked for which consultation. */
  final List<Work> consulting = new ArrayList<>();

  /** Whose customers were called back. */
  final List<InteractionId> dialled = new ArrayList<>();

  private final Dice dice;

  Memory(Dice dice) {
    this.dice = dice;
  }

  void learn(Event event) {
    switch (event) {
      case InteractionArrived arrived -> {
        arrivals.add(new Arrival(arrived.interaction(), arrived.key()));
        InteractionId about = arrived.links().related();
        if (about != null && arrived.links().origin() == Origin.CONSULTATION) {
          active.stream()
              .filter(one -> one.interaction().equals(about))
              .map(one -> new Work(one.agent(), arrived.interaction()))
              .forEach(consulting::add);
        }
      }
      case DirectStarted direct -> {
        arrivals.add(new Arrival(direct.interaction(), direct.key()));
        active.add(new Work(direct.agent(), direct.interaction()));
      }
      case OfferMade made -> pending.add(made);
      case OfferAccepted won -> {
        settle(won);
        active.add(new Work(won.agent(), won.interaction()));
      }
      case OfferEvent lost -> settle(lost);
      case InteractionPulled(var interaction, var agent) ->
          active.add(new Work(agent, interaction));
      case InteractionAssigned(var interaction, var agent, _, _) ->
          active.add(new Work(agent, interaction));
      case CallbackDialled(var interaction, _, _) -> dialled.add(interaction);
      case CallbackAttemptFailed failed -> forget(active, failed.interaction());
      case CustomerHandedOver over -> {
        forget(consulting, over.interaction());
        arrivals.stream()
            .filter(one -> one.interaction().equals(over.from()))
            .findFirst()
            .ifPresent(from -> arrivals.add(new Arrival(over.interaction(), from.key())));
      }
      case ConversationParked(var interaction, var agent, _) -> {
        forget(active, interaction);
        asleep.add(new Work(agent, interaction));
      }
      case ConversationIdled(var interaction, var agent, _) -> {
        forget(active, interaction);
        asleep.add(new Work(agent, interaction));
      }
      case ConversationWoken(var interaction, var agent, _) -> {
        forget(asleep, interaction);
        active.add(new Work(agent, interaction));
      }
      case ConversationRequeued back -> forget(asleep, back.interaction());
      case InteractionRequeued back -> forget(active, back.interaction());
      case InteractionEnded ended -> learnEnd(ended);
      case WrapUpEnded done -> forget(wrapping, done.interaction());
      default -> {}
    }
    for (List<?> memory : List.of(over, arrivals, active, asleep, wrapping, consulting, dialled)) {
      if (memory.size() > REMEMBERED) {
        memory.removeFirst();
      }
    }
  }

  private void learnEnd(InteractionEnded ended) {
    if (!dice.oneIn(8)) {
      arrivals.removeIf(one -> one.interaction().equals(ended.interaction()));
    }
    forget(active, ended.interaction());
    forget(asleep, ended.interaction());
    forget(consulting, ended.interaction());
    dialled.remove(ended.interaction());
    if (ended.agent() != null && ended.wrapUpDeadlineMs() != 0) {
      wrapping.add(new Work(ended.agent(), ended.interaction()));
    }
  }

  private static void forget(List<Work> works, InteractionId interaction) {
    works.removeIf(one -> one.interaction().equals(interaction));
  }

  private void settle(OfferEvent event) {
    int index = 0;
    while (!pending.get(index).offer().equals(event.offer())) {
      index++;
    }
    over.add(pending.remove(index));
  }
}
