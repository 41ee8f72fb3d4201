package org.strowger.core.model;

/**
 * One skill that an agent has, with its level: 1 (beginner) to {@link Limits#LEVEL_MAX} (expert).
 */
public record Proficiency(SkillId skill, int level) {
  public Proficiency {
    Check.range("level", level, 1, Limits.LEVEL_MAX);
  }
}
