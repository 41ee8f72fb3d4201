package org.strowger.core.event;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SupervisorId;

/** What happened to an interaction. */
public sealed interface InteractionEvent extends Event {
  InteractionId interaction();

  /**
   * Arrived and waits in its queue; {@code dueMs} is its place in line (smaller first, then the
   * lower id).
   */
  record InteractionArrived(
      InteractionId interaction,
      InteractionKey key,
      Channel channel,
      QueueId queue,
      Requirements requirements,
      int priority,
      Attributes attributes,
      long dueMs)
      implements InteractionEvent {}

  record InteractionUpdated(InteractionId interaction, Attributes attributes)
      implements InteractionEvent {}

  record InteractionReprioritised(
      InteractionId interaction, int priority, long dueMs, SupervisorId by)
      implements InteractionEvent {}

  /** Waits in another queue now; its plan starts anew there, counted from its arrival. */
  record InteractionMoved(InteractionId interaction, QueueId queue, long dueMs, SupervisorId by)
      implements InteractionEvent {}

  /** Asks for less from now on: {@code steps} steps of its queue's plan have been taken. */
  record PlanStepRelaxed(InteractionId interaction, int steps) implements InteractionEvent {}

  record InteractionHeld(InteractionId interaction, AgentId agent) implements InteractionEvent {}

  record InteractionRetrieved(InteractionId interaction, AgentId agent)
      implements InteractionEvent {}

  /** Its agent is gone; it waits again at its old place. */
  record InteractionRequeued(InteractionId interaction, AgentId agent, Cause cause)
      implements InteractionEvent {}

  /**
   * Over for the customer. {@code agent} is the one who had it, or null. Where the queue grants
   * wrap-up the agent does paperwork until {@code wrapUpDeadlineMs} and capacity stays held; 0 = no
   * wrap-up.
   */
  record InteractionEnded(
      InteractionId interaction,
      EndReason reason,
      @Nullable AgentId agent,
      long wrapUpDeadlineMs,
      @Nullable SupervisorId by)
      implements InteractionEvent {}

  record WrapUpEnded(InteractionId interaction, AgentId agent, Cause cause)
      implements InteractionEvent {}
}
