package org.strowger.core.model;

/**
 * Agents below this level help only while enough of their own group are ready: {@code ready >
 * reserve}, or {@code ready + waiting in the line > reserve}.
 *
 * @param levelBelow whose lowest level among the skills asked for is below this; 11 = everybody
 * @param reserve how many of the group are kept free
 * @param countsWaiting whether those waiting in the line count beside the ready ones, so that help
 *     comes once the line is long
 */
public record Threshold(int levelBelow, int reserve, boolean countsWaiting) {
  public Threshold {
    Check.range("thresholds.level_below", levelBelow, 1, Limits.LEVEL_MAX + 1);
    Check.range("thresholds.reserve", reserve, 0, Limits.RESERVE_MAX);
  }
}
