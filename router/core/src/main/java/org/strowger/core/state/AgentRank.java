package org.strowger.core.state;

import java.util.Comparator;
import java.util.function.ToLongFunction;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;

/**
 * What an agent is ranked by, fixed at one moment so that sorted sets stay sorted.
 *
 * @param units units in hand
 * @param idleSinceMs since when idle, epoch ms
 * @param lastOffer number of the newest offer
 * @param occupancyPermille share of the session spent working
 * @param handlingMeanMs mean handling time, ms
 * @param position place in the fixed order
 * @param idleExcessPermille idle share above the agent's own target; may be negative
 * @param lot the lot drawn with the newest offer
 */
record AgentRank(
    int units,
    long idleSinceMs,
    long lastOffer,
    int occupancyPermille,
    long handlingMeanMs,
    int position,
    int idleExcessPermille,
    long lot,
    AgentId id) {
  static final AgentRank NONE = new AgentRank(0, 0, 0, 0, 0, 0, 0, 0, new AgentId("-"));

  /**
   * Who comes first by one key, the smaller first, and by the tie-breaks where it is the same. All
   * sorted sets of ready agents ask this, so it is one comparison of numbers in most cases.
   */
  private record By(ToLongFunction<AgentRank> key) implements Comparator<AgentRank> {
    @Override
    public int compare(AgentRank one, AgentRank other) {
      int byKey = Long.compare(key.applyAsLong(one), key.applyAsLong(other));
      return byKey != 0 ? byKey : compareTies(one, other);
    }
  }

  private static final Comparator<AgentRank> LONGEST_IDLE = AgentRank::compareTies;
  private static final Comparator<AgentRank> LEAST_LOADED = new By(AgentRank::units);
  private static final Comparator<AgentRank> LEAST_OCCUPIED = new By(AgentRank::occupancyPermille);
  private static final Comparator<AgentRank> FASTEST = new By(AgentRank::handlingMeanMs);
  private static final Comparator<AgentRank> ROUND_ROBIN = new By(AgentRank::lastOffer);
  private static final Comparator<AgentRank> FIXED_ORDER = new By(AgentRank::position);
  private static final Comparator<AgentRank> IDLENESS_RATIO =
      new By(rank -> -rank.idleExcessPermille());
  private static final Comparator<AgentRank> RANDOM = new By(AgentRank::lot);

  /**
   * Who comes first by {@code order}. The level, which MOST_SKILLED asks for first, is one of the
   * whole group and compared before.
   */
  static Comparator<AgentRank> by(AgentOrder order) {
    return switch (order) {
      case LEAST_LOADED, MOST_SKILLED -> LEAST_LOADED;
      case LONGEST_IDLE -> LONGEST_IDLE;
      case LEAST_OCCUPIED -> LEAST_OCCUPIED;
      case FASTEST -> FASTEST;
      case ROUND_ROBIN -> ROUND_ROBIN;
      case FIXED_ORDER -> FIXED_ORDER;
      case IDLENESS_RATIO -> IDLENESS_RATIO;
      case RANDOM -> RANDOM;
    };
  }

  private static int compareTies(AgentRank one, AgentRank other) {
    if (one.idleSinceMs != other.idleSinceMs) {
      return Long.compare(one.idleSinceMs, other.idleSinceMs);
    }
    if (one.lastOffer != other.lastOffer) {
      return Long.compare(one.lastOffer, other.lastOffer);
    }
    return one.id.compareTo(other.id);
  }

  static AgentRank of(Agent agent) {
    Tally tally = agent.tally();
    int idlePermille = 1_000 - tally.occupancyPermille();
    return new AgentRank(
        agent.workload().units(),
        agent.idleSinceMs(),
        tally.lastOffer(),
        tally.occupancyPermille(),
        tally.handlingMeanMs(),
        agent.definition().position(),
        idlePermille - agent.definition().idleTargetPermille(),
        tally.lot(),
        agent.id());
  }
}
