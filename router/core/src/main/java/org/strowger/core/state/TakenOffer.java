package org.strowger.core.state;

import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;

/** What is remembered of an offer that lost a race: who won, and at which sequence. */
public record TakenOffer(InteractionId interaction, AgentId winner, long sequence) {}
