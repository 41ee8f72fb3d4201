package org.strowger.core.model;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * One of these skills at its level will do. Sorted by skill, one per skill: the lower level, as the
 * easier way in.
 */
public record AnyOf(List<Requirement> of) {
  static final Comparator<AnyOf> ORDER = Comparator.comparing(Object::toString);

  public AnyOf {
    Check.size("any.of", of, Limits.REQUIREMENTS);
    if (of.isEmpty()) {
      throw new InvalidValue("any.of", "is empty: name at least one skill, or leave the group out");
    }
    TreeMap<SkillId, Requirement> bySkill = new TreeMap<>();
    for (Requirement one : of) {
      bySkill.merge(one.skill(), one, (a, b) -> a.levelMin() <= b.levelMin() ? a : b);
    }
    of = List.copyOf(bySkill.values());
  }
}
