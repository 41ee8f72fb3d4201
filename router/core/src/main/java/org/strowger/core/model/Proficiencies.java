package org.strowger.core.model;

import java.util.List;
import java.util.TreeMap;

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

  /** Whether every skill asked for is here at its level or above. */
  public boolean meet(Requirements requirements) {
    for (Requirement needed : requirements.all()) {
      if (levelOf(needed.skill()) < needed.levelMin()) {
        return false;
      }
    }
    return true;
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
