package org.strowger.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.strowger.simulator.AgentOutcome;
import org.strowger.simulator.CallGroup;
import org.strowger.simulator.CallOutcome;
import org.strowger.simulator.CallOutcome.Disposition;
import org.strowger.simulator.Duty;
import org.strowger.simulator.Occupancy;
import org.strowger.simulator.People;

/**
 * What one run of one candidate came to.
 *
 * @param vip the calls of priority 1 and above
 * @param days the days on which calls came, in order
 * @param halfHours the 48 half-hours of the day, over all days
 * @param longer for each of {@link #WAITS_MS} the share of calls that waited longer
 * @param gini of the agents' occupancy, see {@link Occupancy#gini}
 * @param occupancy mean of the agents' occupancy, each counting alike
 */
record RunFigures(
    CallGroup all,
    CallGroup vip,
    List<DayFigures> days,
    List<CallGroup> halfHours,
    List<Double> longer,
    double gini,
    double occupancy) {
  /** One second to one hour, so that equal steps are equal factors; ms. */
  static final List<Long> WAITS_MS =
      IntStream.rangeClosed(0, 120)
          .mapToObj(step -> Math.round(1_000 * Math.pow(3_600, step / 120.0)))
          .toList();

  private static final int HALF_HOURS = 48;
  private static final long HALF_HOUR_MS = 30 * 60 * 1_000;

  /** One day of the log. */
  record DayFigures(CallGroup all, CallGroup vip) {}

  static RunFigures of(People people) {
    List<CallOutcome> come =
        people.callOutcomes().stream()
            .filter(one ->
                one.disposition() == Disposition.ANSWERED
                    || one.disposition() == Disposition.ABANDONED)
            .toList();
    Occupancy occupancy =
        new Occupancy(people.agentOutcomes().stream().map(AgentOutcome::occupancy).toList());
    return new RunFigures(
        CallGroup.of("all", come),
        vip(come),
        by(come, one -> Duty.dayOf(one.call().tMs())).values().stream()
            .map(day -> new DayFigures(CallGroup.of("day", day), vip(day)))
            .toList(),
        halfHours(come),
        longer(come),
        occupancy.gini(),
        occupancy.mean());
  }

  private static CallGroup vip(List<CallOutcome> outcomes) {
    return CallGroup.of("vip", outcomes.stream().filter(one -> one.call().priority() > 0).toList());
  }

  private static List<CallGroup> halfHours(List<CallOutcome> outcomes) {
    Map<Integer, List<CallOutcome>> byHalfHour =
        by(outcomes, one -> Math.toIntExact(one.call().tMs() / HALF_HOUR_MS % HALF_HOURS));
    return IntStream.range(0, HALF_HOURS)
        .mapToObj(half -> CallGroup.of("half-hour", byHalfHour.getOrDefault(half, List.of())))
        .toList();
  }

  private static Map<Integer, List<CallOutcome>> by(
      List<CallOutcome> outcomes, ToIntFunction<CallOutcome> key) {
    return outcomes.stream()
        .collect(Collectors.groupingBy(key::applyAsInt, TreeMap::new, Collectors.toList()));
  }

  private static List<Double> longer(List<CallOutcome> outcomes) {
    long[] waitsMs = outcomes.stream().mapToLong(CallOutcome::waitMs).sorted().toArray();
    List<Double> shares = new ArrayList<>();
    int within = 0;
    for (long waitMs : WAITS_MS) {
      while (within < waitsMs.length && waitsMs[within] <= waitMs) {
        within++;
      }
      shares.add(waitsMs.length == 0 ? 0 : (double) (waitsMs.length - within) / waitsMs.length);
    }
    return shares;
  }
}
