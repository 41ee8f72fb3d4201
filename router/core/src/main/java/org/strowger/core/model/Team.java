package org.strowger.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team of agents, who looks after it, and when it works.
 *
 * @param id the team
 * @param leaders who takes what its agents escalate, the first before the next; whoever is not
 *     defined or not there is passed over
 * @param supervisors who takes what is escalated beyond the leaders, in the same way
 * @param shift when those members work who have no shift of their own; null = whenever signed in
 */
public record Team(
    TeamId id, List<AgentId> leaders, List<AgentId> supervisors, @Nullable CalendarId shift) {
  public Team {
    Check.size("leader_ids", leaders, Limits.LEADERS);
    Check.size("supervisor_ids", supervisors, Limits.LEADERS);
    leaders = List.copyOf(leaders);
    supervisors = List.copyOf(supervisors);
  }

  /** A team that nobody in particular looks after. */
  public Team(TeamId id) {
    this(id, List.of(), List.of(), null);
  }
}
