package org.strowger.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person is to the router. */
public enum Role {
  /** Works: one stream, as this agent and nobody else. */
  AGENT,
  /** Looks at boards and figures. */
  VIEWER,
  /** Looks after the agents of some teams. */
  TEAM_LEADER,
  /** Looks after the queues of some projects, and the agents of some teams. */
  SUPERVISOR,
  /** Defines, and may do whatever a supervisor may, everywhere. */
  ADMIN;

  /** As it stands in tokens, frames and metrics: {@code team-leader}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of that name; null = there is none. */
  public static @Nullable Role named(@Nullable String text) {
    for (Role role : values()) {
      if (role.text().equals(text)) {
        return role;
      }
    }
    return null;
  }

  /** All of them, for messages. */
  public static String names() {
    return Arrays.stream(values()).map(Role::text).collect(Collectors.joining(", "));
  }
}
