package org.strowger.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Channel;

/**
 * The ready agents of one group for one channel, in a {@link Ranking} for each order that some line
 * asks for. One by load is always there; others come as they are asked for and stay. While anybody
 * is ready the crew stands on the shelves of its group's traits, by its first agent.
 */
final class Crew {
  private final AgentGroup group;
  private final Channel channel;
  private final List<Spot> spots;

  /** The one by load first. */
  private final List<Ranking> rankings = new ArrayList<>(2);

  private final ConditionCounts staff = new ConditionCounts();

  Crew(AgentGroup group, Channel channel, List<Spot> spots) {
    this.group = group;
    this.channel = channel;
    this.spots = List.copyOf(spots);
    rankings.add(new Ranking(this, AgentOrder.LEAST_LOADED));
    for (Spot spot : spots) {
      for (AgentOrder order : AgentOrder.values()) {
        if (spot.shelf().keeps(order) && ranking(order) == null) {
          rankings.add(new Ranking(this, order));
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

  Channel channel() {
    return channel;
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

  /** The first by {@code order} whom the signature admits and who is not taken; null if nobody. */
  @Nullable Agent first(AgentOrder order, Signature signature, Set<Agent> taken) {
    Ranking ranking = ranking(within(order));
    if (ranking == null) {
      return null;
    }
    if (taken.isEmpty() && signature.admitsAnybody()) {
      return ranking.agents().first();
    }
    for (Agent agent : ranking.agents()) {
      if (!taken.contains(agent) && signature.admits(agent.id())) {
        return agent;
      }
    }
    return null;
  }

  void add(Agent agent) {
    for (int i = 0; i < rankings.size(); i++) {
      rankings.get(i).add(agent);
    }
  }

  void remove(Agent agent) {
    for (int i = 0; i < rankings.size(); i++) {
      rankings.get(i).remove(agent);
    }
  }

  /** A shelf it stands on keeps one more order from now on. */
  void standIn(AgentOrder order, Shelf shelf) {
    Ranking ranking = ranking(order);
    if (ranking == null) {
      ranking = new Ranking(this, order);
      for (Agent agent : byLoad()) {
        ranking.agents().add(agent);
      }
      rankings.add(ranking);
    }
    ranking.standOn(shelf);
  }

  /** How many signed-in members of the group are in none of the conditions of {@code mask}. */
  int staff(int mask) {
    return staff.inNoneOf(mask);
  }

  void countStaff(int conditions, int change) {
    staff.add(conditions, change);
  }

  /** Whether it stands on its shelves as it should. */
  boolean standsRight() {
    for (Ranking one : rankings) {
      if (!one.standsRight()) {
        return false;
      }
    }
    return true;
  }

  private SortedRuns<Agent> byLoad() {
    return rankings.getFirst().agents();
  }

  private @Nullable Ranking ranking(AgentOrder order) {
    for (int i = 0; i < rankings.size(); i++) {
      if (rankings.get(i).order() == order) {
        return rankings.get(i);
      }
    }
    return null;
  }
}
