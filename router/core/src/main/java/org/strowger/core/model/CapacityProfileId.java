package org.strowger.core.model;

/** Names one capacity profile; chosen by the administrator. */
public record CapacityProfileId(String value) implements Comparable<CapacityProfileId> {
  public CapacityProfileId {
    Check.identifier("capacity_profile_id", value);
  }

  @Override
  public int compareTo(CapacityProfileId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
