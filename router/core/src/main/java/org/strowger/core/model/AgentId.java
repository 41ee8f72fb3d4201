package org.strowger.core.model;

/** Names one agent; chosen by the administrator, for example {@code ana}. */
public record AgentId(String value) implements Comparable<AgentId> {
  public AgentId {
    Check.identifier("agent_id", value);
  }

  @Override
  public int compareTo(AgentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
