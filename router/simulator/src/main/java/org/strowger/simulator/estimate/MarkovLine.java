package org.strowger.simulator.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CapacityProfileId;
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
import org.strowger.simulator.centre.Law;

/**
 * One queue of theory: M/M/s, or M/M/s+M where customers hang up. The unit of time is the mean
 * handling time, which is played as {@value #UNIT_MS} ms so that whole milliseconds do not matter.
 *
 * @param arrivals in a unit, Poisson
 * @param hangUps rate at which one who waits hangs up, per unit; 0 = nobody does
 * @param agents how many, all of them always there
 */
record MarkovLine(String name, double arrivals, double hangUps, int agents) {
  static final double UNIT_MS = 600_000;

  private static final QueueId QUEUE = new QueueId("line");
  private static final double PATIENT_MS = 1e12;

  /** So many customers, drawn from {@code seed}. */
  Scenario scenario(int customers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Law gap = new Law.Exponential(UNIT_MS / arrivals);
    Law handling = new Law.Exponential(UNIT_MS);
    Law patience =
        hangUps == 0 ? new Law.Deterministic(PATIENT_MS) : new Law.Exponential(UNIT_MS / hangUps);
    List<Call> calls = new ArrayList<>();
    double nowMs = 0;
    for (int i = 0; i < customers; i++) {
      nowMs += gap.lengthMs(random.nextDouble());
      calls.add(
          new Call(
              Math.round(nowMs),
              QUEUE,
              Channel.PHONE,
              Requirements.NONE,
              0,
              Math.round(handling.lengthMs(random.nextDouble())),
              0,
              Math.round(patience.lengthMs(random.nextDouble()))));
    }
    List<RosterAgent> roster = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      roster.add(
          new RosterAgent(
              agent(String.format(Locale.ROOT, "agent-%03d", i)),
              List.of(new Duty(0, Math.round(nowMs) + 1))));
    }
    return TraceRules.DEFAULT.scenario(new CallLog(calls), new Roster(roster));
  }

  private static AgentDefinition agent(String id) {
    return new AgentDefinition(
        new AgentId(id),
        new Proficiencies(List.of(new Proficiency(new SkillId(QUEUE.value()), 10))),
        new CapacityProfileId("one-at-a-time"));
  }

  /**
   * The conditional mean of the wait given how many are ahead, ms: {@code sum 1 / (s mu + i theta)}
   * for {@code i = 0 ... ahead}, which no estimate from the same knowledge can better in mean
   * square (Ibrahim and Whitt 2009, QLa; without hang-ups Whitt 1999, QL).
   */
  double conditionalMeanMs(int ahead) {
    double sum = 0;
    for (int i = 0; i <= ahead; i++) {
      sum += 1 / (agents + i * hangUps);
    }
    return sum * UNIT_MS;
  }
}
