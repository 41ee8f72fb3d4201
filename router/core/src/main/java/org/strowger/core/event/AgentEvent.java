package org.strowger.core.event;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SupervisorId;

/** What happened to an agent. */
public sealed interface AgentEvent extends Event {
  AgentId agent();

  record AgentSignedIn(AgentId agent, SessionId session, Activity activity) implements AgentEvent {}

  /** A new connection took the session over; work and activity are as they were. */
  record AgentResumed(AgentId agent, SessionId session) implements AgentEvent {}

  /** No offers until the agent is back; at the deadline the agent is signed out. */
  record AgentConnectionLost(AgentId agent, long graceDeadlineMs) implements AgentEvent {}

  record AgentSignedOut(AgentId agent, Cause cause, @Nullable SupervisorId by)
      implements AgentEvent {}

  record ActivityChanged(
      AgentId agent,
      Activity activity,
      Cause cause,
      @Nullable SupervisorId by,
      @Nullable ActivityReasonId reason)
      implements AgentEvent {
    public ActivityChanged(
        AgentId agent, Activity activity, Cause cause, @Nullable SupervisorId by) {
      this(agent, activity, cause, by, null);
    }
  }

  /** Once the work in hand is done, this activity follows; no new offers until then. */
  record NextActivitySet(AgentId agent, Activity activity, @Nullable ActivityReasonId reason)
      implements AgentEvent {}

  /** The grace is over; the agent stays signed in, AWAY, until back or until the deadline. */
  record AgentLost(AgentId agent, long deadlineMs) implements AgentEvent {}

  /** The window of the agent's assignment rate is over; counting begins anew. */
  record AssignmentWindowEnded(AgentId agent) implements AgentEvent {}

  /** The agent's shift is over; what counts per shift begins anew. */
  record ShiftCountsReset(AgentId agent) implements AgentEvent {}

  /** The agent declined or did not answer and gets no offers until the deadline. */
  record CoolDownStarted(AgentId agent, long deadlineMs) implements AgentEvent {}

  record CoolDownEnded(AgentId agent) implements AgentEvent {}
}
