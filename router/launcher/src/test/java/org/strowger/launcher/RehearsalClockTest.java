package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RehearsalClockTest {
  private long nanos = 5_000_000_000L;
  private final RehearsalClock clock = new RehearsalClock(1_000, 300, () -> nanos);

  @Test
  void shouldStandStillUntilStarted() {
    nanos += 60_000_000_000L;

    assertEquals(1_000, clock.timeMs());
  }

  @Test
  void shouldRunAsManyTimesAsFast() {
    clock.start();
    nanos += 2_000_000_000L;

    assertEquals(1_000 + 600_000, clock.timeMs());
  }

  @Test
  void shouldTellHowLongTheWallHasToWait() {
    assertEquals(Duration.ofSeconds(2), clock.wallTime(600_000));
    assertEquals(Duration.ZERO, clock.wallTime(-1));
  }
}
