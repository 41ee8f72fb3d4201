package org.strowger.server.board;

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

/** The part of {@link LiveBoard} that takes in what happens to agents. */
final class AgentFold {
  private final BoardTables tables;

  AgentFold(BoardTables tables) {
    this.tables = tables;
  }

  void fold(AgentEvent event) {
    BoardAgent agent = tables.changing(event.agent());
    switch (event) {
      case AgentSignedIn(_, _, var activity) -> {
        agent.activity(activity, null, tables.timeMs());
        agent.presence(Presence.LIVE);
      }
      case AgentResumed _ -> agent.presence(Presence.LIVE);
      case AgentConnectionLost _ -> agent.presence(Presence.GRACE);
      case AgentLost _ -> agent.presence(Presence.LOST);
      case AgentSignedOut _ -> {
        agent.activity(Activity.OFFLINE, null, tables.timeMs());
        agent.presence(Presence.ABSENT);
        agent.coolDown(0);
      }
      case ActivityChanged(_, var activity, _, _, var reason) ->
          agent.activity(activity, reason, tables.timeMs());
      case NextActivitySet(_, var activity, var reason) -> agent.next(activity, reason);
      case CoolDownStarted(_, var deadlineMs) -> agent.coolDown(deadlineMs);
      case CoolDownEnded _ -> agent.coolDown(0);
      case AssignmentWindowEnded _, ShiftCountsReset _ -> {}
    }
  }
}
