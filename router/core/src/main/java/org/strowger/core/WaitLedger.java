package org.strowger.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.event.Event;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.explain.WaitCauses;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * Charges every millisecond in which an interaction waits or is offered to exactly one cause, by
 * queue and, as long as it is unanswered, by interaction. Follows the journal in tables of its own:
 * the time from one entry to the next is charged to what held after the first of the two, since
 * nothing changes between entries. So the sums of the causes are the waits, to the millisecond.
 *
 * <p>Belongs to one thread.
 */
public final class WaitLedger {
  private final RoutingState state = new RoutingState();
  private final Evolver evolver = new Evolver(state);
  private final LinkedHashMap<QueueId, EnumMap<WaitCause, Long>> byQueue = new LinkedHashMap<>();
  private final LinkedHashMap<InteractionId, EnumMap<WaitCause, Long>> byInteraction =
      new LinkedHashMap<>();
  private List<Charge> running = List.of();
  private long timeMs = Long.MIN_VALUE;

  /** What the time that passes now is charged to. */
  private record Charge(InteractionId interaction, QueueId queue, WaitCause cause) {}

  /** To be given every entry, from the first on. */
  public void follow(JournalEntry entry) {
    chargeUntil(entry.timeMs());
    for (Event event : entry.events()) {
      evolver.evolve(event, entry.sequence(), entry.timeMs());
    }
    if (!entry.events().isEmpty()) {
      state.index().clearAgenda();
      running = charges();
      byInteraction.keySet().removeIf(id -> !isUnanswered(id));
    }
  }

  /** Charges what has passed until {@code nowMs}, epoch ms, without an entry. */
  public void chargeUntil(long nowMs) {
    long passedMs = timeMs == Long.MIN_VALUE ? 0 : nowMs - timeMs;
    timeMs = nowMs;
    if (passedMs == 0) {
      return;
    }
    for (Charge one : running) {
      byQueue
          .computeIfAbsent(one.queue(), _ -> new EnumMap<>(WaitCause.class))
          .merge(one.cause(), passedMs, Long::sum);
      byInteraction
          .computeIfAbsent(one.interaction(), _ -> new EnumMap<>(WaitCause.class))
          .merge(one.cause(), passedMs, Long::sum);
    }
  }

  private boolean isUnanswered(InteractionId id) {
    Interaction interaction = state.interaction(id);
    return interaction != null && interaction.isUnanswered();
  }

  private List<Charge> charges() {
    List<Charge> charges = new ArrayList<>();
    for (WaitingLine line : state.index().lines()) {
      if (line.size() > 0) {
        WaitCauses causes = WaitCauses.of(state, line);
        int ahead = 0;
        for (Interaction one : line.waiting()) {
          charges.add(charge(one, causes.of(one, ahead++)));
        }
      }
    }
    for (Interaction one : state.interactions()) {
      if (one.phase() == Phase.OFFERED) {
        charges.add(charge(one, WaitCause.OFFERED));
      }
    }
    return charges;
  }

  private static Charge charge(Interaction interaction, WaitCause cause) {
    return new Charge(interaction.id(), interaction.queue().definition().id(), cause);
  }

  /** Milliseconds by cause for each queue in which anybody waited, in the order of first waits. */
  public Map<QueueId, Map<WaitCause, Long>> byQueue() {
    return copy(byQueue);
  }

  /** The same for each interaction that is unanswered. */
  public Map<InteractionId, Map<WaitCause, Long>> byInteraction() {
    return copy(byInteraction);
  }

  private static <K> Map<K, Map<WaitCause, Long>> copy(Map<K, EnumMap<WaitCause, Long>> charged) {
    LinkedHashMap<K, Map<WaitCause, Long>> copy = new LinkedHashMap<>();
    charged.forEach((key, causes) -> copy.put(key, new EnumMap<>(causes)));
    return copy;
  }
}
