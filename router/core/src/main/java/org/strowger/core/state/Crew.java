package org.strowger.core.state;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentOrder;

/**
 * The ready agents of one group for one channel, sorted by each order that some line asks for. The
 * order by load is always there; others come as they are asked for and stay. While anybody is ready
 * the crew stands on the shelves of its group's traits, by its first agent.
 */
final class Crew {
  private final AgentGroup group;
  private final List<Spot> spots;
  private final EnumMap<AgentOrder, SortedSet<Agent>> sorted = new EnumMap<>(AgentOrder.class);
  private final EnumMap<AgentOrder, AgentRank> fronts = new EnumMap<>(AgentOrder.class);

  Crew(AgentGroup group, List<Spot> spots) {
    this.group = group;
    this.spots = List.copyOf(spots);
    sorted.put(AgentOrder.LEAST_LOADED, sortedBy(AgentOrder.LEAST_LOADED));
    for (Spot spot : spots) {
      for (AgentOrder order : AgentOrder.values()) {
        if (spot.shelf().keeps(order)) {
          sorted.computeIfAbsent(order, Crew::sortedBy);
        }
      }
    }
  }

  /** The order within one group, whose members have one level. */
  static AgentOrder within(AgentOrder order) {
    return order == AgentOrder.MOST_SKILLED ? AgentOrder.LEAST_LOADED : order;
  }

  AgentGroup group() {
    return group;
  }

  List<Spot> spots() {
    return spots;
  }

  int size() {
    return byLoad().size();
  }

  boolean contains(Agent agent) {
    return byLoad().contains(agent);
  }

  /** The rank by which the crew stands on shelves. Only while anybody is ready. */
  AgentRank front(AgentOrder order) {
    AgentRank front = fronts.get(order);
    if (front == null) {
      throw new IllegalStateException("nobody stands in front by " + order);
    }
    return front;
  }

  /** The first by {@code order} whom the signature admits and who is not taken; null if nobody. */
  @Nullable Agent first(AgentOrder order, Signature signature, Set<Agent> taken) {
    SortedSet<Agent> agents = sorted.get(within(order));
    if (agents == null || agents.isEmpty()) {
      return null;
    }
    if (taken.isEmpty() && signature.admitsAnybody()) {
      return agents.first();
    }
    for (Agent agent : agents) {
      if (!taken.contains(agent) && signature.admits(agent.id())) {
        return agent;
      }
    }
    return null;
  }

  void add(Agent agent) {
    for (Map.Entry<AgentOrder, SortedSet<Agent>> one : sorted.entrySet()) {
      AgentOrder order = one.getKey();
      SortedSet<Agent> agents = one.getValue();
      boolean leads =
          agents.isEmpty()
              || AgentRank.by(order).compare(agent.ranked(), agents.first().ranked()) < 0;
      if (leads) {
        stepBack(order);
      }
      if (!agents.add(agent)) {
        throw new IllegalStateException("agent " + agent.id() + " is ready twice");
      }
      if (leads) {
        stepForward(order, agents);
      }
    }
  }

  void remove(Agent agent) {
    for (Map.Entry<AgentOrder, SortedSet<Agent>> one : sorted.entrySet()) {
      AgentOrder order = one.getKey();
      SortedSet<Agent> agents = one.getValue();
      boolean led = !agents.isEmpty() && agents.first() == agent;
      if (led) {
        stepBack(order);
      }
      if (!agents.remove(agent)) {
        throw new IllegalStateException("agent " + agent.id() + " is not ready");
      }
      if (led) {
        stepForward(order, agents);
      }
    }
  }

  /** A shelf it stands on keeps one more order from now on. */
  void standIn(AgentOrder order, Shelf shelf) {
    SortedSet<Agent> agents = sorted.get(order);
    if (agents == null) {
      agents = sortedBy(order);
      agents.addAll(byLoad());
      sorted.put(order, agents);
    }
    if (!agents.isEmpty()) {
      fronts.put(order, agents.first().ranked());
      for (Spot spot : spots) {
        if (spot.shelf() == shelf) {
          shelf.add(this, spot.level(), order);
        }
      }
    }
  }

  private void stepForward(AgentOrder order, SortedSet<Agent> agents) {
    if (!agents.isEmpty()) {
      fronts.put(order, agents.first().ranked());
      for (Spot spot : spots) {
        if (spot.shelf().keeps(order)) {
          spot.shelf().add(this, spot.level(), order);
        }
      }
    }
  }

  private void stepBack(AgentOrder order) {
    if (fronts.containsKey(order)) {
      for (Spot spot : spots) {
        if (spot.shelf().keeps(order)) {
          spot.shelf().remove(this, spot.level(), order);
        }
      }
      fronts.remove(order);
    }
  }

  /** Whether it stands on its shelves as it should. */
  boolean standsRight() {
    for (Map.Entry<AgentOrder, SortedSet<Agent>> one : sorted.entrySet()) {
      SortedSet<Agent> agents = one.getValue();
      AgentRank front = fronts.get(one.getKey());
      if (agents.isEmpty() ? front != null : !agents.first().ranked().equals(front)) {
        return false;
      }
      for (Spot spot : spots) {
        boolean should = spot.shelf().keeps(one.getKey()) && front != null;
        if (front != null && should != spot.shelf().contains(this, spot.level(), one.getKey())) {
          return false;
        }
      }
    }
    return true;
  }

  private SortedSet<Agent> byLoad() {
    SortedSet<Agent> byLoad = sorted.get(AgentOrder.LEAST_LOADED);
    if (byLoad == null) {
      throw new IllegalStateException("the order by load is always there");
    }
    return byLoad;
  }

  private static SortedSet<Agent> sortedBy(AgentOrder order) {
    Comparator<AgentRank> byRank = AgentRank.by(order);
    return new TreeSet<>((one, other) -> byRank.compare(one.ranked(), other.ranked()));
  }
}
