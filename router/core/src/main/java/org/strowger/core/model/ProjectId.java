package org.strowger.core.model;

/** Names one project: a client for whom the centre works, for example {@code acme-support}. */
public record ProjectId(String value) implements Comparable<ProjectId> {
  public ProjectId {
    Check.identifier("project_id", value);
  }

  @Override
  public int compareTo(ProjectId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
