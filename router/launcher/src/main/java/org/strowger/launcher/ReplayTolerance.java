package org.strowger.launcher;

import org.strowger.simulator.CallGroup;

/**
 * How far a replay over the network may differ from one in virtual time, which decides the same
 * calls by the same core.
 *
 * <p>Offered is equal. Answered and abandoned differ because of time compression: a step that is
 * under way for a millisecond of the wall's shows as {@code speed} milliseconds of the router's.
 * Accepts and ends of calls are late by that much, so each call holds its agent a little longer and
 * those behind it wait a little longer, and a caller whose patience ends in just that moment may
 * fall either way. We allow two callers, and {@code speed / 20,000} of those offered: 1.5 % at
 * speed 300, which stands for steps of up to some 10 ms.
 */
final class ReplayTolerance {
  private static final int CALLERS = 2;
  private static final int SPEED_DIVISOR = 20_000;

  private ReplayTolerance() {}

  /** How many of so many calls may be answered in one replay and abandoned in the other. */
  static int calls(int offered, int speed) {
    return Math.toIntExact(CALLERS + (long) offered * speed / SPEED_DIVISOR);
  }

  /** Whether the counts agree. */
  static boolean agree(CallGroup virtual, CallGroup live, int speed) {
    int tolerance = calls(virtual.offered(), speed);
    return virtual.offered() == live.offered()
        && Math.abs(virtual.answered() - live.answered()) <= tolerance
        && Math.abs(virtual.abandoned() - live.abandoned()) <= tolerance;
  }
}
