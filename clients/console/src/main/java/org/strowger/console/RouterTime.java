package org.strowger.console;

import java.util.function.LongSupplier;

/**
 * The router's time, told by the own clock and a measured difference of either sign. Every board
 * names the router's time at which it was made; how long it was under way is not known, so the
 * board that came the fastest is believed.
 */
final class RouterTime {
  private final LongSupplier ownClock;
  private long offsetMs;
  private boolean measured;

  RouterTime(LongSupplier ownClock) {
    this.ownClock = ownClock;
  }

  /** It was this time when the router sent what has just come. */
  void heard(long routerTimeMs) {
    long differenceMs = routerTimeMs - ownClock.getAsLong();
    offsetMs = measured ? Math.max(offsetMs, differenceMs) : differenceMs;
    measured = true;
  }

  /** The router's time now; before anything was heard, the own clock's. */
  long nowMs() {
    return ownClock.getAsLong() + offsetMs;
  }
}
