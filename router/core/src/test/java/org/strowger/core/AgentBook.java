package org.strowger.core;

import static org.strowger.core.Objections.must;
import static org.strowger.core.Objections.there;

import java.util.HashMap;
import java.util.Map;
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
import org.strowger.core.model.AgentId;

/** The part of the {@link Ledger} that is about agents. */
final class AgentBook {
  private final Map<AgentId, Desk> desks = new HashMap<>();
  private final Rulebook rules;

  AgentBook(Rulebook rules) {
    this.rules = rules;
  }

  Desk desk(AgentId agent) {
    return there(desks.get(agent), "no such agent", agent);
  }

  void open(AgentId agent) {
    desks.computeIfAbsent(agent, _ -> new Desk());
  }

  void record(AgentEvent event, long timeMs) {
    Desk desk = desk(event.agent());
    must(desk.signedIn || isAboutAnybody(event), "is signed out", event);
    switch (event) {
      case AgentSignedIn(_, _, var activity) -> {
        must(!desk.signedIn, "signed in twice", event);
        desk.signedIn = true;
        desk.connected = true;
        desk.activity = activity;
      }
      case AgentResumed _ -> desk.connected = true;
      case AgentConnectionLost(_, var deadlineMs) -> {
        must(deadlineMs > timeMs, "is lost in the past", event);
        desk.connected = false;
      }
      case AgentLost(var agent, var deadlineMs) -> {
        must(!desk.connected && deadlineMs > timeMs, "is connected", event);
        must(rules.agent(agent).onDisconnect() == Activity.AWAY, "should be signed out", event);
      }
      case AgentSignedOut _ -> {
        must(desk.hasNothing(), "signed out with work in hand", event);
        desk.signOut();
      }
      case ActivityChanged(_, var activity, _, _, _) -> {
        must(activity != Activity.OFFLINE, "is offline without signing out", event);
        desk.activity = activity;
        desk.leaving = false;
      }
      case NextActivitySet(_, var activity, _) -> {
        must(activity != Activity.AVAILABLE, "does not leave", event);
        desk.leaving = true;
      }
      case CoolDownStarted(_, var deadlineMs) -> {
        must(deadlineMs > timeMs, "cools down in the past", event);
        desk.coolDownDeadlineMs = deadlineMs;
      }
      case CoolDownEnded _ -> {
        must(timeMs >= desk.coolDownDeadlineMs, "is cool too early", event);
        desk.coolDownDeadlineMs = 0;
      }
      case AssignmentWindowEnded _ -> desk.endWindow(event, timeMs);
      case ShiftCountsReset _ -> desk.resetShift();
    }
  }

  /** Counts go on and end whether the agent is there or not. */
  private static boolean isAboutAnybody(AgentEvent event) {
    return event instanceof AgentSignedIn
        || event instanceof AssignmentWindowEnded
        || event instanceof ShiftCountsReset;
  }
}
