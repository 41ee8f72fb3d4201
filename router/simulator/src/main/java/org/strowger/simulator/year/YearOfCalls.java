package org.strowger.simulator.year;

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
import org.strowger.simulator.HalfHour;
import org.strowger.simulator.Roster;
import org.strowger.simulator.RosterAgent;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.centre.Law;

/**
 * Makes customers and agents of counts by half-hour. As many customers come as were counted, each
 * at any moment of the half-hour alike; what they want, how long it takes and how patient they are
 * is drawn from the seed. In each half-hour as many agents are on duty as square-root staffing
 * says: the load offered, and a margin of its root (A. K. Erlang, 1924); agent 1 is always the
 * first to come and the last to go.
 */
public final class YearOfCalls {
  private static final Law HANDLING = new Law.Lognormal(190_000, 1.2);
  private static final Law PATIENCE = new Law.Exponential(500_000);
  private static final double VIP_SHARE = 0.3;

  /** Agents above the load, in roots of the load. */
  private static final double MARGIN = 0.8;

  private static final int MAIN_LEVEL = 10;
  private static final int SECOND_LEVEL = 5;

  /** What customers want: most want the first, and fewer each of the others. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("regular", 0.68),
          new Kind("stock", 0.13),
          new Kind("new", 0.12),
          new Kind("internet", 0.07));

  private record Kind(String name, double share) {}

  private YearOfCalls() {}

  /** The year of {@code seed}, as {@link TraceRules#DEFAULT} puts it to a router. */
  public static Scenario of(List<HalfHour> halfHours, long seed) {
    return TraceRules.DEFAULT.scenario(new CallLog(calls(halfHours, seed)), roster(halfHours));
  }

  private static List<Call> calls(List<HalfHour> halfHours, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Call> calls = new ArrayList<>();
    for (HalfHour one : halfHours) {
      for (int i = 0; i < one.calls(); i++) {
        calls.add(call(one, random));
      }
    }
    return calls;
  }

  private static Call call(HalfHour halfHour, SplittableRandom random) {
    return new Call(
        halfHour.beginMs() + random.nextLong(HalfHour.LENGTH_MS),
        kind(random.nextDouble()),
        Channel.PHONE,
        Requirements.NONE,
        random.nextDouble() < VIP_SHARE ? 1 : 0,
        length(HANDLING, random),
        0,
        length(PATIENCE, random));
  }

  private static QueueId kind(double draw) {
    double left = draw;
    for (Kind one : KINDS) {
      left -= one.share;
      if (left < 0) {
        return new QueueId(one.name);
      }
    }
    return new QueueId(KINDS.getFirst().name);
  }

  /** At least a millisecond; the draw is never 0, as laws want it. */
  private static long length(Law law, SplittableRandom random) {
    return Math.max(1, Math.round(law.lengthMs(random.nextDouble(Double.MIN_NORMAL, 1))));
  }

  private static Roster roster(List<HalfHour> halfHours) {
    List<List<Duty>> duties = new ArrayList<>();
    for (HalfHour one : halfHours) {
      int needed = needed(one);
      while (duties.size() < needed) {
        duties.add(new ArrayList<>());
      }
      for (List<Duty> ofAgent : duties.subList(0, needed)) {
        ofAgent.add(new Duty(one.beginMs(), one.beginMs() + HalfHour.LENGTH_MS));
      }
    }
    List<RosterAgent> agents = new ArrayList<>();
    for (List<Duty> ofAgent : duties) {
      agents.add(new RosterAgent(agent(agents.size() + 1), ofAgent));
    }
    return new Roster(agents);
  }

  private static int needed(HalfHour halfHour) {
    double load = halfHour.calls() * HANDLING.meanMs() / HalfHour.LENGTH_MS;
    return (int) Math.ceil(load + MARGIN * Math.sqrt(load));
  }

  /**
   * Everybody has one main skill, one agent in two the commonest, and the others as second ones.
   */
  private static AgentDefinition agent(int number) {
    int main = number % 2 == 1 ? 0 : 1 + number / 2 % (KINDS.size() - 1);
    List<Proficiency> all = new ArrayList<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      all.add(
          new Proficiency(
              new SkillId(KINDS.get(kind).name), kind == main ? MAIN_LEVEL : SECOND_LEVEL));
    }
    return new AgentDefinition(
        new AgentId("agent-" + number), new Proficiencies(all), TraceRules.ONE_AT_A_TIME);
  }
}
