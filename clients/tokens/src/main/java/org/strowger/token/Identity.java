package org.strowger.token;

/**
 * Who somebody is, and what for, until when.
 *
 * @param subject the agent's or the supervisor's id
 * @param name as customers may see it; empty = not said
 * @param role what the subject is to the router
 * @param projects whose queues the subject may see and act on
 * @param teams whose agents the subject may see and act on
 * @param expiresMs from when on this is no longer so, epoch ms of the wall's clock
 */
public record Identity(
    String subject, String name, Role role, Reach projects, Reach teams, long expiresMs) {
  public Identity {
    if (role == Role.ADMIN) {
      projects = Reach.ALL;
      teams = Reach.ALL;
    }
  }

  /** Whether it is the same person in the same role; reach and expiry may differ. */
  public boolean isSamePerson(Identity other) {
    return subject.equals(other.subject) && role == other.role;
  }

  public boolean isExpired(long nowMs) {
    return nowMs >= expiresMs;
  }

  /** Whether nothing is hidden from it. */
  public boolean seesEverything() {
    return projects.all() && teams.all();
  }
}
