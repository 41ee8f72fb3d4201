package org.strowger.figures;

/** How time is cut into periods, from 00:00 UTC of the router's time on. */
public enum Period {
  HALF_HOUR(30L * 60 * 1_000),
  DAY(24L * 60 * 60 * 1_000),
  /** Everything in one. */
  WHOLE(Long.MAX_VALUE);

  private final long lengthMs;

  Period(long lengthMs) {
    this.lengthMs = lengthMs;
  }

  /** When the period began in which this time lies, epoch ms. */
  public long startMs(long timeMs) {
    return Math.floorDiv(timeMs, lengthMs) * lengthMs;
  }

  /** When the period that began then is over, epoch ms. */
  public long endMs(long startMs) {
    return this == WHOLE ? Long.MAX_VALUE : startMs + lengthMs;
  }
}
