package org.strowger.core.explain;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;

/**
 * Why one line of those who wait is not offered to an agent. Its members are alike to the matcher,
 * so what is true of the first is true of all, who come after it.
 *
 * @param interaction the first of the line
 * @param waiting how many wait in it
 * @param place the line's place among those the agent may serve, from 1; 0 = may not
 * @param countsAsDueMs when its first counts as due for this agent, penalty and pressure reckoned
 *     in, epoch ms; 0 where the agent may not serve it
 * @param obstacle the first rule in the way; null = none
 */
public record LineVerdict(
    InteractionId interaction,
    QueueId queue,
    Channel channel,
    int waiting,
    int place,
    long countsAsDueMs,
    @Nullable Obstacle obstacle) {}
