package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/** Names one interaction; given by the core in order of arrival, never used twice. */
public record InteractionId(long value) implements Comparable<InteractionId> {
  public InteractionId {
    Check.atLeast("interaction_id", value, 1);
  }

  @Override
  public int compareTo(InteractionId other) {
    return Long.compare(value, other.value);
  }

  // Written out, here and in other ids that tables ask for at each step: what a record brings by
  // itself takes a tenth of the core's time among ten thousand agents (docs/performance.md).

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InteractionId that && value == that.value;
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
