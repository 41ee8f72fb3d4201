package org.strowger.core.state;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentOrder;

/**
 * The ready agents of one crew, sorted by one order. While anybody is ready it stands on the
 * shelves of the crew that keep this order, by its first agent.
 */
final class Ranking {
  private final Crew crew;
  private final AgentOrder order;
  private final Comparator<AgentRank> byRank;
  private final SortedRuns<Agent> agents;
  private @Nullable AgentRank front;

  Ranking(Crew crew, AgentOrder order) {
    this.crew = crew;
    this.order = order;
    this.byRank = AgentRank.by(order);
    this.agents = new SortedRuns<>((one, other) -> byRank.compare(one.ranked(), other.ranked()));
  }

  /** By the first agents, as they were when the rankings took their places on shelves. */
  static Comparator<Ranking> byFront(AgentOrder order) {
    Comparator<AgentRank> byRank = AgentRank.by(order);
    return (one, other) -> byRank.compare(one.front(), other.front());
  }

  Crew crew() {
    return crew;
  }

  AgentOrder order() {
    return order;
  }

  /** The best first. */
  SortedRuns<Agent> agents() {
    return agents;
  }

  /** The rank by which it stands on shelves. Only while anybody is ready. */
  AgentRank front() {
    if (front == null) {
      throw new IllegalStateException("nobody stands in front by " + order);
    }
    return front;
  }

  void add(Agent agent) {
    Agent first = agents.first();
    boolean leads = first == null || byRank.compare(agent.ranked(), first.ranked()) < 0;
    if (leads) {
      stepBack();
    }
    agents.add(agent);
    if (leads) {
      stepForward();
    }
  }

  void remove(Agent agent) {
    boolean led = agents.first() == agent;
    if (led) {
      stepBack();
    }
    agents.remove(agent);
    if (led) {
      stepForward();
    }
  }

  /** A shelf of the crew keeps this order from now on. */
  void standOn(Shelf shelf) {
    Agent first = agents.first();
    if (first != null) {
      front = first.ranked();
      for (Spot spot : crew.spots()) {
        if (spot.shelf() == shelf) {
          shelf.add(this, spot.level());
        }
      }
    }
  }

  private void stepForward() {
    Agent first = agents.first();
    if (first != null) {
      front = first.ranked();
      for (Spot spot : crew.spots()) {
        if (spot.shelf().keeps(order)) {
          spot.shelf().add(this, spot.level());
        }
      }
    }
  }

  private void stepBack() {
    if (front != null) {
      for (Spot spot : crew.spots()) {
        if (spot.shelf().keeps(order)) {
          spot.shelf().remove(this, spot.level());
        }
      }
      front = null;
    }
  }

  /** Whether it stands on its shelves as it should. */
  boolean standsRight() {
    Agent first = agents.first();
    if (first == null || front == null) {
      return first == null && front == null;
    }
    if (!first.ranked().equals(front)) {
      return false;
    }
    for (Spot spot : crew.spots()) {
      if (spot.shelf().keeps(order) != spot.shelf().contains(this, spot.level())) {
        return false;
      }
    }
    return true;
  }
}
