package org.strowger.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;

/**
 * A decision of the live router that the candidate would have taken otherwise, in the same
 * situation.
 *
 * @param sequence the entry in which the live router decided
 * @param timeMs when, epoch ms
 * @param queue the queue of what was offered; of the candidate's interaction where only the
 *     candidate offers
 * @param interaction what was offered live; null = nothing
 * @param agents whom it was offered to live, the best first
 * @param candidateInteraction what the candidate would have offered; null = nothing
 * @param candidateAgents whom it would have offered it to, the best first
 * @param reason why, in words, by the candidate's figures
 */
public record Divergence(
    long sequence,
    long timeMs,
    Kind kind,
    QueueId queue,
    @Nullable InteractionId interaction,
    List<AgentId> agents,
    @Nullable InteractionId candidateInteraction,
    List<AgentId> candidateAgents,
    String reason) {
  /** How the two differ. */
  public enum Kind {
    /** The agent would have been offered something else. */
    OTHER_INTERACTION,
    /** The interaction would have been offered to somebody else, or to more or fewer at once. */
    OTHER_AGENT,
    /** The candidate would have kept the agents free. */
    HELD_BACK,
    /** The candidate would have offered what the live router lets wait. */
    OFFERED_EARLIER
  }

  public Divergence {
    agents = List.copyOf(agents);
    candidateAgents = List.copyOf(candidateAgents);
  }
}
