package org.strowger.core.model;

import java.util.List;

/**
 * Agents whom this customer should rather get, the best first: the one they know, or those whom a
 * model outside named.
 *
 * @param agents best first; whoever is not defined or not eligible is passed over
 * @param waitMs how long the interaction waits for one of them alone, ms, while one of them is
 *     signed in; 0 = they come first if ready, else anybody at once
 * @param personal whether they get it, while it waits for them alone, whatever their skills and
 *     teams
 */
public record Preference(List<AgentId> agents, long waitMs, boolean personal) {
  public static final Preference NONE = new Preference(List.of(), 0);

  public Preference {
    Check.size("preferred_agent_ids", agents, Limits.PREFERRED_AGENTS);
    Check.range("preferred_wait_ms", waitMs, 0, Limits.SPAN_MAX_MS);
    if (agents.isEmpty() && waitMs != 0) {
      throw new InvalidValue(
          "preferred_wait_ms", "is given without preferred_agent_ids: name whom to wait for");
    }
    if (waitMs == 0 && personal) {
      throw new InvalidValue(
          "preferred_personally", "is set without preferred_wait_ms: say how long to wait");
    }
    agents = List.copyOf(agents);
  }

  /** Of agents who must meet what is asked for. */
  public Preference(List<AgentId> agents, long waitMs) {
    this(agents, waitMs, false);
  }

  /** Place in the list, 0 = best; behind all of them for who is not in it. */
  public int rankOf(AgentId agent) {
    int index = agents.indexOf(agent);
    return index < 0 ? agents.size() : index;
  }
}
