package org.strowger.simulator.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.routing.NamedPolicy;

class QueueDialsTest {
  private static final Scenario LOG = TwoQueues.of(2);

  private final QueueDials dials = QueueDials.of(new LoggedDays(LOG, 1), 60_000);

  private Setting turned(Map<String, Integer> rungs) {
    List<String> names = dials.dials().stream().map(Dial::name).toList();
    Setting setting = Setting.atRest(names.size());
    for (Map.Entry<String, Integer> one : rungs.entrySet()) {
      assertTrue(names.contains(one.getKey()), () -> one.getKey() + " is none of " + names);
      setting = setting.with(names.indexOf(one.getKey()), one.getValue());
    }
    return setting;
  }

  private String text(Map<String, Integer> rungs) {
    return new TunedRouting(dials.queues(turned(rungs)), Map.of()).toText();
  }

  @Test
  void shouldHaveEachDialForAllQueuesAndForEachQueue() {
    assertEquals(
        List.of(
            "all head start",
            "all order",
            "all pressure",
            "all penalty of step 1 down",
            "all threshold",
            "BANK delay",
            "BANK head start",
            "BANK order",
            "BANK pressure",
            "BANK penalty of step 1 down",
            "BANK threshold",
            "CARD delay",
            "CARD head start",
            "CARD order",
            "CARD pressure",
            "CARD penalty of step 1 down",
            "CARD threshold"),
        dials.dials().stream().map(Dial::name).toList());
  }

  @Test
  void shouldBeFirstComeFirstServedAtRest() {
    DayRuns runs = new DayRuns(new LoggedDays(LOG, 1));

    assertEquals(
        runs.run(NamedPolicy.FIRST_COME_FIRST_SERVED, 1, 0),
        runs.run(new TunedRouting(dials.queues(turned(Map.of())), Map.of()).routing(), 1, 0));
  }

  @Test
  void shouldSayForAllQueuesWhatNoQueueSaysOtherwise() {
    String text = text(Map.of("all penalty of step 1 down", 4, "CARD penalty of step 1 down", 1));

    assertEquals(1, count(text, "penalties: {10: 0s, 5: 96s}"), text);
    assertEquals(1, count(text, "penalties: {}"), text);
  }

  @Test
  void shouldLetPenaltiesGrowWithTheDelayAndNeverFall() {
    String text = text(Map.of("BANK delay", 3, "BANK penalty of step 1 down", 1 + 3));

    assertTrue(text.contains("penalties: {10: 96s, 5: 2m}"), text);
  }

  @Test
  void shouldHoldBackOnlyTheLowerLevels() {
    String text = text(Map.of("all threshold", 2));

    assertEquals(2, count(text, "thresholds: [{level_below: 10, reserve: 2}]"), text);
    assertEquals(2, count(text, "threshold_lift: 1m"), text);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
