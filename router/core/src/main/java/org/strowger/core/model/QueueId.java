package org.strowger.core.model;

/** Names one queue; chosen by the administrator, for example {@code billing}. */
public record QueueId(String value) implements Comparable<QueueId> {
  public QueueId {
    Check.identifier("queue_id", value);
  }

  @Override
  public int compareTo(QueueId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
