package org.strowger.gateway.chat.store;

import java.util.Objects;

/**
 * Who wrote a line, or whom it is about.
 *
 * @param role what they are to the conversation
 * @param id of agents and supervisors, for the staff only; else empty
 * @param name as the others are to see it; empty = not known
 */
public record Author(Role role, String id, String name) {
  /** The customer of a conversation, who is known by it alone. */
  public static final Author CUSTOMER = new Author(Role.CUSTOMER, "", "");

  /** Nobody in particular. */
  public static final Author ROUTER = new Author(Role.ROUTER, "", "");

  /** What somebody is to a conversation. The names are written to disk: never rename one. */
  public enum Role {
    CUSTOMER,
    AGENT,
    SUPERVISOR,
    ROUTER
  }

  public Author {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /** What makes one author's client ids different from another's. */
  public String key() {
    return role + ":" + id;
  }
}
