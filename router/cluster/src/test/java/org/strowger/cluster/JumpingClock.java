package org.strowger.cluster;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.strowger.server.RouterClock;

/**
 * The wall's clock, which a test moves on by hand: a cluster's own duties stand still with a clock
 * that stands still.
 */
final class JumpingClock implements RouterClock {
  private final AtomicLong aheadMs = new AtomicLong();

  @Override
  public long timeMs() {
    return System.currentTimeMillis() + aheadMs.get();
  }

  @Override
  public Duration wallTime(long spanMs) {
    return Duration.ofMillis(Math.max(0, spanMs));
  }

  void advance(long spanMs) {
    aheadMs.addAndGet(spanMs);
  }
}
