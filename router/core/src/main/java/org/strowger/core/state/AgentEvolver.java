package org.strowger.core.state;

import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.AgentEvent.AssignmentWindowEnded;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.AgentEvent.CoolDownStarted;
import org.strowger.core.event.AgentEvent.NextActivitySet;
import org.strowger.core.event.AgentEvent.ShiftCountsReset;
import org.strowger.core.model.Activity;
import org.strowger.core.model.Presence;

/** The part of {@link Evolver} that signs agents in and out and changes what they do. */
final class AgentEvolver {
  private final RoutingState state;

  AgentEvolver(RoutingState state) {
    this.state = state;
  }

  void evolve(AgentEvent event, long timeMs) {
    Agent agent = Known.agent(state, event.agent());
    switch (event) {
      case AgentSignedIn(_, var session, var activity) -> agent.signIn(session, activity, timeMs);
      case AgentResumed(_, var session) -> {
        cancelGrace(agent);
        agent.connect(session);
      }
      case AgentConnectionLost(_, var deadlineMs) -> lose(agent, Presence.GRACE, deadlineMs);
      case AgentLost(_, var deadlineMs) -> lose(agent, Presence.LOST, deadlineMs);
      case AgentSignedOut _ -> signOut(agent);
      case ActivityChanged(_, var activity, _, _, var reason) -> {
        if (activity == Activity.AVAILABLE && agent.activity() != activity) {
          agent.idleSince(timeMs);
        }
        agent.activity(activity, reason);
        state.resting.remove(agent);
      }
      case NextActivitySet(_, var activity, var reason) -> {
        agent.next(activity, reason);
        if (agent.workload().inHand().isEmpty()) {
          state.resting.add(agent);
        }
      }
      case CoolDownStarted(_, var deadlineMs) -> {
        cancelCoolDown(agent);
        agent.coolDown(deadlineMs);
        state.timers.arm(Timer.coolDown(agent.id(), deadlineMs));
      }
      case CoolDownEnded _ -> {
        cancelCoolDown(agent);
        agent.coolDown(0);
      }
      case AssignmentWindowEnded _ -> Counts.endWindow(state, agent);
      case ShiftCountsReset _ -> Counts.resetShift(state, agent);
    }
    state.index.refresh(agent);
  }

  private void lose(Agent agent, Presence presence, long deadlineMs) {
    cancelGrace(agent);
    agent.lose(presence, deadlineMs);
    state.timers.arm(graceTimer(agent));
  }

  private void signOut(Agent agent) {
    cancelGrace(agent);
    cancelCoolDown(agent);
    Counts.endWindow(state, agent);
    agent.signOut();
    state.resting.remove(agent);
  }

  private void cancelGrace(Agent agent) {
    if (agent.graceDeadlineMs() != 0) {
      state.timers.cancel(graceTimer(agent));
    }
  }

  /** The deadline that runs for an agent whose connection is lost. */
  static Timer graceTimer(Agent agent) {
    return agent.presence() == Presence.LOST
        ? Timer.agentLost(agent.id(), agent.graceDeadlineMs())
        : Timer.agentGrace(agent.id(), agent.graceDeadlineMs());
  }

  private void cancelCoolDown(Agent agent) {
    if (agent.coolDownDeadlineMs() != 0) {
      state.timers.cancel(Timer.coolDown(agent.id(), agent.coolDownDeadlineMs()));
    }
  }
}
