package org.strowger.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RateTest {
  private static final long START_MS = 1_000_000;

  private final Rate rate = new Rate(10, START_MS);

  @Test
  void aSecondsWorthMayComeAtOnceAndNoMore() {
    assertEquals(10, taken(START_MS, 100));
    assertEquals(0, taken(START_MS, 100));
  }

  @Test
  void itFillsWithTimeAndHoldsASecondsWorthAtMost() {
    taken(START_MS, 100);
    assertEquals(0, taken(START_MS + 99, 100));
    assertEquals(1, taken(START_MS + 100, 100));
    assertEquals(10, taken(START_MS + 3_600_000, 100));
  }

  @Test
  void aClockThatStepsBackFillsNothing() {
    taken(START_MS, 100);
    assertEquals(0, taken(START_MS - 5_000, 100));
    assertEquals(1, taken(START_MS - 4_900, 100));
  }

  private int taken(long nowMs, int asked) {
    int taken = 0;
    for (int i = 0; i < asked; i++) {
      taken += rate.take(nowMs) ? 1 : 0;
    }
    return taken;
  }
}
