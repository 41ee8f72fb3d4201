package org.strowger.server.wire;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Origin;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.RescindReason;

/**
 * The closed lists of what is and what happens, which have the same names in the core and on the
 * wire; reasons are in {@link WireReasons}, what administrators choose from in {@link WireChoices}.
 * Written out as switches, so that a name added on one side does not compile before it is known on
 * the other; stateless, for any thread.
 */
public final class WireEnums {
  private WireEnums() {}

  public static org.strowger.proto.v1.Channel toWire(Channel value) {
    return switch (value) {
      case PHONE -> org.strowger.proto.v1.Channel.CHANNEL_PHONE;
      case EMAIL -> org.strowger.proto.v1.Channel.CHANNEL_EMAIL;
      case CHAT -> org.strowger.proto.v1.Channel.CHANNEL_CHAT;
      case VIDEO -> org.strowger.proto.v1.Channel.CHANNEL_VIDEO;
      case SOCIAL -> org.strowger.proto.v1.Channel.CHANNEL_SOCIAL;
    };
  }

  public static Channel fromWire(org.strowger.proto.v1.Channel wire) {
    return switch (wire) {
      case CHANNEL_PHONE -> Channel.PHONE;
      case CHANNEL_EMAIL -> Channel.EMAIL;
      case CHANNEL_CHAT -> Channel.CHAT;
      case CHANNEL_VIDEO -> Channel.VIDEO;
      case CHANNEL_SOCIAL -> Channel.SOCIAL;
      case CHANNEL_UNSPECIFIED -> throw missing("channel", "CHANNEL");
      case UNRECOGNIZED -> throw unknown("channel", "CHANNEL");
    };
  }

  public static org.strowger.proto.v1.Activity toWire(Activity value) {
    return switch (value) {
      case OFFLINE -> org.strowger.proto.v1.Activity.ACTIVITY_OFFLINE;
      case AWAY -> org.strowger.proto.v1.Activity.ACTIVITY_AWAY;
      case AVAILABLE -> org.strowger.proto.v1.Activity.ACTIVITY_AVAILABLE;
    };
  }

  public static Activity fromWire(org.strowger.proto.v1.Activity wire) {
    return activityFromWire("activity", wire);
  }

  private static Activity activityFromWire(String field, org.strowger.proto.v1.Activity wire) {
    return switch (wire) {
      case ACTIVITY_OFFLINE -> Activity.OFFLINE;
      case ACTIVITY_AWAY -> Activity.AWAY;
      case ACTIVITY_AVAILABLE -> Activity.AVAILABLE;
      case ACTIVITY_UNSPECIFIED -> throw missing(field, "ACTIVITY");
      case UNRECOGNIZED -> throw unknown(field, "ACTIVITY");
    };
  }

  /** One that need not be given; {@code field} is what it is called where it stands. */
  public static Activity activityFromWire(
      String field, org.strowger.proto.v1.Activity wire, Activity unspecified) {
    return wire == org.strowger.proto.v1.Activity.ACTIVITY_UNSPECIFIED
        ? unspecified
        : activityFromWire(field, wire);
  }

  /** On the wire no activity is UNSPECIFIED. */
  public static org.strowger.proto.v1.Activity orUnspecified(@Nullable Activity value) {
    return value == null ? org.strowger.proto.v1.Activity.ACTIVITY_UNSPECIFIED : toWire(value);
  }

  public static @Nullable Activity orNull(org.strowger.proto.v1.Activity wire) {
    return wire == org.strowger.proto.v1.Activity.ACTIVITY_UNSPECIFIED ? null : fromWire(wire);
  }

  public static org.strowger.proto.v1.Presence toWire(Presence value) {
    return switch (value) {
      case ABSENT -> org.strowger.proto.v1.Presence.PRESENCE_ABSENT;
      case LIVE -> org.strowger.proto.v1.Presence.PRESENCE_LIVE;
      case GRACE -> org.strowger.proto.v1.Presence.PRESENCE_GRACE;
      case LOST -> org.strowger.proto.v1.Presence.PRESENCE_LOST;
    };
  }

  public static Presence fromWire(org.strowger.proto.v1.Presence wire) {
    return switch (wire) {
      case PRESENCE_ABSENT -> Presence.ABSENT;
      case PRESENCE_LIVE -> Presence.LIVE;
      case PRESENCE_GRACE -> Presence.GRACE;
      case PRESENCE_LOST -> Presence.LOST;
      case PRESENCE_UNSPECIFIED -> throw missing("presence", "PRESENCE");
      case UNRECOGNIZED -> throw unknown("presence", "PRESENCE");
    };
  }

