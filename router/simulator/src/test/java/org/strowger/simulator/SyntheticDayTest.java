package org.strowger.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;

class SyntheticDayTest {
  private static final long HOUR_MS = 3_600_000;

  @Test
  void shouldBeTheSameForTheSameSeed() {
    assertEquals(SyntheticDay.of(5, 40), SyntheticDay.of(5, 40));
    assertNotEquals(SyntheticDay.of(5, 40).calls(), SyntheticDay.of(6, 40).calls());
  }

  @Test
  void shouldBringAsManyCustomersOnEachChannelAsItsTableSays() {
    Map<Channel, Integer> counts = new EnumMap<>(Channel.class);
    int days = 20;
    for (int seed = 0; seed < days; seed++) {
      SyntheticDay.of(seed, 40)
          .calls()
          .calls()
          .forEach(call -> counts.merge(call.channel(), 1, Integer::sum));
    }

    Map<Channel, Integer> perDay =
        Map.of(
            Channel.PHONE,
            1_780,
            Channel.VIDEO,
            60,
            Channel.CHAT,
            500,
            Channel.EMAIL,
            480,
            Channel.SOCIAL,
            320);
    perDay.forEach((channel, expected) -> {
      // Five standard deviations of a Poisson count; the seeds are fixed, so this cannot come and
      // go.
      double slack = 5 * Math.sqrt(expected * (double) days);
      assertEquals(
          expected * (double) days, counts.getOrDefault(channel, 0), slack, channel.name());
    });
  }

  @Test
  void shouldBringMostCustomersInTheMorningAndFewerAtNoon() {
    List<Call> calls = SyntheticDay.of(1, 400).calls().calls();

    assertTrue(
        calls.stream().allMatch(call -> call.tMs() >= 8 * HOUR_MS && call.tMs() < 20 * HOUR_MS));
    assertTrue(between(calls, 10, 11) > between(calls, 12, 13) * 1.3);
    assertTrue(between(calls, 14, 15) > between(calls, 12, 13) * 1.2);
  }

  private static long between(List<Call> calls, int fromHour, int toHour) {
    return calls.stream()
        .filter(call -> call.tMs() >= fromHour * HOUR_MS && call.tMs() < toHour * HOUR_MS)
        .count();
  }

  @Test
  void shouldHaveSomebodyForEveryCustomer() {
    Scenario day = SyntheticDay.of(1, SyntheticDay.AGENTS);
    Map<QueueId, QueueDefinition> queues = new HashMap<>();
    Map<CapacityProfileId, Set<Channel>> channels = new HashMap<>();
    for (var definition : day.definitions()) {
      if (definition instanceof DefineQueue(var queue)) {
        queues.put(queue.id(), queue);
      }
      if (definition instanceof DefineCapacityProfile(var profile)) {
        channels.put(
            profile.id(),
            profile.limits().stream().map(ChannelLimit::channel).collect(Collectors.toSet()));
      }
    }

    List<Call> nobodyFor = new ArrayList<>();
    for (Call call : day.calls().calls()) {
      Requirements needs = queueOf(queues, call).requirements().and(call.requirements());
      boolean served =
          day.roster().agents().stream()
              .map(RosterAgent::definition)
              .anyMatch(one ->
                  one.proficiencies().meet(needs)
                      && channels
                          .getOrDefault(one.capacityProfiles().getFirst(), Set.of())
                          .contains(call.channel()));
      if (!served) {
        nobodyFor.add(call);
      }
    }
    assertEquals(List.of(), nobodyFor);
  }

  private static QueueDefinition queueOf(Map<QueueId, QueueDefinition> queues, Call call) {
    QueueDefinition queue = queues.get(call.queue());
    if (queue == null) {
      throw new AssertionError("no queue for " + call);
    }
    return queue;
  }

  @Test
  void shouldMakeABusyButBearableDay() {
    for (int seed = 1; seed <= 5; seed++) {
      VirtualHost host = new VirtualHost(new RoutingCore(), SyntheticDay.of(seed, 40), _ -> {});
      host.run(_ -> {});
      ReplayReport report = ReplayReport.of(host.people());

      assertTrue(
          report.total().serviceLevel() > 0.65 && report.total().serviceLevel() < 0.95,
          report.toText());
      assertTrue(
          report.total().abandonedShare() > 0.02 && report.total().abandonedShare() < 0.15,
          report.toText());
    }
  }

  @Test
  void shouldGrowWithTheNumberOfAgents() {
    int few = SyntheticDay.of(1, 10).calls().calls().size();
    int many = SyntheticDay.of(1, 100).calls().calls().size();

    assertEquals(10, (double) many / few, 1.5);
    assertThrows(IllegalArgumentException.class, () -> SyntheticDay.of(1, 0));
    assertThrows(
        IllegalArgumentException.class, () -> SyntheticDay.of(1, SyntheticDay.AGENTS_MAX + 1));
  }
}
