package org.strowger.simulator.story;

import org.jspecify.annotations.Nullable;
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
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.SupervisorId;

/** Tells in words what happened to an agent. */
final class AgentNarrator {
  String tell(AgentEvent event) {
    String agent = event.agent().value();
    return switch (event) {
      case AgentSignedIn told -> agent + " is signed in, " + Phrases.words(told.activity());
      case AgentResumed _ -> agent + " is connected again";
      case AgentConnectionLost told ->
          agent + " is disconnected, may come back until " + time(told.graceDeadlineMs());
      case AgentLost told -> agent + " is lost, stays signed in until " + time(told.deadlineMs());
      case AgentSignedOut told -> agent + " is signed out" + because(told.cause(), told.by());
      case ActivityChanged told ->
          agent
              + " is "
              + Phrases.words(told.activity())
              + reason(told.reason())
              + because(told.cause(), told.by());
      case NextActivitySet told ->
          agent + " will be " + next(told.activity()) + reason(told.reason()) + " after this work";
      case CoolDownStarted told -> agent + " cools down until " + time(told.deadlineMs());
      case CoolDownEnded _ -> agent + " has cooled down";
      case AssignmentWindowEnded _ -> agent + " may be given work again: the window is over";
      case ShiftCountsReset _ -> agent + " has nothing counted for the shift any longer";
    };
  }

  /** What brought it about, unless it was the agent. */
  static String because(Cause cause, @Nullable SupervisorId by) {
    if (by != null) {
      return ", by " + by;
    }
    return cause == Cause.AGENT ? "" : ": " + Phrases.words(cause);
  }

  private static String reason(@Nullable ActivityReasonId reason) {
    return reason == null ? "" : " (" + reason + ")";
  }

  private static String next(Activity activity) {
    return activity == Activity.OFFLINE ? "signed out" : Phrases.words(activity);
  }

  private static String time(long timeMs) {
    return StoryClock.tell(timeMs);
  }
}
