package org.strowger.core.event;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;

/**
 * One row of one table, as it stands. A snapshot is the limits and the definitions followed by
 * these; replayed in that order into an empty core they restore it. They never occur in a journal
 * entry.
 */
public sealed interface RowEvent extends Event {
  /** The next numbers to be given out, and how many interactions have ended so far. */
  record CountersRow(long nextInteraction, long nextOffer, long endedCount) implements RowEvent {}

  /** A signed-in agent. Deadlines are 0 where none runs. */
  record AgentRow(
      AgentId agent,
      SessionId session,
      Presence presence,
      long graceDeadlineMs,
      Activity activity,
      long idleSinceMs,
      long coolDownDeadlineMs)
      implements RowEvent {}

  record GatewayRow(GatewayId gateway, long epoch, Presence presence, long graceDeadlineMs)
      implements RowEvent {}

  /** An interaction that has not left the tables. {@code agent} is null while it waits. */
  record InteractionRow(
      InteractionId interaction,
      InteractionKey key,
      Channel channel,
      QueueId queue,
      Requirements requirements,
      int priority,
      Attributes attributes,
      long arrivedMs,
      long dueMs,
      int planSteps,
      Phase phase,
      @Nullable AgentId agent,
      boolean held,
      long wrapUpDeadlineMs)
      implements RowEvent {}

  record OfferRow(OfferId offer, InteractionId interaction, AgentId agent, long deadlineMs)
      implements RowEvent {}

  /** A key whose interaction is over, remembered so that a repeated command gets its old answer. */
  record EndedKeyRow(InteractionKey key, InteractionId interaction, EndReason reason)
      implements RowEvent {}
}
