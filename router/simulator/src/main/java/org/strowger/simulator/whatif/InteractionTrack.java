package org.strowger.simulator.whatif;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.Requirements;
import org.strowger.simulator.CallOutcome.Disposition;

/**
 * One interaction as far as the {@link Recorder} has read. It takes what happens in the order in
 * which it happened; times are epoch ms.
 */
final class InteractionTrack {
  private final Arrive arrival;
  private final long arrivedMs;
  private Disposition disposition = Disposition.WAITING;
  private @Nullable AgentId agent;
  private @Nullable Seen patience;
  private @Nullable Seen handling;
  private @Nullable Seen wrapUp;
  private long talkingSinceMs;
  private long paperworkSinceMs;
  private boolean talking;
  private boolean paperwork;
  private boolean leftOut;

  InteractionTrack(Arrive arrival, long arrivedMs) {
    this.arrival = arrival;
    this.arrivedMs = arrivedMs;
  }

  /** The router did not take it in. */
  static InteractionTrack refused(Arrive arrival, long arrivedMs) {
    InteractionTrack track = new InteractionTrack(arrival, arrivedMs);
    track.disposition = Disposition.REFUSED;
    track.patience = Seen.atLeast(0);
    return track;
  }

  /** It can't be played. Returns whether this is new. */
  boolean leaveOut() {
    boolean before = leftOut;
    leftOut = true;
    return !before;
  }

  boolean leftOut() {
    return leftOut;
  }

  /** Whether it asked for just this when it came. */
  boolean asksFor(Requirements requirements) {
    return arrival.requirements().equals(requirements);
  }

  void accepted(AgentId by, long timeMs) {
    if (disposition == Disposition.WAITING) {
      disposition = Disposition.ANSWERED;
      agent = by;
      patience = Seen.atLeast(timeMs - arrivedMs);
    }
    talking = true;
    talkingSinceMs = timeMs;
  }

  /** The agent was lost; what was said until then counts if nothing follows. */
  void requeued(long timeMs) {
    talking = false;
    handling = Seen.atLeast(timeMs - talkingSinceMs);
  }

  /** Paperwork follows if there is a deadline for it. */
  void ended(EndReason reason, boolean wrapUpFollows, long timeMs) {
    if (disposition == Disposition.WAITING) {
      disposition = Disposition.ABANDONED;
      patience = new Seen(timeMs - arrivedMs, reason == EndReason.ABANDONED);
    }
    if (talking) {
      talking = false;
      handling = new Seen(timeMs - talkingSinceMs, ended(reason));
      paperwork = wrapUpFollows;
      paperworkSinceMs = timeMs;
      wrapUp = wrapUpFollows ? null : Seen.whole(0);
    }
  }

  /** Whether a conversation that ended so had come to its own end. */
  static boolean ended(EndReason reason) {
    return switch (reason) {
      case CUSTOMER_ENDED,
          AGENT_ENDED,
          ABANDONED,
          TRANSFERRED,
          TRANSFERRED_OUTSIDE,
          CHANNEL_CHANGED,
          CONSULTATION_OVER ->
          true;
      case FORCED,
          GATEWAY_LOST,
          MISSING_AT_GATEWAY,
          WAITED_TOO_LONG,
          QUEUE_CLOSED,
          QUEUE_EMPTY,
          CALLBACK_FAILED,
          CALLBACK_SUPERSEDED,
          SLEPT_TOO_LONG ->
          false;
    };
  }

  void wrapUpEnded(long timeMs) {
    if (paperwork) {
      paperwork = false;
      wrapUp = Seen.whole(timeMs - paperworkSinceMs);
    }
  }

  /** As it stands when the recording ends at {@code endMs}. */
  RecordedInteraction recorded(long endMs) {
    return new RecordedInteraction(
        arrival,
        arrivedMs,
        disposition,
        agent,
        patience == null ? Seen.atLeast(endMs - arrivedMs) : patience,
        talking ? Seen.atLeast(endMs - talkingSinceMs) : handling,
        paperwork ? Seen.atLeast(endMs - paperworkSinceMs) : wrapUp);
  }
}
