package org.strowger.core.state;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.strowger.core.model.AgentOrder;

/**
 * The ready agents of one group for one channel, sorted by each order that some line asks for. The
 * order by load is always there; others come as they are asked for and stay.
 */
final class ReadyAgents {
  private final EnumMap<AgentOrder, SortedSet<Agent>> sorted = new EnumMap<>(AgentOrder.class);
  private final SortedSet<Agent> byLoad = sortedBy(AgentOrder.LEAST_LOADED);

  ReadyAgents() {
    sorted.put(AgentOrder.LEAST_LOADED, byLoad);
  }

  int size() {
    return byLoad.size();
  }

  boolean contains(Agent agent) {
    return byLoad.contains(agent);
  }

  /** Who comes first by {@code order} stands first. */
  SortedSet<Agent> by(AgentOrder order) {
    AgentOrder within = order == AgentOrder.MOST_SKILLED ? AgentOrder.LEAST_LOADED : order;
    SortedSet<Agent> known = sorted.get(within);
    if (known != null) {
      return known;
    }
    SortedSet<Agent> made = sortedBy(within);
    made.addAll(byLoad);
    sorted.put(within, made);
    return made;
  }

  void add(Agent agent) {
    for (SortedSet<Agent> one : sorted.values()) {
      if (!one.add(agent)) {
        throw new IllegalStateException("agent " + agent.id() + " is ready twice");
      }
    }
  }

  void remove(Agent agent) {
    for (SortedSet<Agent> one : sorted.values()) {
      if (!one.remove(agent)) {
        throw new IllegalStateException("agent " + agent.id() + " is not ready");
      }
    }
  }

  private static SortedSet<Agent> sortedBy(AgentOrder order) {
    return new TreeSet<>(Comparator.comparing(Agent::ranked, AgentRank.by(order)));
  }
}
