package org.strowger.server.wire;

import org.strowger.core.explain.Flip;
import org.strowger.core.explain.Rule;
import org.strowger.core.explain.WaitCause;

/** The closed lists of explanations, which have the same names on the wire; stateless. */
public final class WireRules {
  private WireRules() {}

  static org.strowger.proto.v1.Rule toWire(Rule value) {
    return switch (value) {
      case QUEUE_PULLED -> org.strowger.proto.v1.Rule.RULE_QUEUE_PULLED;
      case CHANNEL_NOT_SERVED -> org.strowger.proto.v1.Rule.RULE_CHANNEL_NOT_SERVED;
      case SKILL_MISSING -> org.strowger.proto.v1.Rule.RULE_SKILL_MISSING;
      case LEVEL_TOO_LOW -> org.strowger.proto.v1.Rule.RULE_LEVEL_TOO_LOW;
      case SKILL_EXCLUDED -> org.strowger.proto.v1.Rule.RULE_SKILL_EXCLUDED;
      case TEAM_MISSING -> org.strowger.proto.v1.Rule.RULE_TEAM_MISSING;
      case EXCLUDED -> org.strowger.proto.v1.Rule.RULE_EXCLUDED;
      case DECLINED -> org.strowger.proto.v1.Rule.RULE_DECLINED;
      case WAITS_FOR_PREFERRED -> org.strowger.proto.v1.Rule.RULE_WAITS_FOR_PREFERRED;
      case NOT_SIGNED_IN -> org.strowger.proto.v1.Rule.RULE_NOT_SIGNED_IN;
      case CONNECTION_LOST -> org.strowger.proto.v1.Rule.RULE_CONNECTION_LOST;
      case NOT_AVAILABLE -> org.strowger.proto.v1.Rule.RULE_NOT_AVAILABLE;
      case NEXT_ACTIVITY -> org.strowger.proto.v1.Rule.RULE_NEXT_ACTIVITY;
      case COOLING_DOWN -> org.strowger.proto.v1.Rule.RULE_COOLING_DOWN;
      case OFF_SHIFT -> org.strowger.proto.v1.Rule.RULE_OFF_SHIFT;
      case ASSIGNMENT_RATE -> org.strowger.proto.v1.Rule.RULE_ASSIGNMENT_RATE;
      case SHIFT_LIMIT -> org.strowger.proto.v1.Rule.RULE_SHIFT_LIMIT;
      case IN_WRAP_UP -> org.strowger.proto.v1.Rule.RULE_IN_WRAP_UP;
      case OFFER_PENDING -> org.strowger.proto.v1.Rule.RULE_OFFER_PENDING;
      case NO_CAPACITY -> org.strowger.proto.v1.Rule.RULE_NO_CAPACITY;
      case CHANNEL_BLOCKED -> org.strowger.proto.v1.Rule.RULE_CHANNEL_BLOCKED;
      case KEPT_FREE -> org.strowger.proto.v1.Rule.RULE_KEPT_FREE;
      case OTHER_AHEAD -> org.strowger.proto.v1.Rule.RULE_OTHER_AHEAD;
    };
  }

  static org.strowger.proto.v1.FlipKind toWire(Flip.Kind value) {
    return switch (value) {
      case DUE_EARLIER -> org.strowger.proto.v1.FlipKind.FLIP_KIND_DUE_EARLIER;
      case WRAP_UP_ENDED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_WRAP_UP_ENDED;
      case COOL_DOWN_ENDED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_COOL_DOWN_ENDED;
      case DECLINE_FORGOTTEN -> org.strowger.proto.v1.FlipKind.FLIP_KIND_DECLINE_FORGOTTEN;
      case PREFERENCE_ENDED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_PREFERENCE_ENDED;
      case THRESHOLD_LIFTED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_THRESHOLD_LIFTED;
      case RATE_WINDOW_ENDED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_RATE_WINDOW_ENDED;
      case NEXT_ACTIVITY_WITHDRAWN ->
          org.strowger.proto.v1.FlipKind.FLIP_KIND_NEXT_ACTIVITY_WITHDRAWN;
      case WORK_ENDED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_WORK_ENDED;
      case AVAILABLE -> org.strowger.proto.v1.FlipKind.FLIP_KIND_AVAILABLE;
      case CONNECTED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_CONNECTED;
      case SIGNED_IN -> org.strowger.proto.v1.FlipKind.FLIP_KIND_SIGNED_IN;
      case AWAY -> org.strowger.proto.v1.FlipKind.FLIP_KIND_AWAY;
      case SHIFT_COUNT_RESET -> org.strowger.proto.v1.FlipKind.FLIP_KIND_SHIFT_COUNT_RESET;
      case WITHOUT_SHIFT -> org.strowger.proto.v1.FlipKind.FLIP_KIND_WITHOUT_SHIFT;
      case LEVEL_HIGHER -> org.strowger.proto.v1.FlipKind.FLIP_KIND_LEVEL_HIGHER;
      case SKILL_ADDED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_SKILL_ADDED;
      case TEAM_JOINED -> org.strowger.proto.v1.FlipKind.FLIP_KIND_TEAM_JOINED;
    };
  }

  public static org.strowger.proto.v1.WaitCause toWire(WaitCause value) {
    return switch (value) {
      case OFFERED -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_OFFERED;
      case NOT_TAKEN -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_NOT_TAKEN;
      case CLOSED_HOURS -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_CLOSED_HOURS;
      case SKILL_MISSING -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_SKILL_MISSING;
      case NO_ONE_STAFFED -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_NO_ONE_STAFFED;
      case RESERVED -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_RESERVED;
      case DECLINED_OR_MISSED -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_DECLINED_OR_MISSED;
      case WRAP_UP -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_WRAP_UP;
      case OVERTAKEN -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_OVERTAKEN;
      case AT_CAPACITY -> org.strowger.proto.v1.WaitCause.WAIT_CAUSE_AT_CAPACITY;
    };
  }
}
