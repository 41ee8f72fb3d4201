package org.strowger.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.TeamId;

/** A {@link Rule} that holds between an agent and an interaction, with its particulars. */
public sealed interface Obstacle {
  record QueuePulled() implements Obstacle {}

  record ChannelNotServed(Channel channel) implements Obstacle {}

  /** Any one of {@code oneOf} would do; the agent has none of these skills. */
  record SkillMissing(List<Requirement> oneOf) implements Obstacle {
    public SkillMissing {
      oneOf = List.copyOf(oneOf);
    }
  }

  /** The agent has the skill at {@code level}, which is below {@code needed}. */
  record LevelTooLow(Requirement needed, int level) implements Obstacle {}

  record SkillExcluded(Requirement excluded) implements Obstacle {}

  record TeamMissing(List<TeamId> oneOf) implements Obstacle {
    public TeamMissing {
      oneOf = List.copyOf(oneOf);
    }
  }

  record Excluded() implements Obstacle {}

  /** {@code untilMs}: when it may be offered to the agent again, epoch ms. */
  record Declined(long untilMs) implements Obstacle {}

  /** {@code untilMs}: when anybody else will do, epoch ms. */
  record WaitsForPreferred(List<AgentId> preferred, long untilMs) implements Obstacle {
    public WaitsForPreferred {
      preferred = List.copyOf(preferred);
    }
  }

  record NotSignedIn() implements Obstacle {}

  /** {@code untilMs}: when the grace, or being lost, ends, epoch ms. */
  record ConnectionLost(long untilMs) implements Obstacle {}

  record NotAvailable(Activity activity, @Nullable ActivityReasonId reason) implements Obstacle {}

  record NextActivity(Activity activity) implements Obstacle {}

  /** {@code untilMs}: when the cool-down ends, epoch ms. */
  record CoolingDown(long untilMs) implements Obstacle {}

  /**
   * {@code shift}: the agent's own, or else that of a team; {@code untilMs}: when it begins next,
   * epoch ms; 0 = never.
   */
  record OffShift(CalendarId shift, long untilMs) implements Obstacle {}

  /**
   * As many within the window as the rate allows; {@code untilMs}: when the window ends, epoch ms;
   * 0 = it has not begun.
   */
  record AssignmentRate(int max, long perMs, long untilMs) implements Obstacle {}

  /** Accepted on the channel in this shift, offers included. */
  record ShiftLimit(Channel channel, int accepted) implements Obstacle {}

  /**
   * {@code profile}: the one that is full, or null if what is in hand blocks the channel; {@code
   * untilMs}: when the wrap-up ends at the latest, epoch ms.
   */
  record InWrapUp(
      @Nullable CapacityProfileId profile, @Nullable InteractionId interaction, long untilMs)
      implements Obstacle {}

  /** {@code untilMs}: when the offer expires, epoch ms. */
  record OfferPending(
      @Nullable CapacityProfileId profile, @Nullable InteractionId interaction, long untilMs)
      implements Obstacle {}

  record NoCapacity(@Nullable CapacityProfileId profile, List<InteractionId> inHand)
      implements Obstacle {
    public NoCapacity {
      inHand = List.copyOf(inHand);
    }
  }

  record ChannelBlocked(Channel by) implements Obstacle {}

  /**
   * Of the agent's group so many are {@code ready}; beyond the {@code reserve} one would be let go.
   * {@code waiting}: who counts beside them, 0 where the threshold counts the ready alone; {@code
   * untilMs}: when no threshold holds any more, epoch ms.
   */
  record KeptFree(int ready, int waiting, int reserve, long untilMs) implements Obstacle {}

  /** {@code other} counted as due {@code byMs} earlier; 0 = at the same time, and came first. */
  record OtherAhead(InteractionId other, long byMs) implements Obstacle {}

  /** When it ends by itself, at the latest, epoch ms; 0 = never, or not known. */
  default long untilMs() {
    return 0;
  }

  /** Its place in the closed list. */
  default Rule rule() {
    return switch (this) {
      case QueuePulled _ -> Rule.QUEUE_PULLED;
      case ChannelNotServed _ -> Rule.CHANNEL_NOT_SERVED;
      case SkillMissing _ -> Rule.SKILL_MISSING;
      case LevelTooLow _ -> Rule.LEVEL_TOO_LOW;
      case SkillExcluded _ -> Rule.SKILL_EXCLUDED;
      case TeamMissing _ -> Rule.TEAM_MISSING;
      case Excluded _ -> Rule.EXCLUDED;
      case Declined _ -> Rule.DECLINED;
      case WaitsForPreferred _ -> Rule.WAITS_FOR_PREFERRED;
      case NotSignedIn _ -> Rule.NOT_SIGNED_IN;
      case ConnectionLost _ -> Rule.CONNECTION_LOST;
      case NotAvailable _ -> Rule.NOT_AVAILABLE;
      case NextActivity _ -> Rule.NEXT_ACTIVITY;
      case CoolingDown _ -> Rule.COOLING_DOWN;
      case OffShift _ -> Rule.OFF_SHIFT;
      case AssignmentRate _ -> Rule.ASSIGNMENT_RATE;
      case ShiftLimit _ -> Rule.SHIFT_LIMIT;
      case InWrapUp _ -> Rule.IN_WRAP_UP;
      case OfferPending _ -> Rule.OFFER_PENDING;
      case NoCapacity _ -> Rule.NO_CAPACITY;
      case ChannelBlocked _ -> Rule.CHANNEL_BLOCKED;
      case KeptFree _ -> Rule.KEPT_FREE;
      case OtherAhead _ -> Rule.OTHER_AHEAD;
    };
  }
}
