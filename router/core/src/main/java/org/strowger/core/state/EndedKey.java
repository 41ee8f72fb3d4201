package org.strowger.core.state;

import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;

/** What is remembered of a key whose interaction is over. */
public record EndedKey(InteractionId interaction, EndReason reason) {}