  public static org.strowger.proto.v1.Phase toWire(Phase value) {
    return switch (value) {
      case WAITING -> org.strowger.proto.v1.Phase.PHASE_WAITING;
      case OFFERED -> org.strowger.proto.v1.Phase.PHASE_OFFERED;
      case ACTIVE -> org.strowger.proto.v1.Phase.PHASE_ACTIVE;
      case WRAP_UP -> org.strowger.proto.v1.Phase.PHASE_WRAP_UP;
      case PARKED -> org.strowger.proto.v1.Phase.PHASE_PARKED;
    };
  }

  public static Phase fromWire(org.strowger.proto.v1.Phase wire) {
    return switch (wire) {
      case PHASE_WAITING -> Phase.WAITING;
      case PHASE_OFFERED -> Phase.OFFERED;
      case PHASE_ACTIVE -> Phase.ACTIVE;
      case PHASE_WRAP_UP -> Phase.WRAP_UP;
      case PHASE_PARKED -> Phase.PARKED;
      case PHASE_ENDED ->
          throw new InvalidValue(
              "phase",
              "is PHASE_ENDED: an interaction in the core's tables is never in that phase");
      case PHASE_UNSPECIFIED -> throw missing("phase", "PHASE");
      case UNRECOGNIZED -> throw unknown("phase", "PHASE");
    };
  }

  public static org.strowger.proto.v1.EndReason toWire(EndReason value) {
    return switch (value) {
      case ABANDONED -> org.strowger.proto.v1.EndReason.END_REASON_ABANDONED;
      case CUSTOMER_ENDED -> org.strowger.proto.v1.EndReason.END_REASON_CUSTOMER_ENDED;
      case AGENT_ENDED -> org.strowger.proto.v1.EndReason.END_REASON_AGENT_ENDED;
      case FORCED -> org.strowger.proto.v1.EndReason.END_REASON_FORCED;
      case GATEWAY_LOST -> org.strowger.proto.v1.EndReason.END_REASON_GATEWAY_LOST;
      case MISSING_AT_GATEWAY -> org.strowger.proto.v1.EndReason.END_REASON_MISSING_AT_GATEWAY;
      case WAITED_TOO_LONG -> org.strowger.proto.v1.EndReason.END_REASON_WAITED_TOO_LONG;
      case QUEUE_CLOSED -> org.strowger.proto.v1.EndReason.END_REASON_QUEUE_CLOSED;
      case QUEUE_EMPTY -> org.strowger.proto.v1.EndReason.END_REASON_QUEUE_EMPTY;
      case TRANSFERRED -> org.strowger.proto.v1.EndReason.END_REASON_TRANSFERRED;
      case TRANSFERRED_OUTSIDE -> org.strowger.proto.v1.EndReason.END_REASON_TRANSFERRED_OUTSIDE;
      case CHANNEL_CHANGED -> org.strowger.proto.v1.EndReason.END_REASON_CHANNEL_CHANGED;
      case CONSULTATION_OVER -> org.strowger.proto.v1.EndReason.END_REASON_CONSULTATION_OVER;
      case CALLBACK_FAILED -> org.strowger.proto.v1.EndReason.END_REASON_CALLBACK_FAILED;
      case CALLBACK_SUPERSEDED -> org.strowger.proto.v1.EndReason.END_REASON_CALLBACK_SUPERSEDED;
      case SLEPT_TOO_LONG -> org.strowger.proto.v1.EndReason.END_REASON_SLEPT_TOO_LONG;
    };
  }

  public static EndReason fromWire(org.strowger.proto.v1.EndReason wire) {
    return switch (wire) {
      case END_REASON_ABANDONED -> EndReason.ABANDONED;
      case END_REASON_CUSTOMER_ENDED -> EndReason.CUSTOMER_ENDED;
      case END_REASON_AGENT_ENDED -> EndReason.AGENT_ENDED;
      case END_REASON_FORCED -> EndReason.FORCED;
      case END_REASON_GATEWAY_LOST -> EndReason.GATEWAY_LOST;
      case END_REASON_MISSING_AT_GATEWAY -> EndReason.MISSING_AT_GATEWAY;
      case END_REASON_WAITED_TOO_LONG -> EndReason.WAITED_TOO_LONG;
      case END_REASON_QUEUE_CLOSED -> EndReason.QUEUE_CLOSED;
      case END_REASON_QUEUE_EMPTY -> EndReason.QUEUE_EMPTY;
      case END_REASON_TRANSFERRED -> EndReason.TRANSFERRED;
      case END_REASON_TRANSFERRED_OUTSIDE -> EndReason.TRANSFERRED_OUTSIDE;
      case END_REASON_CHANNEL_CHANGED -> EndReason.CHANNEL_CHANGED;
      case END_REASON_CONSULTATION_OVER -> EndReason.CONSULTATION_OVER;
      case END_REASON_CALLBACK_FAILED -> EndReason.CALLBACK_FAILED;
      case END_REASON_CALLBACK_SUPERSEDED -> EndReason.CALLBACK_SUPERSEDED;
      case END_REASON_SLEPT_TOO_LONG -> EndReason.SLEPT_TOO_LONG;
      case END_REASON_UNSPECIFIED -> throw missing("reason", "END_REASON");
      case UNRECOGNIZED -> throw unknown("reason", "END_REASON");
    };
  }

