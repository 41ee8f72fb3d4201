package org.strowger.gateway.chat.token;

import java.util.List;
import java.util.Objects;

/**
 * An agent or a supervisor, as their token says.
 *
 * @param id as the router knows them
 * @param name as customers may see it; empty = not said
 * @param role what they may do
 * @param projects the projects whose conversations a supervisor may see; empty = all
 * @param expiresMs until when the token is good, milliseconds since 1970
 */
public record Staff(String id, String name, Role role, List<String> projects, long expiresMs) {
  /** What somebody of the staff may do here. */
  public enum Role {
    /** Writes in the conversations that the router gives them. */
    AGENT,
    /** Also listens to those of others, whispers and joins. */
    SUPERVISOR
  }

  public Staff {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    projects = List.copyOf(projects);
  }

  /** Whether they may see conversations of this project (empty = of none). */
  public boolean maySee(String project) {
    return projects.isEmpty() || projects.contains(project);
  }
}
