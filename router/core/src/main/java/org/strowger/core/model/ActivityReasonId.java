package org.strowger.core.model;

/** Names why an agent is away, in the centre's own words, for example {@code lunch}. */
public record ActivityReasonId(String value) implements Comparable<ActivityReasonId> {
  public ActivityReasonId {
    Check.identifier("activity_reason_id", value);
  }

  @Override
  public int compareTo(ActivityReasonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
