package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
import org.strowger.simulator.compare.SecondaryHandling;

/**
 * A made-up log: two queues, each with three agents of its own who can also serve the other one,
 * but take three times as long; one busy hour each day. Sharing at once is a mistake here.
 */
final class TwoQueues {
  private static final List<String> NAMES = List.of("BANK", "CARD");
  private static final int AGENTS_EACH = 3;
  private static final int CALLS_A_DAY = 120;
  private static final int HOUR_S = 3_600;
  private static final long HOUR_MS = 1_000L * HOUR_S;
  private static final long DAY_MS = 24 * HOUR_MS;
  private static final double SECONDARY_FACTOR = 3;

  private TwoQueues() {}

  /** The log of so many days; every tenth customer is a VIP. */
  static Scenario of(int days) {
    List<Call> calls = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(11);
    for (int day = 0; day < days; day++) {
      for (int one = 0; one < CALLS_A_DAY; one++) {
        calls.add(call(day * DAY_MS, one, random));
      }
    }
    Scenario log = TraceRules.DEFAULT.scenario(new CallLog(calls), roster(days));
    return log.withHandling(new SecondaryHandling(SECONDARY_FACTOR, log.definitions()));
  }

  private static Call call(long midnightMs, int number, SplittableRandom random) {
    return new Call(
        midnightMs + 9 * HOUR_MS + random.nextInt(HOUR_S) * 1_000L,
        new QueueId(NAMES.get(random.nextInt(2))),
        Channel.PHONE,
        Requirements.NONE,
        number % 10 == 0 ? 1 : 0,
        (60 + random.nextInt(80)) * 1_000L,
        0,
        (120 + random.nextInt(600)) * 1_000L);
  }

  private static Roster roster(int days) {
    List<RosterAgent> agents = new ArrayList<>();
    for (int queue = 0; queue < 2; queue++) {
      Proficiencies skills =
          new Proficiencies(
              List.of(
                  new Proficiency(new SkillId(NAMES.get(queue)), 10),
                  new Proficiency(new SkillId(NAMES.get(1 - queue)), 5)));
      for (int number = 0; number < AGENTS_EACH; number++) {
        AgentId id = new AgentId(NAMES.get(queue) + "-" + number);
        List<Duty> duties = new ArrayList<>();
        for (int day = 0; day < days; day++) {
          long midnightMs = day * DAY_MS;
          duties.add(new Duty(midnightMs + 9 * HOUR_MS, midnightMs + 11 * HOUR_MS));
        }
        agents.add(
            new RosterAgent(new AgentDefinition(id, skills, TraceRules.ONE_AT_A_TIME), duties));
      }
    }
    return new Roster(agents);
  }
}
