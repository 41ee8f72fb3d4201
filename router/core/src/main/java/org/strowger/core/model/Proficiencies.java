package org.strowger.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All skills of one agent, sorted by skill. Naming a skill twice is an error, since one of the
 * levels would be a lie.
 */
public record Proficiencies(List<Proficiency> all) {
  public static final Proficiencies NONE = new Proficiencies(List.of());

  public Proficiencies {
    Check.size("proficiencies", all, Limits.PROFICIENCIES);
    TreeMap<SkillId, Proficiency> bySkill = new TreeMap<>();
    for (Proficiency one : all) {
      if (bySkill.put(one.skill(), one) != null) {
        throw new InvalidValue(
            "proficiencies", "name the skill " + one.skill() + " twice: give each skill once");
      }
    }
    all = List.copyOf(bySkill.values());
  }

  /** Whether the skills asked for are here and the excluded ones are not; says nothing of teams. */
  public boolean meet(Requirements requirements) {
    return firstUnmet(requirements) == null
        && firstUnmetGroup(requirements) == null
        && firstExcluded(requirements) == null;
  }

  /** The first skill asked for that is not here at its level; null where all are. */
  public @Nullable Requirement firstUnmet(Requirements requirements) {
    for (Requirement needed : requirements.all()) {
      if (!has(needed)) {
        return needed;
      }
    }
    return null;
  }

  /** The first group of alternatives none of which is here; null where each has one. */
  public @Nullable AnyOf firstUnmetGroup(Requirements requirements) {
    for (AnyOf group : requirements.any()) {
      if (!hasOneOf(group)) {
        return group;
      }
    }
    return null;
  }

  /** The first skill that is here though nobody who has it is wanted; null where none is. */
  public @Nullable Requirement firstExcluded(Requirements requirements) {
    for (Requirement excluded : requirements.not()) {
      if (has(excluded)) {
        return excluded;
      }
    }
    return null;
  }

  /** The same with {@code skill} at another level, or in addition. */
  public Proficiencies with(SkillId skill, int level) {
    List<Proficiency> others = new ArrayList<>(all);
    others.removeIf(one -> one.skill().equals(skill));
    others.add(new Proficiency(skill, level));
    return new Proficiencies(others);
  }

  /**
   * How well they meet what is asked for: the lowest level among the skills needed, where of
   * alternatives the best counts; {@link Limits#LEVEL_MAX} where no skill is asked for.
   */
  public int levelFor(Requirements requirements) {
    int lowest = Limits.LEVEL_MAX;
    for (Requirement needed : requirements.all()) {
      lowest = Math.min(lowest, levelOf(needed.skill()));
    }
    for (AnyOf group : requirements.any()) {
      int best = 0;
      for (Requirement one : group.of()) {
        best = has(one) ? Math.max(best, levelOf(one.skill())) : best;
      }
      lowest = Math.min(lowest, best);
    }
    return lowest;
  }

  private boolean has(Requirement requirement) {
    return levelOf(requirement.skill()) >= requirement.levelMin();
  }

  private boolean hasOneOf(AnyOf group) {
    for (Requirement one : group.of()) {
      if (has(one)) {
        return true;
      }
    }
    return false;
  }

  /** The level of {@code skill}; 0 where the agent does not have it. */
  public int levelOf(SkillId skill) {
    for (Proficiency one : all) {
      if (one.skill().equals(skill)) {
        return one.level();
      }
    }
    return 0;
  }
}
