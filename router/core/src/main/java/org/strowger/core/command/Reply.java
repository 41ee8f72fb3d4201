package org.strowger.core.command;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Reason;

/** The answer to one command. */
public sealed interface Reply {
  /** Done. {@code interaction} is the one that an arrival made or had made before, else null. */
  record Accepted(@Nullable InteractionId interaction) implements Reply {}

  /**
   * Not done, nothing changed. {@code detail} names the value at fault; {@link Reason} says what to
   * do. {@code takenBy} is set with {@link Reason#OFFER_TAKEN} alone.
   */
  record Rejected(Reason reason, String detail, @Nullable TakenBy takenBy) implements Reply {
    public Rejected(Reason reason, String detail) {
      this(reason, detail, null);
    }
  }

  /** Who won the race for an offer, and at which sequence. */
  record TakenBy(AgentId agent, long sequence) {}

  Reply ACCEPTED = new Accepted(null);
}
