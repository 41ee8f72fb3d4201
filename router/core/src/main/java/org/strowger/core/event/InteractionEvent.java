package org.strowger.core.event;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;

/** What happened to an interaction. */
public sealed interface InteractionEvent extends Event {
  InteractionId interaction();

  /**
   * Arrived and waits in its queue, or is parked until {@code terms.enterMs}.
   *
   * @param dueMs its place in line (smaller first, then the lower id)
   * @param preferenceDeadlineMs until when it waits for the agents it prefers alone, epoch ms; 0 =
   *     not
   * @param line how its queue's line moves now, as measured
   * @param told the wait that is to be expected by that
   * @param splitBy the queue whose shares sent it here, or null
   * @param unservable whether nobody who is defined could ever take it, whatever its plan relaxes
   */
  record InteractionArrived(
      InteractionId interaction,
      InteractionKey key,
      Channel channel,
      QueueId queue,
      Requirements requirements,
      int priority,
      Attributes attributes,
      long dueMs,
      ArrivalTerms terms,
      long preferenceDeadlineMs,
      WaitModel line,
      WaitEstimate told,
      @Nullable QueueId splitBy,
      boolean unservable)
      implements InteractionEvent {}

  /** With the agent from the start, without having been routed. */
  record DirectStarted(
      InteractionId interaction,
      InteractionKey key,
      Channel channel,
      QueueId queue,
      AgentId agent,
      Attributes attributes)
      implements InteractionEvent {}

  /** What was scheduled enters its line. */
  record InteractionEntered(InteractionId interaction, long dueMs, long preferenceDeadlineMs)
      implements InteractionEvent {}

  /** It waits no longer for the agents it prefers: anybody will do, they still come first. */
  record PreferenceEnded(InteractionId interaction) implements InteractionEvent {}

  /** It has waited so long that no agents are kept free from it. */
  record ThresholdLifted(InteractionId interaction) implements InteractionEvent {}

  /** The oldest declines it remembers are forgotten; those agents may be offered it again. */
  record DeclineForgotten(InteractionId interaction, AgentId agent) implements InteractionEvent {}

  /** The customer is to be asked whether to be called back. */
  record CallbackOffered(InteractionId interaction) implements InteractionEvent {}

  /** The agent took it from the list and has it from now on. */
  record InteractionPulled(InteractionId interaction, AgentId agent) implements InteractionEvent {}

  /** Somebody wrote: it counts as idle only after {@code idleDeadlineMs}. */
  record ConversationTouched(InteractionId interaction, long idleDeadlineMs)
      implements InteractionEvent {}

  /**
   * The customer wrote and waits for an answer until {@code deadlineMs}; 0 = the agent has
   * answered.
   */
  record ReplyAwaited(InteractionId interaction, long deadlineMs) implements InteractionEvent {}

  /** Nobody wrote for long: it sleeps and gives the agent's capacity back. */
  record ConversationIdled(InteractionId interaction, AgentId agent) implements InteractionEvent {}

  /** It goes on with the agent who had it; capacity is taken again. */
  record ConversationWoken(InteractionId interaction, AgentId agent, long idleDeadlineMs)
      implements InteractionEvent {}

  /** Somebody wrote, and the agent who had it has no room: it waits in line, as of now. */
  record ConversationRequeued(
      InteractionId interaction, AgentId agent, long dueMs, long preferenceDeadlineMs)
      implements InteractionEvent {}

  record InteractionUpdated(InteractionId interaction, Attributes attributes)
      implements InteractionEvent {}

  record InteractionReprioritised(
      InteractionId interaction, int priority, long dueMs, SupervisorId by)
      implements InteractionEvent {}

  /**
   * Waits in another queue now; its plan starts anew there, counted from its arrival. {@code by} is
   * the supervisor, or null if a rule moved it.
   */
  record InteractionMoved(
      InteractionId interaction, QueueId queue, long dueMs, @Nullable SupervisorId by, Cause cause)
      implements InteractionEvent {}

  /**
   * {@code steps} steps of its queue's plan have been taken; {@code dueMs} is its place in line
   * now.
   */
  record PlanStepRelaxed(InteractionId interaction, int steps, long dueMs)
      implements InteractionEvent {
    /**
     * In journals of the first slice, where a step moved nobody: the place in line is as before.
     */
    public static final long DUE_AS_BEFORE = Long.MIN_VALUE;
  }

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

  /** The agent has asked for more time. */
  record WrapUpExtended(InteractionId interaction, AgentId agent, long wrapUpDeadlineMs)
      implements InteractionEvent {}

  record WrapUpEnded(InteractionId interaction, AgentId agent, Cause cause)
      implements InteractionEvent {}
}
