package org.strowger.simulator.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Duty;
import org.strowger.simulator.Roster;
import org.strowger.simulator.RosterAgent;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.SyntheticDay;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.VirtualHost;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.tune.DayTuner;
import org.strowger.simulator.tune.Objective;
import org.strowger.simulator.tune.TuneReport;
import org.strowger.simulator.tune.Tuned;

class JournalDaysTest {
  private static final long DAY_MS = 24 * 3_600_000;

  private static Recording record(Scenario scenario) throws BadInput {
    Recorder recorder = new Recorder();
    new VirtualHost(new RoutingCore(), scenario, recorder).run(_ -> {});
    return recorder.recording();
  }

  private static Call call(long tMs) {
    return new Call(
        tMs, new QueueId("BASIC"), Channel.PHONE, Requirements.NONE, 0, 60_000, 0, 900_000);
  }

  /** One agent, day and night; two customers on the first day, one on the third. */
  private static Recording threeDays() throws BadInput {
    AgentDefinition ana =
        new AgentDefinition(
            new AgentId("ana"),
            new Proficiencies(List.of(new Proficiency(new SkillId("BASIC"), 10))),
            TraceRules.ONE_AT_A_TIME);
    Roster roster = new Roster(List.of(new RosterAgent(ana, List.of(new Duty(0, 3 * DAY_MS)))));
    CallLog calls = new CallLog(List.of(call(1_000), call(2_000), call(2 * DAY_MS + 1_000)));
    return record(TraceRules.DEFAULT.scenario(calls, roster));
  }

  @Test
  void shouldCutCustomersAndDutiesAtMidnight() throws BadInput {
    JournalDays days = new JournalDays(threeDays(), 1);

    assertEquals(2, days.day(1, 0).calls().calls().size());
    assertEquals(1, days.day(3, 0).calls().calls().size());
    assertEquals(DAY_MS, days.day(1, 0).endMs());
    assertEquals(
        List.of(new Duty(2 * DAY_MS, 3 * DAY_MS)),
        days.day(3, 0).roster().agents().getFirst().duties());
  }

  @Test
  void shouldDrawWhatTheJournalLeavesOpenByRepetition() throws BadInput {
    JournalDays days = new JournalDays(record(SyntheticDay.of(7, 3)), 1);

    assertEquals(days.day(1, 0).calls(), days.day(1, 0).calls());
    assertNotEquals(days.day(1, 0).calls(), days.day(1, 2).calls());
  }

  @Test
  void shouldTuneADayAndSayWhatWasHeldFixed() throws BadInput {
    JournalDays days = new JournalDays(record(SyntheticDay.of(7, 3)), 1);
    Tuned tuned =
        new DayTuner(Objective.SERVICE_LEVEL, 100, 1, 60_000)
            .tuned(days, Routing.UNCHANGED, _ -> {});

    String text = TuneReport.of(tuned);
    assertTrue(text.contains("On the same day that the search saw"), text);
    assertTrue(text.contains("Held fixed:"), text);
    assertTrue(text.contains("How long agents take to accept"), text);
    assertTrue(!text.contains("plan:") && !text.contains("level_min:"), text);
  }
}
