package org.strowger.core.event;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
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

  record ActivityChanged(AgentId agent, Activity activity, Cause cause, @Nullable SupervisorId by)
      implements AgentEvent {}

  /** The agent declined and gets no offers until the deadline. */
  record CoolDownStarted(AgentId agent, long deadlineMs) implements AgentEvent {}

  record CoolDownEnded(AgentId agent) implements AgentEvent {}
}
