package org.strowger.launcher;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.strowger.server.RouterClock;

/**
 * A router's clock that stands still until the play begins, so that no time is lost while
 * everything connects, and then runs faster than the wall's. Thread-safe.
 */
final class RehearsalClock implements RouterClock {
  private static final long STANDING = Long.MIN_VALUE;

  private final long startMs;
  private final int speed;
  private final LongSupplier nanos;
  private volatile long startNanos = STANDING;

  /**
   * @param startMs the time it shows until it is started, epoch ms
   * @param speed how many times as fast as the wall's
   * @param nanos the wall's clock, as {@code System::nanoTime}
   */
  RehearsalClock(long startMs, int speed, LongSupplier nanos) {
    this.startMs = startMs;
    this.speed = speed;
    this.nanos = nanos;
  }

  void start() {
    startNanos = nanos.getAsLong();
  }

  @Override
  public long timeMs() {
    long since = startNanos;
    return since == STANDING
        ? startMs
        : startMs + (nanos.getAsLong() - since) / 1_000 * speed / 1_000;
  }

  @Override
  public Duration wallTime(long spanMs) {
    return Duration.ofNanos(Math.max(0, spanMs) * 1_000_000 / speed);
  }
}