  public static org.strowger.proto.v1.Origin toWire(Origin value) {
    return switch (value) {
      case CUSTOMER -> org.strowger.proto.v1.Origin.ORIGIN_CUSTOMER;
      case DIRECT -> org.strowger.proto.v1.Origin.ORIGIN_DIRECT;
      case TRANSFER -> org.strowger.proto.v1.Origin.ORIGIN_TRANSFER;
      case CONSULTATION -> org.strowger.proto.v1.Origin.ORIGIN_CONSULTATION;
      case CHANNEL_CHANGE -> org.strowger.proto.v1.Origin.ORIGIN_CHANNEL_CHANGE;
    };
  }

  public static Origin fromWire(org.strowger.proto.v1.Origin wire) {
    return switch (wire) {
      case ORIGIN_CUSTOMER, ORIGIN_UNSPECIFIED -> Origin.CUSTOMER;
      case ORIGIN_DIRECT -> Origin.DIRECT;
      case ORIGIN_TRANSFER -> Origin.TRANSFER;
      case ORIGIN_CONSULTATION -> Origin.CONSULTATION;
      case ORIGIN_CHANNEL_CHANGE -> Origin.CHANNEL_CHANGE;
      case UNRECOGNIZED -> throw unknown("origin", "ORIGIN");
    };
  }

  public static org.strowger.proto.v1.RescindReason toWire(RescindReason value) {
    return switch (value) {
      case INTERACTION_ENDED ->
          org.strowger.proto.v1.RescindReason.RESCIND_REASON_INTERACTION_ENDED;
      case ACTIVITY_CHANGED -> org.strowger.proto.v1.RescindReason.RESCIND_REASON_ACTIVITY_CHANGED;
      case AGENT_SIGNED_OUT -> org.strowger.proto.v1.RescindReason.RESCIND_REASON_AGENT_SIGNED_OUT;
      case INTERACTION_MOVED ->
          org.strowger.proto.v1.RescindReason.RESCIND_REASON_INTERACTION_MOVED;
      case TAKEN_BY_OTHER -> org.strowger.proto.v1.RescindReason.RESCIND_REASON_TAKEN_BY_OTHER;
      case SHIFT_ENDED -> org.strowger.proto.v1.RescindReason.RESCIND_REASON_SHIFT_ENDED;
      case AGENT_BUSY -> org.strowger.proto.v1.RescindReason.RESCIND_REASON_AGENT_BUSY;
      case REQUIREMENTS_CHANGED ->
          org.strowger.proto.v1.RescindReason.RESCIND_REASON_REQUIREMENTS_CHANGED;
      case SUPERVISOR -> org.strowger.proto.v1.RescindReason.RESCIND_REASON_SUPERVISOR;
    };
  }

  public static RescindReason fromWire(org.strowger.proto.v1.RescindReason wire) {
    return switch (wire) {
      case RESCIND_REASON_INTERACTION_ENDED -> RescindReason.INTERACTION_ENDED;
      case RESCIND_REASON_ACTIVITY_CHANGED -> RescindReason.ACTIVITY_CHANGED;
      case RESCIND_REASON_AGENT_SIGNED_OUT -> RescindReason.AGENT_SIGNED_OUT;
      case RESCIND_REASON_INTERACTION_MOVED -> RescindReason.INTERACTION_MOVED;
      case RESCIND_REASON_TAKEN_BY_OTHER -> RescindReason.TAKEN_BY_OTHER;
      case RESCIND_REASON_SHIFT_ENDED -> RescindReason.SHIFT_ENDED;
      case RESCIND_REASON_AGENT_BUSY -> RescindReason.AGENT_BUSY;
      case RESCIND_REASON_REQUIREMENTS_CHANGED -> RescindReason.REQUIREMENTS_CHANGED;
      case RESCIND_REASON_SUPERVISOR -> RescindReason.SUPERVISOR;
      case RESCIND_REASON_UNSPECIFIED -> throw missing("rescind_reason", "RESCIND_REASON");
      case UNRECOGNIZED -> throw unknown("rescind_reason", "RESCIND_REASON");
    };
  }

