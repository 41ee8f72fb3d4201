package org.strowger.simulator.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SkillId;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Duty;
import org.strowger.simulator.Roster;
import org.strowger.simulator.RosterAgent;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.TraceRules;

class SecondaryHandlingTest {
  private static final Call CALL =
      new Call(0, new QueueId("loans"), Channel.PHONE, Requirements.NONE, 0, 100_000, 0, 60_000);

  private static AgentDefinition agent(String id, int level) {
    return new AgentDefinition(
        new AgentId(id),
        new Proficiencies(List.of(new Proficiency(new SkillId("loans"), level))),
        TraceRules.ONE_AT_A_TIME);
  }

  @Test
  void shouldSlowAgentsBelowTheMainLevelAlone() {
    AgentDefinition main = agent("ana", 10);
    AgentDefinition second = agent("ben", 5);
    List<Duty> duties = List.of(new Duty(0, 1_000));
    Scenario scenario =
        TraceRules.DEFAULT.scenario(
            new CallLog(List.of(CALL)),
            new Roster(List.of(new RosterAgent(main, duties), new RosterAgent(second, duties))));

    SecondaryHandling handling = new SecondaryHandling(1.3, scenario.definitions());

    assertEquals(100_000, handling.handlingMs(0, CALL, main));
    assertEquals(130_000, handling.handlingMs(0, CALL, second));
  }
}
