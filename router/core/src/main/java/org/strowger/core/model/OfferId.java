package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/** Names one offer; given by the core in order of making, never used twice. */
public record OfferId(long value) implements Comparable<OfferId> {
  public OfferId {
    Check.atLeast("offer_id", value, 1);
  }

  @Override
  public int compareTo(OfferId other) {
    return Long.compare(value, other.value);
  }

  // See InteractionId.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OfferId that && value == that.value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
