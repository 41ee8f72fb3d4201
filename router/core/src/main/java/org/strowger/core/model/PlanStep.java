package org.strowger.core.model;

/**
 * After {@code afterMs} of waiting every skill asked for may be {@code lowerLevelsBy} levels lower
 * than at first, though never below level 1.
 */
public record PlanStep(long afterMs, int lowerLevelsBy) {
  public PlanStep {
    Check.range("after_ms", afterMs, 1, Limits.SPAN_MAX_MS);
    Check.range("lower_levels_by", lowerLevelsBy, 1, Limits.LEVEL_MAX);
  }
}
