package org.strowger.server.edge;

/**
 * How much one stream may send per second: a bucket that fills by the router's time and holds one
 * second's worth. A clock that steps back fills nothing. Belongs to the stream's event loop.
 */
public final class Rate {
  private static final long SECOND_MS = 1_000;

  private final long perSecond;

  /** Thousandths of a message. */
  private long left;

  private long filledMs;

  /** Full at {@code nowMs}. */
  public Rate(int perSecond, long nowMs) {
    this.perSecond = perSecond;
    this.left = perSecond * SECOND_MS;
    this.filledMs = nowMs;
  }

  /** Takes one; false = there is none left at present. */
  public boolean take(long nowMs) {
    long passedMs = Math.clamp(nowMs - filledMs, 0, SECOND_MS);
    left = Math.min(perSecond * SECOND_MS, left + passedMs * perSecond);
    filledMs = nowMs;
    if (left < SECOND_MS) {
      return false;
    }
    left -= SECOND_MS;
    return true;
  }
}
