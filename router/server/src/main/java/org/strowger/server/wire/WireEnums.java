package org.strowger.server.wire;

import org.strowger.core.model.Activity;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;

/**
 * The closed lists, which have the same names in the core and on the wire. Written out as switches,
 * so that a name added on one side does not compile before it is known on the other; stateless, for
 * any thread.
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
    return switch (wire) {
      case ACTIVITY_OFFLINE -> Activity.OFFLINE;
      case ACTIVITY_AWAY -> Activity.AWAY;
      case ACTIVITY_AVAILABLE -> Activity.AVAILABLE;
      case ACTIVITY_UNSPECIFIED -> throw missing("activity", "ACTIVITY");
      case UNRECOGNIZED -> throw unknown("activity", "ACTIVITY");
    };
  }

  public static org.strowger.proto.v1.Presence toWire(Presence value) {
    return switch (value) {
      case ABSENT -> org.strowger.proto.v1.Presence.PRESENCE_ABSENT;
      case LIVE -> org.strowger.proto.v1.Presence.PRESENCE_LIVE;
      case GRACE -> org.strowger.proto.v1.Presence.PRESENCE_GRACE;
    };
  }

  public static Presence fromWire(org.strowger.proto.v1.Presence wire) {
    return switch (wire) {
      case PRESENCE_ABSENT -> Presence.ABSENT;
      case PRESENCE_LIVE -> Presence.LIVE;
      case PRESENCE_GRACE -> Presence.GRACE;
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
    };
  }

  public static Phase fromWire(org.strowger.proto.v1.Phase wire) {
    return switch (wire) {
      case PHASE_WAITING -> Phase.WAITING;
      case PHASE_OFFERED -> Phase.OFFERED;
      case PHASE_ACTIVE -> Phase.ACTIVE;
      case PHASE_WRAP_UP -> Phase.WRAP_UP;
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
      case END_REASON_UNSPECIFIED -> throw missing("reason", "END_REASON");
      case UNRECOGNIZED -> throw unknown("reason", "END_REASON");
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
    };
  }

  public static RescindReason fromWire(org.strowger.proto.v1.RescindReason wire) {
    return switch (wire) {
      case RESCIND_REASON_INTERACTION_ENDED -> RescindReason.INTERACTION_ENDED;
      case RESCIND_REASON_ACTIVITY_CHANGED -> RescindReason.ACTIVITY_CHANGED;
      case RESCIND_REASON_AGENT_SIGNED_OUT -> RescindReason.AGENT_SIGNED_OUT;
      case RESCIND_REASON_INTERACTION_MOVED -> RescindReason.INTERACTION_MOVED;
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
      case CAUSE_UNSPECIFIED -> throw missing("cause", "CAUSE");
      case UNRECOGNIZED -> throw unknown("cause", "CAUSE");
    };
  }

  public static org.strowger.proto.v1.Reason toWire(Reason value) {
    return switch (value) {
      case AGENT_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_AGENT_UNKNOWN;
      case AGENT_NOT_SIGNED_IN -> org.strowger.proto.v1.Reason.REASON_AGENT_NOT_SIGNED_IN;
      case AGENT_HAS_ACTIVE_WORK -> org.strowger.proto.v1.Reason.REASON_AGENT_HAS_ACTIVE_WORK;
      case ACTIVITY_NOT_ALLOWED -> org.strowger.proto.v1.Reason.REASON_ACTIVITY_NOT_ALLOWED;
      case OFFER_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_OFFER_UNKNOWN;
      case OFFER_NOT_PENDING -> org.strowger.proto.v1.Reason.REASON_OFFER_NOT_PENDING;
      case OFFER_NOT_YOURS -> org.strowger.proto.v1.Reason.REASON_OFFER_NOT_YOURS;
      case INTERACTION_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_INTERACTION_UNKNOWN;
      case INTERACTION_ENDED -> org.strowger.proto.v1.Reason.REASON_INTERACTION_ENDED;
      case INTERACTION_NOT_YOURS -> org.strowger.proto.v1.Reason.REASON_INTERACTION_NOT_YOURS;
      case INTERACTION_NOT_ACTIVE -> org.strowger.proto.v1.Reason.REASON_INTERACTION_NOT_ACTIVE;
      case INTERACTION_NOT_WAITING -> org.strowger.proto.v1.Reason.REASON_INTERACTION_NOT_WAITING;
      case INTERACTION_ALREADY_HELD -> org.strowger.proto.v1.Reason.REASON_INTERACTION_ALREADY_HELD;
      case INTERACTION_NOT_HELD -> org.strowger.proto.v1.Reason.REASON_INTERACTION_NOT_HELD;
      case INTERACTION_NOT_IN_WRAP_UP ->
          org.strowger.proto.v1.Reason.REASON_INTERACTION_NOT_IN_WRAP_UP;
      case QUEUE_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_QUEUE_UNKNOWN;
      case QUEUE_FULL -> org.strowger.proto.v1.Reason.REASON_QUEUE_FULL;
      case SKILL_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_SKILL_UNKNOWN;
      case PLAN_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_PLAN_UNKNOWN;
      case CAPACITY_PROFILE_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_CAPACITY_PROFILE_UNKNOWN;
      case GATEWAY_NOT_CONNECTED -> org.strowger.proto.v1.Reason.REASON_GATEWAY_NOT_CONNECTED;
      case GATEWAY_FENCED -> org.strowger.proto.v1.Reason.REASON_GATEWAY_FENCED;
      case LIMIT_REACHED -> org.strowger.proto.v1.Reason.REASON_LIMIT_REACHED;
    };
  }

  public static Reason fromWire(org.strowger.proto.v1.Reason wire) {
    return switch (wire) {
      case REASON_AGENT_UNKNOWN -> Reason.AGENT_UNKNOWN;
      case REASON_AGENT_NOT_SIGNED_IN -> Reason.AGENT_NOT_SIGNED_IN;
      case REASON_AGENT_HAS_ACTIVE_WORK -> Reason.AGENT_HAS_ACTIVE_WORK;
      case REASON_ACTIVITY_NOT_ALLOWED -> Reason.ACTIVITY_NOT_ALLOWED;
      case REASON_OFFER_UNKNOWN -> Reason.OFFER_UNKNOWN;
      case REASON_OFFER_NOT_PENDING -> Reason.OFFER_NOT_PENDING;
      case REASON_OFFER_NOT_YOURS -> Reason.OFFER_NOT_YOURS;
      case REASON_INTERACTION_UNKNOWN -> Reason.INTERACTION_UNKNOWN;
      case REASON_INTERACTION_ENDED -> Reason.INTERACTION_ENDED;
      case REASON_INTERACTION_NOT_YOURS -> Reason.INTERACTION_NOT_YOURS;
      case REASON_INTERACTION_NOT_ACTIVE -> Reason.INTERACTION_NOT_ACTIVE;
      case REASON_INTERACTION_NOT_WAITING -> Reason.INTERACTION_NOT_WAITING;
      case REASON_INTERACTION_ALREADY_HELD -> Reason.INTERACTION_ALREADY_HELD;
      case REASON_INTERACTION_NOT_HELD -> Reason.INTERACTION_NOT_HELD;
      case REASON_INTERACTION_NOT_IN_WRAP_UP -> Reason.INTERACTION_NOT_IN_WRAP_UP;
      case REASON_QUEUE_UNKNOWN -> Reason.QUEUE_UNKNOWN;
      case REASON_QUEUE_FULL -> Reason.QUEUE_FULL;
      case REASON_SKILL_UNKNOWN -> Reason.SKILL_UNKNOWN;
      case REASON_PLAN_UNKNOWN -> Reason.PLAN_UNKNOWN;
      case REASON_CAPACITY_PROFILE_UNKNOWN -> Reason.CAPACITY_PROFILE_UNKNOWN;
      case REASON_GATEWAY_NOT_CONNECTED -> Reason.GATEWAY_NOT_CONNECTED;
      case REASON_GATEWAY_FENCED -> Reason.GATEWAY_FENCED;
      case REASON_LIMIT_REACHED -> Reason.LIMIT_REACHED;
      case REASON_INVALID_VALUE, REASON_OVERLOADED, REASON_NOT_INTRODUCED ->
          throw new InvalidValue(
              "reason", "is one that only the edge gives: it never stands in the journal");
      case REASON_UNSPECIFIED -> throw missing("reason", "REASON");
      case UNRECOGNIZED -> throw unknown("reason", "REASON");
    };
  }

  private static InvalidValue missing(String field, String prefix) {
    return new InvalidValue(
        field, "is missing or " + prefix + "_UNSPECIFIED: name one of the other values");
  }

  private static InvalidValue unknown(String field, String prefix) {
    return new InvalidValue(
        field,
        "has a number that is none of the "
            + prefix
            + "_ values of this version: use one of those");
  }
}
