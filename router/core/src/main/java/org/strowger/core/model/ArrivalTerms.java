package org.strowger.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an arrival may say beside who, where and what for.
 *
 * @param preference whom the customer should rather get
 * @param excludedAgents who must not get it
 * @param waitingSinceMs since when the customer has been waiting, epoch ms, for a credit of age; 0
 *     = since the arrival
 * @param enterMs when it enters the line, epoch ms, for what is scheduled; 0 = at once
 * @param lot a number drawn by the host, for queues that choose agents at random
 * @param customer who it is, so that one who hung up finds the old place again; null = not known
 * @param related the earlier interaction that the customer comes back to; null = none
 */
public record ArrivalTerms(
    Preference preference,
    List<AgentId> excludedAgents,
    long waitingSinceMs,
    long enterMs,
    long lot,
    @Nullable CustomerId customer,
    @Nullable InteractionId related) {
  public static final ArrivalTerms NONE = new ArrivalTerms(Preference.NONE, List.of(), 0, 0, 0);

  public ArrivalTerms {
    Check.size("excluded_agent_ids", excludedAgents, Limits.EXCLUDED_AGENTS);
    Check.atLeast("waiting_since_ms", waitingSinceMs, 0);
    Check.atLeast("enter_ms", enterMs, 0);
    excludedAgents = List.copyOf(new TreeSet<>(excludedAgents));
  }

  /** Of a customer who is not known. */
  public ArrivalTerms(
      Preference preference,
      List<AgentId> excludedAgents,
      long waitingSinceMs,
      long enterMs,
      long lot) {
    this(preference, excludedAgents, waitingSinceMs, enterMs, lot, null, null);
  }

  /** The same with another preference. */
  public ArrivalTerms preferring(Preference other) {
    return new ArrivalTerms(other, excludedAgents, waitingSinceMs, enterMs, lot, customer, related);
  }

  /** The same with one more agent who must not get it, as long as there is room for one. */
  public ArrivalTerms excluding(AgentId agent) {
    if (excludedAgents.size() >= Limits.EXCLUDED_AGENTS) {
      return this;
    }
    List<AgentId> others = new ArrayList<>(excludedAgents);
    others.add(agent);
    return new ArrivalTerms(preference, others, waitingSinceMs, enterMs, lot, customer, related);
  }

  /** The same with another age. */
  public ArrivalTerms waitingSince(long timeMs) {
    return new ArrivalTerms(preference, excludedAgents, timeMs, enterMs, lot, customer, related);
  }
}
