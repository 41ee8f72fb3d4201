package org.strowger.core.event;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.MuteRecord;
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
   * @param links what it has to do with others
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
      boolean unservable,
      Links links)
      implements InteractionEvent {}

  /**
   * With the agent from the start, without having been routed.
   *
   * @param counted whether it takes capacity of the agent
   */
  record DirectStarted(
      InteractionId interaction,
      InteractionKey key,
      Channel channel,
      QueueId queue,
      AgentId agent,
      Requirements requirements,
      int priority,
      Attributes attributes,
      boolean counted,
      Links links)
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

  /**
   * Nobody wrote for long: it sleeps, gives the agent's capacity back, and ends when it has slept.
   */
  record ConversationIdled(InteractionId interaction, AgentId agent, long sleepEndsMs)
      implements InteractionEvent {}

  /** The agent lets it rest until its customer writes, or until {@code wakeMs}. */
  record ConversationParked(InteractionId interaction, AgentId agent, long wakeMs)
      implements InteractionEvent {}

  /** It goes on with the agent who had it; capacity is taken again. */
  record ConversationWoken(InteractionId interaction, AgentId agent, long idleDeadlineMs)
      implements InteractionEvent {}

  /** Somebody wrote, and the agent who had it has no room: it waits in line, as of now. */
  record ConversationRequeued(
      InteractionId interaction, AgentId agent, long dueMs, long preferenceDeadlineMs)
      implements InteractionEvent {}

  /**
   * Its attributes are these now, and what it asks for beside its queue; null, in journals that
   * know of attributes alone, = what it did before.
   */
  record InteractionUpdated(
      InteractionId interaction, Attributes attributes, @Nullable Requirements requirements)
      implements InteractionEvent {}

  /** A supervisor gave it to the agent; {@code counted} says whether it takes capacity. */
  record InteractionAssigned(
      InteractionId interaction, AgentId agent, boolean counted, SupervisorId by)
      implements InteractionEvent {}

  /**
   * For so long it is not offered to an agent: a supervisor took the offer back, or the agent
   * handed the customer on.
   */
  record AgentBarred(InteractionId interaction, AgentId agent, long untilMs)
      implements InteractionEvent {}

  /** What its agent filed it under. */
  record DispositionSet(InteractionId interaction, AgentId agent, DispositionId disposition)
      implements InteractionEvent {}

  /** The customer hears the consulted agent too. {@code interaction} is the consultation. */
  record ConsultationJoined(InteractionId interaction, InteractionId with)
      implements InteractionEvent {}

  /**
   * The consulted agent has the customer from now on. {@code interaction}, which was the
   * consultation, goes on under the customer's key, with their terms and age; {@code from}, which
   * ends next, has the consultation's key.
   *
   * @param dueMs the place in line that the interaction would have now
   */
  record CustomerHandedOver(InteractionId interaction, InteractionId from, long dueMs)
      implements InteractionEvent {}

  /** The gateway is to put the customer through to {@code address}; the interaction ends next. */
  record SentOutside(InteractionId interaction, AgentId agent, String address)
      implements InteractionEvent {}

  /** The customer has hung up and is to be called back; place and age stay. */
  record CallbackRequested(InteractionId interaction) implements InteractionEvent {}

  /** The gateway is to call the customer for the agent, until {@code deadlineMs}. */
  record CallbackDialled(InteractionId interaction, AgentId agent, long deadlineMs)
      implements InteractionEvent {}

  record CallbackAnswered(InteractionId interaction, AgentId agent) implements InteractionEvent {}

  /**
   * The customer did not answer; the agent is free, and the next attempt is due at {@code againMs}.
   */
  record CallbackAttemptFailed(InteractionId interaction, AgentId agent, int attempts, long againMs)
      implements InteractionEvent {}

  /** The next attempt is due: it waits at its old place again. */
  record CallbackResumed(InteractionId interaction) implements InteractionEvent {}

  /**
   * A known customer hung up; who comes back into the queue until {@code untilMs} has waited since
   * {@code sinceMs}.
   */
  record PlaceKept(
      InteractionId interaction, QueueId queue, CustomerId customer, long sinceMs, long untilMs)
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

  /** The agent's microphone is to be muted or opened, is, or could not be in time. */
  record MuteChanged(InteractionId interaction, AgentId agent, MuteRecord mute)
      implements InteractionEvent {}

  /** The agent asks for help, somebody is coming, or it is taken back or given up. */
  record HelpChanged(InteractionId interaction, AgentId agent, HelpRecord help)
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
