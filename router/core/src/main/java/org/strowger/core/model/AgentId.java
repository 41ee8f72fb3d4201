package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/** Names one agent; chosen by the administrator, for example {@code ana}. */
public record AgentId(String value) implements Comparable<AgentId> {
  public AgentId {
    Check.identifier("agent_id", value);
  }

  @Override
  public int compareTo(AgentId other) {
    return value.compareTo(other.value);
  }

  // See InteractionId.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AgentId that && value.equals(that.value);
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
