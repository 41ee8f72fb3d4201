package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/** Names one queue; chosen by the administrator, for example {@code billing}. */
public record QueueId(String value) implements Comparable<QueueId> {
  public QueueId {
    Check.identifier("queue_id", value);
  }

  @Override
  public int compareTo(QueueId other) {
    return value.compareTo(other.value);
  }

  // See InteractionId.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QueueId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
