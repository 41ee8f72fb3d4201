package org.strowger.core.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;

/**
 * Why an interaction was or was not offered, and to whom.
 *
 * @param timeMs the moment that is explained, epoch ms
 * @param sinceMs since when its wait counts, epoch ms
 * @param dueMs its place in line, epoch ms
 * @param ahead how many of its line go before it; 0 also where it does not wait
 * @param first who goes first in its line; null where it does not wait
 * @param cause what its wait is charged to; null where it is not unanswered, and in the moment of a
 *     decision, which ends what was
 * @param offeredTo who has or is given an offer of it, the best first
 * @param agent who has it; null while nobody does
 * @param agentsInAll how many agents are defined
 * @param left how many of them could be offered it
 * @param byRule how many of the others each rule removed, by the first that held
 * @param agents the page asked for: those left by rank, then those the last rule removed, and so
 *     on; empty where it does not wait
 * @param flips the smallest changes that would have made the router decide otherwise
 */
public record InteractionExplanation(
    long timeMs,
    InteractionId interaction,
    QueueId queue,
    Channel channel,
    Phase phase,
    long sinceMs,
    long dueMs,
    int ahead,
    @Nullable InteractionId first,
    @Nullable WaitCause cause,
    List<AgentId> offeredTo,
    @Nullable AgentId agent,
    int agentsInAll,
    int left,
    Map<Rule, Integer> byRule,
    List<AgentVerdict> agents,
    List<Flip> flips) {
  public InteractionExplanation {
    offeredTo = List.copyOf(offeredTo);
    EnumMap<Rule, Integer> counts = new EnumMap<>(Rule.class);
    counts.putAll(byRule);
    byRule = counts;
    agents = List.copyOf(agents);
    flips = List.copyOf(flips);
  }
}
