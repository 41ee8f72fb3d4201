package org.strowger.core.model;

/** Names one routing plan; chosen by the administrator. */
public record PlanId(String value) implements Comparable<PlanId> {
  public PlanId {
    Check.identifier("plan_id", value);
  }

  @Override
  public int compareTo(PlanId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
