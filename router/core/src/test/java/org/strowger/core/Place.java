package org.strowger.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;

/** One interaction in the books of the {@link Ledger}. */
final class Place {
  InteractionKey key;
  final Channel channel;
  Requirements own;
  final Set<AgentId> excluded;
  QueueId queue;
  int priority;
  int planSteps;

  /** Since when the wait counts; 0 = not yet. */
  long sinceMs;

  /** The place in line. */
  long dueMs;

  /** No agents are kept free from it. */
  boolean thresholdLifted;

  Phase phase;

  /** Who has it; not while it is offered. */
  @Nullable AgentId agent;

  /** To whom it is offered, and when the newest offer was made. */
  final Map<OfferId, AgentId> offers = new HashMap<>();

  long offeredMs;

  /** Whom the customer would rather get. */
  List<AgentId> preferred = List.of();

  boolean preferredOnly;

  /** Whether they need not be what is asked for, as long as nobody else is waited for. */
  boolean personal;

  /** What it asks about, if it is a consultation; null = it is none. */
  @Nullable InteractionId about;

  /** Whether the customer has hung up and is to be called. */
  boolean callback;

  int attempts;

  /** Until when the customer's phone may ring; 0 = it does not. */
  long dialDeadlineMs;

  /** When what rests goes on, or ends; 0 = not by itself. */
  long wakeMs;

  long sleepEndsMs;

  /** Who turned it down, and until when that is remembered. */
  final Map<AgentId, Long> declined = new HashMap<>();

  boolean held;

  /** Until when the customer waits for a reply; 0 = not. */
  long replyDeadlineMs;

  boolean takesCapacity = true;
  long wrapUpDeadlineMs;
  long wrapUpExtendedMs;

  Place(
      InteractionKey key,
      Channel channel,
      QueueId queue,
      Requirements own,
      List<AgentId> excluded,
      Phase phase) {
    this.key = key;
    this.channel = channel;
    this.queue = queue;
    this.own = own;
    this.excluded = new HashSet<>(excluded);
    this.phase = phase;
  }

  boolean isUnanswered() {
    return phase == Phase.WAITING || phase == Phase.OFFERED;
  }

  boolean isScheduled() {
    return phase == Phase.PARKED && agent == null;
  }

  /** Whether this agent in person may get it. */
  boolean wants(AgentId someone) {
    return !excluded.contains(someone)
        && !declined.containsKey(someone)
        && !offers.containsValue(someone)
        && (!preferredOnly || preferred.contains(someone));
  }

  /** Begins anew in a queue. */
  void enterQueue(QueueId newQueue) {
    queue = newQueue;
    planSteps = 0;
    thresholdLifted = false;
  }

  void waiting() {
    phase = Phase.WAITING;
    agent = null;
    held = false;
    takesCapacity = true;
  }

  @Override
  public String toString() {
    return key
        + (" " + phase + " in " + queue + " after " + planSteps + " steps, due " + dueMs)
        + (" with " + agent + ", offered to " + offers.values());
  }
}
