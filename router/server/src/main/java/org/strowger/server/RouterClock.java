package org.strowger.server;

import java.time.Duration;

/** The router's only source of time. The core never sees it; it gets the time as an argument. */
public interface RouterClock {
  /** Epoch milliseconds in router time. */
  long timeMs();

  /** How long to wait in wall time until {@code spanMs} have passed in router time. */
  Duration wallTime(long spanMs);

  static RouterClock system() {
    return rehearsal(System.currentTimeMillis(), 1);
  }

  /**
   * A clock that starts at {@code startMs} and runs {@code speed} times as fast as the wall's. For
   * demos and replays.
   */
  static RouterClock rehearsal(long startMs, int speed) {
    long startNanos = System.nanoTime();
    return new RouterClock() {
      @Override
      public long timeMs() {
        return startMs
            + Math.multiplyExact((System.nanoTime() - startNanos) / 1_000, speed) / 1_000;
      }

      @Override
      public Duration wallTime(long spanMs) {
        return Duration.ofNanos(Math.max(0, spanMs) * 1_000_000 / speed);
      }
    };
  }
}
