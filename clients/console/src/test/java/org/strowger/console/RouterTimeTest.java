package org.strowger.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The router's time by a clock that goes wrong. */
final class RouterTimeTest {
  private long ownMs = 1_000_000;
  private final RouterTime time = new RouterTime(() -> ownMs);

  @Test
  void shouldTellTheOwnTimeUntilTheRouterIsHeard() {
    assertEquals(1_000_000, time.nowMs());
  }

  @Test
  void shouldFollowARouterThatIsAhead() {
    time.heard(1_060_000);
    ownMs += 500;
    assertEquals(1_060_500, time.nowMs());
  }

  @Test
  void shouldFollowARouterThatIsBehind() {
    time.heard(940_000);
    ownMs += 500;
    assertEquals(940_500, time.nowMs());
  }

  @Test
  void shouldBelieveTheNewestOfLateMessages() {
    time.heard(990_000);
    time.heard(989_000);
    assertEquals(990_000, time.nowMs());
  }
}
