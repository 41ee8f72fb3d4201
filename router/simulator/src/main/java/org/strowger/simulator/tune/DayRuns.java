package org.strowger.simulator.tune;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.QueueId;
import org.strowger.simulator.AgentOutcome;
import org.strowger.simulator.CallGroup;
import org.strowger.simulator.CallOutcome;
import org.strowger.simulator.CallOutcome.Disposition;
import org.strowger.simulator.Occupancy;
import org.strowger.simulator.People;
import org.strowger.simulator.VirtualHost;
import org.strowger.simulator.routing.Routing;

/** Plays recorded days through the core in virtual time, and counts. Stateless. */
record DayRuns(RecordedDays days) {
  /** A queue with fewer customers on a day says little of how it is served. */
  private static final int CUSTOMERS_LEAST = 20;

  /** How a day goes under the routing. */
  Figures run(Routing routing, int day, int repetition) {
    VirtualHost host =
        new VirtualHost(
            new RoutingCore(),
            days.day(day, repetition).withDefinitions(routing.over(days.definitions())),
            _ -> {});
    host.run(_ -> {});
    return figures(host.people());
  }

  private static Figures figures(People people) {
    List<CallOutcome> come =
        people.callOutcomes().stream()
            .filter(one ->
                one.disposition() == Disposition.ANSWERED
                    || one.disposition() == Disposition.ABANDONED)
            .toList();
    CallGroup all = CallGroup.of("all", come);
    return new Figures(
        0,
        serviceLevel(come, _ -> true),
        all.abandonedShare(),
        all.meanWaitMs(),
        all.p99WaitMs(),
        new Occupancy(people.agentOutcomes().stream().map(AgentOutcome::occupancy).toList()).gini(),
        leastServed(come),
        serviceLevel(come, one -> one.call().priority() > 0));
  }

  /** 1 where nobody came: nobody was served badly. */
  private static double serviceLevel(List<CallOutcome> come, Predicate<CallOutcome> counts) {
    List<CallOutcome> counted = come.stream().filter(counts).toList();
    return counted.isEmpty() ? 1 : CallGroup.of("counted", counted).serviceLevel();
  }

  private static double leastServed(List<CallOutcome> come) {
    Map<QueueId, List<CallOutcome>> byQueue =
        come.stream().collect(Collectors.groupingBy(one -> one.call().queue()));
    return byQueue.values().stream()
        .filter(one -> one.size() >= CUSTOMERS_LEAST)
        .map(one -> serviceLevel(one, _ -> true))
        .min(Comparator.naturalOrder())
        .orElse(1.0);
  }
}
