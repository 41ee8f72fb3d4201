package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCalendar;
import org.strowger.core.event.ConfigurationEvent.CalendarTurned;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.Interval;
import org.strowger.core.model.Proficiencies;

/** Shifts that end and begin again. */
class CalendarTest {
  private static final CalendarId SHIFT = new CalendarId("shift");

  private final CallCentre centre = new CallCentre().has(queue("q"));

  @Test
  void shouldCountAnewForAShiftThatEndedAndBeganBeforeAnybodyLooked() {
    centre.profile("one-a-shift", 1, new ChannelLimit(Channel.PHONE, 1, 1, List.of(), 1, 0));
    works("ana", "one-a-shift", 0, 10 * SECOND, 20 * SECOND, 90 * SECOND);
    centre.signsIn("ana").calls("c1", "q").accepts("ana").ends("ana");
    centre.calls("c2", "q").offersNothing();

    centre.passes(30 * SECOND).offers("c2", "ana");
    assertEquals(
        List.of(new CalendarTurned(SHIFT, false), new CalendarTurned(SHIFT, true)),
        centre.lastOf(CalendarTurned.class));
  }

  /** From now on, in ms: two shifts, each from one to the next. */
  private void works(String agent, String profile, long from, long to, long fromAgain, long toAt) {
    long nowMs = centre.timeMs();
    List<Interval> open =
        List.of(
            new Interval(nowMs + from, nowMs + to), new Interval(nowMs + fromAgain, nowMs + toAt));
    centre.does(new DefineCalendar(new Calendar(SHIFT, open)));
    centre.does(
        new DefineAgent(
            new AgentDefinition(
                new AgentId(agent),
                Proficiencies.NONE,
                List.of(new CapacityProfileId(profile)),
                List.of(),
                List.of(),
                SHIFT,
                0,
                0,
                false,
                Activity.OFFLINE)));
  }
}
