package org.strowger.core.model;

/** Names one offer; given by the core in order of making, never used twice. */
public record OfferId(long value) implements Comparable<OfferId> {
  public OfferId {
    Check.atLeast("offer_id", value, 1);
  }

  @Override
  public int compareTo(OfferId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
