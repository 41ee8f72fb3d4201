package org.strowger.core.model;

/**
 * Names one connection of one agent; given by the host, so that a late farewell of an old
 * connection can't end a new one.
 */
public record SessionId(long value) implements Comparable<SessionId> {
  public SessionId {
    Check.atLeast("session_id", value, 1);
  }

  @Override
  public int compareTo(SessionId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
