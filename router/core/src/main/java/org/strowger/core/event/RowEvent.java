package org.strowger.core.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentRecord;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InteractionRecord;
import org.strowger.core.model.LineRecord;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.WaitModel;

/**
 * One row of one table, as it stands. A snapshot is the limits and the definitions followed by
 * these; replayed in that order into an empty core they restore it. They never occur in a journal
 * entry.
 */
public sealed interface RowEvent extends Event {
  /**
   * The next numbers to be given out, how many interactions have ended so far, and the pot that
   * lots are drawn from.
   */
  record CountersRow(long nextInteraction, long nextOffer, long endedCount, long lot)
      implements RowEvent {}

  /** Whether a calendar is open, and when it turns next; 0 = never. */
  record CalendarRow(CalendarId calendar, boolean open, long turnMs) implements RowEvent {}

  /**
   * What a queue has measured and counted.
   *
   * @param measured how its line has moved
   * @param told what its last arrival was told of that
   * @param credits how far each share is behind what it should have got, in the order of shares
   */
  record QueueRow(QueueId queue, LineRecord measured, WaitModel told, List<Integer> credits)
      implements RowEvent {
    public QueueRow {
      credits = List.copyOf(credits);
    }
  }

  /**
   * An agent who is signed in, or of whom something is counted. Deadlines are 0 where none runs;
   * {@code session} is null while signed out.
   */
  record AgentRow(
      AgentId agent,
      @Nullable SessionId session,
      Presence presence,
      long graceDeadlineMs,
      Activity activity,
      @Nullable ActivityReasonId reason,
      @Nullable Activity nextActivity,
      @Nullable ActivityReasonId nextReason,
      long idleSinceMs,
      long coolDownDeadlineMs,
      AgentRecord record)
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
      long wrapUpDeadlineMs,
      InteractionRecord record)
      implements RowEvent {}

  record OfferRow(OfferId offer, InteractionId interaction, AgentId agent, long deadlineMs)
      implements RowEvent {}

  /** An offer that came too late, and who had won when. */
  record TakenOfferRow(OfferId offer, InteractionId interaction, AgentId winner, long sequence)
      implements RowEvent {}

  /** A key whose interaction is over, remembered so that a repeated command gets its old answer. */
  record EndedKeyRow(InteractionKey key, InteractionId interaction, EndReason reason)
      implements RowEvent {}

  /**
   * The place of a known customer who hung up, or who waits to be called back.
   *
   * @param sinceMs since when the customer has waited, epoch ms
   * @param untilMs until when the place is kept, epoch ms
   * @param callback the interaction that waits to be called back; null = the customer hung up
   */
  record KeptPlaceRow(
      QueueId queue,
      CustomerId customer,
      long sinceMs,
      long untilMs,
      @Nullable InteractionId callback)
      implements RowEvent {}
}
