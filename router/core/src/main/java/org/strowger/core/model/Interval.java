package org.strowger.core.model;

/** A span of time, epoch milliseconds: from {@code fromMs} on, until just before {@code toMs}. */
public record Interval(long fromMs, long toMs) {
  public Interval {
    Check.atLeast("open.from_ms", fromMs, 0);
    Check.atLeast("open.to_ms", toMs, fromMs + 1);
  }
}
