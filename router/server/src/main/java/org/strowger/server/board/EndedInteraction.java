package org.strowger.server.board;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;

/**
 * An interaction that is over for the customer, remembered under its key as long as the core does.
 */
public record EndedInteraction(
    InteractionId id, QueueId queue, EndReason reason, @Nullable AgentId agent) {}
