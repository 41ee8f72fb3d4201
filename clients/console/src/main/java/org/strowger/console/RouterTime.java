package org.strowger.console;

import java.util.function.LongSupplier;

/**
 * The router's time, told by the own clock and a measured difference of either sign. A board names
 * the time of its last happening. When it came because something had just happened, that is the
 * router's time now; else the router's time is that or later, and the own clock has to do.
 */
final class RouterTime {
  private final LongSupplier ownClock;
  private long offsetMs;
  private boolean measured;

  RouterTime(LongSupplier ownClock) {
    this.ownClock = ownClock;
  }

  /** Something has just happened at this time. */
  void happened(long routerTimeMs) {
    if (!measured) {
      measured = true;
      offsetMs = routerTimeMs - ownClock.getAsLong();
    }
    isAtLeast(routerTimeMs);
  }

  /** It is this time or later. */
  void isAtLeast(long routerTimeMs) {
    offsetMs = Math.max(offsetMs, routerTimeMs - ownClock.getAsLong());
  }

  /** The router's time now. */
  long nowMs() {
    return ownClock.getAsLong() + offsetMs;
  }
}
