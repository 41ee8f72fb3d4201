package org.strowger.core.state;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;

/**
 * The place of a customer who is not on the line.
 *
 * @param queue where the customer waited
 * @param sinceMs since when, epoch ms
 * @param untilMs until when the place is kept, epoch ms
 * @param callback the interaction that waits to be called back; null = the customer hung up
 */
public record KeptPlace(
    QueueId queue, long sinceMs, long untilMs, @Nullable InteractionId callback) {}
