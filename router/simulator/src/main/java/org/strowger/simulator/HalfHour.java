package org.strowger.simulator;

/**
 * How many customers came in one half-hour.
 *
 * @param beginMs when it began, ms since the first midnight
 */
public record HalfHour(long beginMs, int calls) {
  /** How long it is, ms. */
  public static final long LENGTH_MS = 30 * 60 * 1_000;
}