  public static org.strowger.proto.v1.Cause toWire(Cause value) {
    return switch (value) {
      case AGENT -> org.strowger.proto.v1.Cause.CAUSE_AGENT;
      case SUPERVISOR -> org.strowger.proto.v1.Cause.CAUSE_SUPERVISOR;
      case OFFER_EXPIRED -> org.strowger.proto.v1.Cause.CAUSE_OFFER_EXPIRED;
      case CONNECTION_LOST -> org.strowger.proto.v1.Cause.CAUSE_CONNECTION_LOST;
      case DEADLINE -> org.strowger.proto.v1.Cause.CAUSE_DEADLINE;
      case CUSTOMER -> org.strowger.proto.v1.Cause.CAUSE_CUSTOMER;
      case NEXT_ACTIVITY -> org.strowger.proto.v1.Cause.CAUSE_NEXT_ACTIVITY;
      case WRAP_UP_OVERRUN -> org.strowger.proto.v1.Cause.CAUSE_WRAP_UP_OVERRUN;
      case PLAN -> org.strowger.proto.v1.Cause.CAUSE_PLAN;
      case OFFERS_FAILED -> org.strowger.proto.v1.Cause.CAUSE_OFFERS_FAILED;
      case QUEUE_FULL -> org.strowger.proto.v1.Cause.CAUSE_QUEUE_FULL;
      case QUEUE_CLOSED -> org.strowger.proto.v1.Cause.CAUSE_QUEUE_CLOSED;
      case QUEUE_EMPTY -> org.strowger.proto.v1.Cause.CAUSE_QUEUE_EMPTY;
      case WAITED_TOO_LONG -> org.strowger.proto.v1.Cause.CAUSE_WAITED_TOO_LONG;
      case REPLY_OVERDUE -> org.strowger.proto.v1.Cause.CAUSE_REPLY_OVERDUE;
      case DRAINED -> org.strowger.proto.v1.Cause.CAUSE_DRAINED;
    };
  }

  public static Cause fromWire(org.strowger.proto.v1.Cause wire) {
    return switch (wire) {
      case CAUSE_AGENT -> Cause.AGENT;
      case CAUSE_SUPERVISOR -> Cause.SUPERVISOR;
      case CAUSE_OFFER_EXPIRED -> Cause.OFFER_EXPIRED;
      case CAUSE_CONNECTION_LOST -> Cause.CONNECTION_LOST;
      case CAUSE_DEADLINE -> Cause.DEADLINE;
      case CAUSE_CUSTOMER -> Cause.CUSTOMER;
      case CAUSE_NEXT_ACTIVITY -> Cause.NEXT_ACTIVITY;
      case CAUSE_WRAP_UP_OVERRUN -> Cause.WRAP_UP_OVERRUN;
      case CAUSE_PLAN -> Cause.PLAN;
      case CAUSE_OFFERS_FAILED -> Cause.OFFERS_FAILED;
      case CAUSE_QUEUE_FULL -> Cause.QUEUE_FULL;
      case CAUSE_QUEUE_CLOSED -> Cause.QUEUE_CLOSED;
      case CAUSE_QUEUE_EMPTY -> Cause.QUEUE_EMPTY;
      case CAUSE_WAITED_TOO_LONG -> Cause.WAITED_TOO_LONG;
      case CAUSE_REPLY_OVERDUE -> Cause.REPLY_OVERDUE;
      case CAUSE_DRAINED -> Cause.DRAINED;
      case CAUSE_UNSPECIFIED -> throw missing("cause", "CAUSE");
      case UNRECOGNIZED -> throw unknown("cause", "CAUSE");
    };
  }

  public static org.strowger.proto.v1.DeclineKind toWire(DeclineKind value) {
    return switch (value) {
      case DECLINED -> org.strowger.proto.v1.DeclineKind.DECLINE_KIND_DECLINED;
      case BUSY -> org.strowger.proto.v1.DeclineKind.DECLINE_KIND_BUSY;
      case NO_ANSWER -> org.strowger.proto.v1.DeclineKind.DECLINE_KIND_NO_ANSWER;
    };
  }

  public static DeclineKind fromWire(org.strowger.proto.v1.DeclineKind wire) {
    return switch (wire) {
      case DECLINE_KIND_DECLINED, DECLINE_KIND_UNSPECIFIED -> DeclineKind.DECLINED;
      case DECLINE_KIND_BUSY -> DeclineKind.BUSY;
      case DECLINE_KIND_NO_ANSWER -> DeclineKind.NO_ANSWER;
      case UNRECOGNIZED -> throw unknown("kind", "DECLINE_KIND");
    };
  }

  static InvalidValue missing(String field, String prefix) {
    return new InvalidValue(
        field, "is missing or " + prefix + "_UNSPECIFIED: name one of the other values");
  }

  static InvalidValue unknown(String field, String prefix) {
    return new InvalidValue(
        field,
        "has a number that is none of the "
            + prefix
            + "_ values of this version: use one of those");
  }
}
