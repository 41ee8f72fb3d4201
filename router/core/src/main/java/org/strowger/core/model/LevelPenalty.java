package org.strowger.core.model;

/**
 * Agents of at least this level count an interaction as due {@code penaltyMs} later than it is, so
 * that their own kind comes first. The level of an agent is the lowest among the skills asked for.
 */
public record LevelPenalty(int levelMin, long penaltyMs) {
  public LevelPenalty {
    Check.range("penalties.level_min", levelMin, 1, Limits.LEVEL_MAX);
    Check.range("penalties.penalty_ms", penaltyMs, 0, Limits.SPAN_MAX_MS);
  }
}
