package org.strowger.core.model;

/** Names the person behind an intervention; recorded with what they did. */
public record SupervisorId(String value) implements Comparable<SupervisorId> {
  public SupervisorId {
    Check.identifier("supervisor_id", value);
  }

  @Override
  public int compareTo(SupervisorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
