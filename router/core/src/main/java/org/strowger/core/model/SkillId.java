package org.strowger.core.model;

/**
 * Names one skill; a language is a skill. Chosen by the administrator, for example {@code german}.
 */
public record SkillId(String value) implements Comparable<SkillId> {
  public SkillId {
    Check.identifier("skill_id", value);
  }

  @Override
  public int compareTo(SkillId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
