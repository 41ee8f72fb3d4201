package org.strowger.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves by hand. Whoever waits for it looks again every few milliseconds. */
public final class HandClock implements RouterClock {
  private final AtomicLong timeMs;

  public HandClock(long startMs) {
    timeMs = new AtomicLong(startMs);
  }

  @Override
  public long timeMs() {
    return timeMs.get();
  }

  @Override
  public Duration wallTime(long spanMs) {
    return Duration.ofMillis(5);
  }

  public void advance(long spanMs) {
    timeMs.addAndGet(spanMs);
  }

  public void stepBack(long spanMs) {
    timeMs.addAndGet(-spanMs);
  }
}
