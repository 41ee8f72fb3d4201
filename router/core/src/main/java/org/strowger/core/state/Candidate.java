package org.strowger.core.state;

import java.util.Comparator;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Preference;

/** An agent who could be offered what waits in a line, and on what terms. */
public record Candidate(Agent agent, Service service) {
  long penaltyMs() {
    return service.penaltyMs();
  }

  /** The best first for {@code interaction}: whom it prefers, then by penalty and its order. */
  public static Comparator<Candidate> bestFirst(Interaction interaction) {
    AgentOrder order = interaction.queue().definition().choice().order();
    Preference preference = interaction.terms().preference();
    return Comparator.<Candidate>comparingInt(one -> preference.rankOf(one.agent.id()))
        .thenComparing((one, other) -> one.compareTo(other, order));
  }

  /**
   * What {@code order} compares first: units, epoch ms, parts per thousand, a level, ms, a number
   * or a place, as the order has it.
   */
  public long orderKey(AgentOrder order) {
    AgentRank rank = AgentRank.of(agent);
    return switch (order) {
      case LEAST_LOADED -> rank.units();
      case LONGEST_IDLE -> rank.idleSinceMs();
      case LEAST_OCCUPIED -> rank.occupancyPermille();
      case MOST_SKILLED -> service.level();
      case FASTEST -> rank.handlingMeanMs();
      case ROUND_ROBIN -> rank.lastOffer();
      case FIXED_ORDER -> rank.position();
      case IDLENESS_RATIO -> rank.idleExcessPermille();
      case RANDOM -> rank.lot();
    };
  }

  /**
   * Whether this one comes before {@code other} by what does not depend on what both have done so
   * far: preference, penalty, and the level where the order asks for it.
   */
  public boolean isBetterWhateverTheRank(Candidate other, Interaction interaction) {
    Preference preference = interaction.terms().preference();
    int mine = preference.rankOf(agent.id());
    int theirs = preference.rankOf(other.agent.id());
    if (mine != theirs) {
      return mine < theirs;
    }
    if (penaltyMs() != other.penaltyMs()) {
      return penaltyMs() < other.penaltyMs();
    }
    AgentOrder order = interaction.queue().definition().choice().order();
    return order == AgentOrder.MOST_SKILLED && service.level() > other.service.level();
  }

  boolean isBetterThan(Candidate other, AgentOrder order) {
    return compareTo(other, order) < 0;
  }

  /** By penalty, then by the order; where it asks for skill, by the level first. */
  private int compareTo(Candidate other, AgentOrder order) {
    if (penaltyMs() != other.penaltyMs()) {
      return Long.compare(penaltyMs(), other.penaltyMs());
    }
    if (order == AgentOrder.MOST_SKILLED && service.level() != other.service.level()) {
      return Integer.compare(other.service.level(), service.level());
    }
    return AgentRank.by(order).compare(agent.ranked(), other.agent.ranked());
  }

  /** Whether somebody of at least this penalty, at most this level and rank could be better. */
  boolean couldLoseTo(long penaltyLeastMs, int levelMost, AgentRank rank, AgentOrder order) {
    if (penaltyLeastMs != penaltyMs()) {
      return penaltyLeastMs < penaltyMs();
    }
    if (order == AgentOrder.MOST_SKILLED && levelMost != service.level()) {
      return levelMost > service.level();
    }
    return AgentRank.by(order).compare(rank, agent.ranked()) < 0;
  }
}
