package org.strowger.server.faults;

import java.time.Duration;
import org.strowger.server.RouterClock;

/** The clock of the router's machine, which somebody may set. */
final class SimulatedClock implements RouterClock {
  private static final long START_MS = 1_800_000_000_000L;

  private final Agenda agenda;
  private long offsetMs = START_MS;

  SimulatedClock(Agenda agenda) {
    this.agenda = agenda;
  }

  /** Forward, or back. */
  void step(long byMs) {
    offsetMs += byMs;
  }

  @Override
  public long timeMs() {
    return agenda.timeMs() + offsetMs;
  }

  @Override
  public Duration wallTime(long spanMs) {
    return Duration.ofMillis(Math.max(0, spanMs));
  }
}
