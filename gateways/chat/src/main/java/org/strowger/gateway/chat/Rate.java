package org.strowger.gateway.chat;

/** As many as may happen within ten seconds, counted anew each ten. */
final class Rate {
  private static final long SPAN_MS = 10_000;

  private final int max;
  private long spanEndMs;
  private int taken;

  Rate(int max) {
    this.max = max;
  }

  /** Takes one; false if there is none left in these ten seconds. */
  boolean take(long nowMs) {
    if (nowMs >= spanEndMs) {
      spanEndMs = nowMs + SPAN_MS;
      taken = 0;
    }
    if (taken >= max) {
      return false;
    }
    taken++;
    return true;
  }
}
