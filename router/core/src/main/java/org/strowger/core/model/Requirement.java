package org.strowger.core.model;

/** One skill asked for, with the least level that will do (1 to {@link Limits#LEVEL_MAX}). */
public record Requirement(SkillId skill, int levelMin) {
  public Requirement {
    Check.range("level_min", levelMin, 1, Limits.LEVEL_MAX);
  }

  @Override
  public String toString() {
    return skill + ">=" + levelMin;
  }
}
