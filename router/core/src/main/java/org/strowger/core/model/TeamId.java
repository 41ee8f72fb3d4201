package org.strowger.core.model;

/** Names one team of agents; chosen by the administrator, for example {@code night-shift}. */
public record TeamId(String value) implements Comparable<TeamId> {
  public TeamId {
    Check.identifier("team_id", value);
  }

  @Override
  public int compareTo(TeamId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
