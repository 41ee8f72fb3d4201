package org.strowger.simulator.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.Channel;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.routing.Routing;

class CentreDialsTest {
  private static final long LIFT_MS = 60_000;

  /** One class that so many pools can serve, with a mean handling time of 160 s. */
  private static CentreDials dials(int pools) {
    Law handling = new Law.Exponential(160_000);
    CustomerClass sales =
        new CustomerClass(
            "sales", Channel.PHONE, 0, new Arrivals.Poisson(60), new Law.Never(), 20_000, 1, 0);
    List<Pool> all =
        IntStream.range(0, pools)
            .mapToObj(one -> new Pool("p" + one, 9, Map.of("sales", new Pool.Skill(1, handling))))
            .toList();
    return new CentreDials(
        new Centre(List.of(sales), all, Routing.UNCHANGED, Integer.MAX_VALUE), LIFT_MS);
  }

  private static int number(CentreDials dials, String name) {
    return dials.dials().stream().map(Dial::name).toList().indexOf(name);
  }

  private static Setting turned(CentreDials dials, Setting setting, String name, int rung) {
    return setting.with(number(dials, name), rung);
  }

  @Test
  void shouldHaveADelayAndAnOrderByClassAndAPenaltyAndAThresholdByPool() {
    assertEquals(
        List.of(
            "sales delay",
            "sales order",
            "sales at p0 penalty",
            "sales at p0 threshold",
            "sales at p1 penalty",
            "sales at p1 threshold"),
        dials(2).dials().stream().map(Dial::name).toList());
  }

  @Test
  void shouldGiveThePoolOfTheLeastPenaltyTheHighestLevel() {
    CentreDials dials = dials(2);
    Setting setting = turned(dials, Setting.atRest(dials.dials().size()), "sales at p0 penalty", 4);
    assertEquals(
        Map.of("p0", Map.of("sales", 9), "p1", Map.of("sales", 10)),
        dials.routing(setting).levels());
  }

  @Test
  void shouldWriteDelaysAndPenaltiesInMultiplesOfTheHandlingTime() {
    CentreDials dials = dials(2);
    Setting setting = Setting.atRest(dials.dials().size());
    setting = turned(dials, setting, "sales delay", 1);
    setting = turned(dials, setting, "sales at p1 penalty", 4);
    setting = turned(dials, setting, "sales at p1 threshold", 2);
    String text = dials.routing(setting).toText();
    assertTrue(text.contains("penalties: {10: 10s, 9: 170s}"), text);
    assertTrue(text.contains("thresholds: [{level_below: 10, reserve: 2}]"), text);
  }

  @Test
  void shouldRefuseMoreThresholdsThanAQueueMayHave() {
    CentreDials dials = dials(6);
    Setting setting = Setting.atRest(dials.dials().size());
    for (int pool = 0; pool < 4; pool++) {
      setting = turned(dials, setting, "sales at p" + pool + " threshold", pool + 1);
    }
    assertTrue(dials.possible(setting));
    assertFalse(dials.possible(turned(dials, setting, "sales at p4 threshold", 5)));
  }

  @Test
  void shouldSayHowManyPoolsAClassMayHave() {
    IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> dials(11));
    assertEquals(
        "class sales is served by 11 pools, and each needs a level of its own: let it be from 1 to 10",
        fault.getMessage());
  }
}
