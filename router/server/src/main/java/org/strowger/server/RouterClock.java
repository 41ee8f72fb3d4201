package org.strowger.server;

import java.time.Duration;
import org.strowger.server.config.ServerConfig;

/**
 * The router's only source of time. The core never sees it; it gets the time as an argument. Any
 * thread.
 */
public interface RouterClock {
  /** Epoch milliseconds in router time. */
  long timeMs();

  /** How long to wait in wall time until {@code spanMs} have passed in router time. */
  Duration wallTime(long spanMs);

  /**
   * This clock, set forward once if it is behind {@code earliestMs}. A router that is started again
   * must not go back in time, and one that stood still until the clock caught up would meet no
   * deadline until then.
   */
  default RouterClock notBefore(long earliestMs) {
    long behindMs = earliestMs - timeMs();
    if (behindMs <= 0) {
      return this;
    }
    RouterClock behind = this;
    return new RouterClock() {
      @Override
      public long timeMs() {
        return behind.timeMs() + behindMs;
      }

      @Override
      public Duration wallTime(long spanMs) {
        return behind.wallTime(spanMs);
      }
    };
  }

  /** The clock that was configured. */
  static RouterClock of(ServerConfig.Clock config) {
    if (config.startMs() == 0 && config.speed() == 1) {
      return system();
    }
    long startMs = config.startMs() == 0 ? System.currentTimeMillis() : config.startMs();
    return rehearsal(startMs, config.speed());
  }

  /** The wall's clock, which may step back when it is set; the core stage copes with that. */
  static RouterClock system() {
    return new RouterClock() {
      @Override
      public long timeMs() {
        return System.currentTimeMillis();
      }

      @Override
      public Duration wallTime(long spanMs) {
        return Duration.ofMillis(Math.max(0, spanMs));
      }
    };
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
