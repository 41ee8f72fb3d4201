package org.strowger.figures;

import java.util.function.Consumer;
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

/** The part of {@link JournalFold} that reads what happens to agents. */
final class AgentReader {
  private final Tables tables;

  AgentReader(Tables tables) {
    this.tables = tables;
  }

  void read(AgentEvent event) {
    switch (event) {
      case AgentSignedIn(_, _, Activity activity) ->
          turn(event, duty -> duty.signedIn(activity), null);
      case AgentSignedOut _ -> turn(event, Duty::signedOut, null);
      case ActivityChanged(_, Activity activity, _, _, var reason) ->
          turn(event, duty -> duty.activity(activity), reason);
      case AgentResumed _ -> change(event, duty -> duty.connected(true));
      case AgentConnectionLost _, AgentLost _ -> change(event, duty -> duty.connected(false));
      case NextActivitySet _ -> change(event, Duty::plan);
      case CoolDownStarted _ -> change(event, duty -> duty.coolingDown(true));
      case CoolDownEnded _ -> change(event, duty -> duty.coolingDown(false));
      case AssignmentWindowEnded _, ShiftCountsReset _ -> {}
    }
  }

  private void change(AgentEvent event, Consumer<Duty> how) {
    tables.change(event.agent(), how);
  }

  private void turn(AgentEvent event, Consumer<Duty> how, @Nullable ActivityReasonId reason) {
    Duty duty = tables.duty(event.agent());
    Activity before = duty.activity();
    change(event, how);
    tables.tell(ledger -> ledger.activityChanged(duty, before, reason, tables.timeMs()));
  }
}
