package org.strowger.core.state;

import org.strowger.core.model.AgentOrder;

/** An agent who could be offered what waits in a line, and on what terms. */
record Candidate(Agent agent, Service service) {
  long penaltyMs() {
    return service.penaltyMs();
  }

  /** By penalty, then by the order; where it asks for skill, by the level first. */
  boolean isBetterThan(Candidate other, AgentOrder order) {
    if (penaltyMs() != other.penaltyMs()) {
      return penaltyMs() < other.penaltyMs();
    }
    if (order == AgentOrder.MOST_SKILLED && service.level() != other.service.level()) {
      return service.level() > other.service.level();
    }
    return AgentRank.by(order).compare(agent.ranked(), other.agent.ranked()) < 0;
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
