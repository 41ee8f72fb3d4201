package org.strowger.core.model;

/** Names one outcome that agents may file an interaction under, for example {@code sold}. */
public record DispositionId(String value) implements Comparable<DispositionId> {
  public DispositionId {
    Check.identifier("disposition_id", value);
  }

  @Override
  public int compareTo(DispositionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
