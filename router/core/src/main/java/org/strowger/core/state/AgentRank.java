package org.strowger.core.state;

import java.util.Comparator;
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

  private static final Comparator<AgentRank> TIE_BREAKS =
      Comparator.comparingLong(AgentRank::idleSinceMs)
          .thenComparingLong(AgentRank::lastOffer)
          .thenComparing(AgentRank::id);

  private static final Comparator<AgentRank> LEAST_LOADED =
      Comparator.comparingInt(AgentRank::units).thenComparing(TIE_BREAKS);
  private static final Comparator<AgentRank> LEAST_OCCUPIED =
      Comparator.comparingInt(AgentRank::occupancyPermille).thenComparing(TIE_BREAKS);
  private static final Comparator<AgentRank> FASTEST =
      Comparator.comparingLong(AgentRank::handlingMeanMs).thenComparing(TIE_BREAKS);
  private static final Comparator<AgentRank> ROUND_ROBIN =
      Comparator.comparingLong(AgentRank::lastOffer).thenComparing(TIE_BREAKS);
  private static final Comparator<AgentRank> FIXED_ORDER =
      Comparator.comparingInt(AgentRank::position).thenComparing(TIE_BREAKS);
  private static final Comparator<AgentRank> IDLENESS_RATIO =
      Comparator.comparingInt(AgentRank::idleExcessPermille).reversed().thenComparing(TIE_BREAKS);
  private static final Comparator<AgentRank> RANDOM =
      Comparator.comparingLong(AgentRank::lot).thenComparing(TIE_BREAKS);

  /**
   * Who comes first by {@code order}. The level, which MOST_SKILLED asks for first, is one of the
   * whole group and compared before.
   */
  static Comparator<AgentRank> by(AgentOrder order) {
    return switch (order) {
      case LEAST_LOADED, MOST_SKILLED -> LEAST_LOADED;
      case LONGEST_IDLE -> TIE_BREAKS;
      case LEAST_OCCUPIED -> LEAST_OCCUPIED;
      case FASTEST -> FASTEST;
      case ROUND_ROBIN -> ROUND_ROBIN;
      case FIXED_ORDER -> FIXED_ORDER;
      case IDLENESS_RATIO -> IDLENESS_RATIO;
      case RANDOM -> RANDOM;
    };
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
