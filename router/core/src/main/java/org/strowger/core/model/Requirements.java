package org.strowger.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * All skills that an agent must have, each at its least level. Kept sorted by skill, one per skill
 * (the higher level wins), so that equal needs are equal values. Queue and interaction may each ask
 * for {@link Limits#REQUIREMENTS}; together they may ask for twice as many.
 */
public record Requirements(List<Requirement> all) {
  public static final Requirements NONE = new Requirements(List.of());

  public Requirements {
    Check.size("requirements", all, 2 * Limits.REQUIREMENTS);
    all = canonical(all);
  }

  /** Refuses more than one queue or one interaction may ask for by itself. */
  public static void checkOwn(Requirements own) {
    Check.size("requirements", own.all, Limits.REQUIREMENTS);
  }

  /** Both this and {@code other} must be met. */
  public Requirements and(Requirements other) {
    if (other.all.isEmpty()) {
      return this;
    }
    if (all.isEmpty()) {
      return other;
    }
    List<Requirement> both = new ArrayList<>(all);
    both.addAll(other.all);
    return new Requirements(both);
  }

  /** The same skills, each asked for {@code levels} lower, but never below level 1. */
  public Requirements loweredBy(int levels) {
    if (levels == 0 || all.isEmpty()) {
      return this;
    }
    List<Requirement> lowered = new ArrayList<>(all.size());
    for (Requirement one : all) {
      lowered.add(new Requirement(one.skill(), Math.max(1, one.levelMin() - levels)));
    }
    return new Requirements(lowered);
  }

  private static List<Requirement> canonical(List<Requirement> all) {
    if (all.size() < 2) {
      return List.copyOf(all);
    }
    TreeMap<SkillId, Requirement> bySkill = new TreeMap<>();
    for (Requirement one : all) {
      bySkill.merge(one.skill(), one, (a, b) -> a.levelMin() >= b.levelMin() ? a : b);
    }
    return List.copyOf(bySkill.values());
  }
}
