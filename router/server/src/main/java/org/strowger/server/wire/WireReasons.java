package org.strowger.server.wire;

import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Reason;

/**
 * Why commands are rejected: the core's reasons and those on the wire, which are a few more since
 * the edge rejects too. Written out as switches like {@link WireEnums}; stateless, for any thread.
 */
public final class WireReasons {
  private WireReasons() {}

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
      case OFFER_TAKEN -> org.strowger.proto.v1.Reason.REASON_OFFER_TAKEN;
      case TEAM_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_TEAM_UNKNOWN;
      case CALENDAR_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_CALENDAR_UNKNOWN;
      case ACTIVITY_REASON_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_ACTIVITY_REASON_UNKNOWN;
      case QUEUE_CLOSED -> org.strowger.proto.v1.Reason.REASON_QUEUE_CLOSED;
      case QUEUE_EMPTY -> org.strowger.proto.v1.Reason.REASON_QUEUE_EMPTY;
      case WAIT_TOO_LONG -> org.strowger.proto.v1.Reason.REASON_WAIT_TOO_LONG;
      case PULL_NOT_ALLOWED -> org.strowger.proto.v1.Reason.REASON_PULL_NOT_ALLOWED;
      case AGENT_NOT_ELIGIBLE -> org.strowger.proto.v1.Reason.REASON_AGENT_NOT_ELIGIBLE;
      case AGENT_NOT_READY -> org.strowger.proto.v1.Reason.REASON_AGENT_NOT_READY;
      case WRAP_UP_FIXED -> org.strowger.proto.v1.Reason.REASON_WRAP_UP_FIXED;
      case WRAP_UP_NOT_EXTENDABLE -> org.strowger.proto.v1.Reason.REASON_WRAP_UP_NOT_EXTENDABLE;
      case TIME_OUT_OF_RANGE -> org.strowger.proto.v1.Reason.REASON_TIME_OUT_OF_RANGE;
      case DISPOSITION_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_DISPOSITION_UNKNOWN;
      case DISPOSITION_MISSING -> org.strowger.proto.v1.Reason.REASON_DISPOSITION_MISSING;
      case PROJECT_UNKNOWN -> org.strowger.proto.v1.Reason.REASON_PROJECT_UNKNOWN;
      case TARGET_NOT_THERE -> org.strowger.proto.v1.Reason.REASON_TARGET_NOT_THERE;
      case TARGET_IS_HERE -> org.strowger.proto.v1.Reason.REASON_TARGET_IS_HERE;
      case TOO_MANY_SEGMENTS -> org.strowger.proto.v1.Reason.REASON_TOO_MANY_SEGMENTS;
      case NOT_A_CONSULTATION -> org.strowger.proto.v1.Reason.REASON_NOT_A_CONSULTATION;
      case CONSULTATION_NOT_ACCEPTED ->
          org.strowger.proto.v1.Reason.REASON_CONSULTATION_NOT_ACCEPTED;
      case CONSULTATION_JOINED -> org.strowger.proto.v1.Reason.REASON_CONSULTATION_JOINED;
      case INTERACTION_IS_CONSULTATION ->
          org.strowger.proto.v1.Reason.REASON_INTERACTION_IS_CONSULTATION;
      case CHANNEL_NOT_FIT -> org.strowger.proto.v1.Reason.REASON_CHANNEL_NOT_FIT;
      case CALLBACK_NOT_WANTED -> org.strowger.proto.v1.Reason.REASON_CALLBACK_NOT_WANTED;
      case CALLBACK_WANTED -> org.strowger.proto.v1.Reason.REASON_CALLBACK_WANTED;
      case HELP_NOT_ASKED -> org.strowger.proto.v1.Reason.REASON_HELP_NOT_ASKED;
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
      case REASON_OFFER_TAKEN -> Reason.OFFER_TAKEN;
      case REASON_TEAM_UNKNOWN -> Reason.TEAM_UNKNOWN;
      case REASON_CALENDAR_UNKNOWN -> Reason.CALENDAR_UNKNOWN;
      case REASON_ACTIVITY_REASON_UNKNOWN -> Reason.ACTIVITY_REASON_UNKNOWN;
      case REASON_QUEUE_CLOSED -> Reason.QUEUE_CLOSED;
      case REASON_QUEUE_EMPTY -> Reason.QUEUE_EMPTY;
      case REASON_WAIT_TOO_LONG -> Reason.WAIT_TOO_LONG;
      case REASON_PULL_NOT_ALLOWED -> Reason.PULL_NOT_ALLOWED;
      case REASON_AGENT_NOT_ELIGIBLE -> Reason.AGENT_NOT_ELIGIBLE;
      case REASON_AGENT_NOT_READY -> Reason.AGENT_NOT_READY;
      case REASON_WRAP_UP_FIXED -> Reason.WRAP_UP_FIXED;
      case REASON_WRAP_UP_NOT_EXTENDABLE -> Reason.WRAP_UP_NOT_EXTENDABLE;
      case REASON_TIME_OUT_OF_RANGE -> Reason.TIME_OUT_OF_RANGE;
      case REASON_DISPOSITION_UNKNOWN -> Reason.DISPOSITION_UNKNOWN;
      case REASON_DISPOSITION_MISSING -> Reason.DISPOSITION_MISSING;
      case REASON_PROJECT_UNKNOWN -> Reason.PROJECT_UNKNOWN;
      case REASON_TARGET_NOT_THERE -> Reason.TARGET_NOT_THERE;
      case REASON_TARGET_IS_HERE -> Reason.TARGET_IS_HERE;
      case REASON_TOO_MANY_SEGMENTS -> Reason.TOO_MANY_SEGMENTS;
      case REASON_NOT_A_CONSULTATION -> Reason.NOT_A_CONSULTATION;
      case REASON_CONSULTATION_NOT_ACCEPTED -> Reason.CONSULTATION_NOT_ACCEPTED;
      case REASON_CONSULTATION_JOINED -> Reason.CONSULTATION_JOINED;
      case REASON_INTERACTION_IS_CONSULTATION -> Reason.INTERACTION_IS_CONSULTATION;
      case REASON_CHANNEL_NOT_FIT -> Reason.CHANNEL_NOT_FIT;
      case REASON_CALLBACK_NOT_WANTED -> Reason.CALLBACK_NOT_WANTED;
      case REASON_CALLBACK_WANTED -> Reason.CALLBACK_WANTED;
      case REASON_HELP_NOT_ASKED -> Reason.HELP_NOT_ASKED;
      case REASON_INVALID_VALUE, REASON_OVERLOADED, REASON_NOT_INTRODUCED ->
          throw new InvalidValue(
              "reason", "is one that only the edge gives: it never stands in the journal");
      case REASON_UNSPECIFIED -> throw WireEnums.missing("reason", "REASON");
      case UNRECOGNIZED -> throw WireEnums.unknown("reason", "REASON");
    };
  }
}
