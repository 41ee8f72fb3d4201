package org.strowger.core.state;

import org.strowger.core.model.OfferId;

/**
 * Capacity of one agent held for one interaction until a deadline. In the table while it is
 * pending, and no longer.
 */
public record Offer(OfferId id, Interaction interaction, Agent agent, long deadlineMs) {}
