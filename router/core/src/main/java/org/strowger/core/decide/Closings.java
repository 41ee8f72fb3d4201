package org.strowger.core.decide;

import org.strowger.core.event.AgentEvent.ShiftCountsReset;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.RescindReason;
import org.strowger.core.state.Agent;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.RoutingState;

/** What follows when a calendar has closed: shifts end, and queues may send those waiting away. */
final class Closings {
  private final RoutingState state;
  private final Endings endings;
  private final Exits exits;

  Closings(RoutingState state, Endings endings, Exits exits) {
    this.state = state;
    this.endings = endings;
    this.exits = exits;
  }

  void afterClosing(CalendarState calendar, Emitter out) {
    CalendarId id = calendar.calendar().id();
    for (Agent agent : state.agents()) {
      if (agent.worksBy(calendar)) {
        endings.rescindOffersTo(agent, RescindReason.SHIFT_ENDED, out);
        endings.releaseWhoAwaits(agent, out);
        if (agent.tally().hasShiftCounts()) {
          out.emit(new ShiftCountsReset(agent.id()));
        }
      }
    }
    exits.leaveClosed(id, out);
  }
}
