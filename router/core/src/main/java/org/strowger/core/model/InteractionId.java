package org.strowger.core.model;

/** Names one interaction; given by the core in order of arrival, never used twice. */
public record InteractionId(long value) implements Comparable<InteractionId> {
  public InteractionId {
    Check.atLeast("interaction_id", value, 1);
  }

  @Override
  public int compareTo(InteractionId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
