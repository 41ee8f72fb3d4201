package org.strowger.simulator.whatif;

import org.strowger.core.model.Reason;

/** Which rejected arrivals the {@link Recorder} takes for customers. */
final class Refusals {
  private Refusals() {}

  /** Whether a customer came who might have been served, rather than a command that was wrong. */
  static boolean turnAway(Reason reason) {
    return switch (reason) {
      case QUEUE_FULL, QUEUE_CLOSED, QUEUE_EMPTY, WAIT_TOO_LONG -> true;
      case AGENT_UNKNOWN,
          AGENT_NOT_SIGNED_IN,
          AGENT_HAS_ACTIVE_WORK,
          ACTIVITY_NOT_ALLOWED,
          OFFER_UNKNOWN,
          OFFER_NOT_PENDING,
          OFFER_NOT_YOURS,
          INTERACTION_UNKNOWN,
          INTERACTION_ENDED,
          INTERACTION_NOT_YOURS,
          INTERACTION_NOT_ACTIVE,
          INTERACTION_NOT_WAITING,
          INTERACTION_ALREADY_HELD,
          INTERACTION_NOT_HELD,
          INTERACTION_NOT_IN_WRAP_UP,
          QUEUE_UNKNOWN,
          SKILL_UNKNOWN,
          PLAN_UNKNOWN,
          CAPACITY_PROFILE_UNKNOWN,
          GATEWAY_NOT_CONNECTED,
          GATEWAY_FENCED,
          LIMIT_REACHED,
          OFFER_TAKEN,
          TEAM_UNKNOWN,
          CALENDAR_UNKNOWN,
          ACTIVITY_REASON_UNKNOWN,
          PULL_NOT_ALLOWED,
          AGENT_NOT_ELIGIBLE,
          AGENT_NOT_READY,
          WRAP_UP_FIXED,
          WRAP_UP_NOT_EXTENDABLE,
          TIME_OUT_OF_RANGE,
          DISPOSITION_UNKNOWN,
          DISPOSITION_MISSING,
          PROJECT_UNKNOWN,
          TARGET_NOT_THERE,
          TARGET_IS_HERE,
          TOO_MANY_SEGMENTS,
          NOT_A_CONSULTATION,
          CONSULTATION_NOT_ACCEPTED,
          CONSULTATION_JOINED,
          INTERACTION_IS_CONSULTATION,
          CHANNEL_NOT_FIT,
          CALLBACK_NOT_WANTED,
          CALLBACK_WANTED,
          HELP_NOT_ASKED ->
          false;
    };
  }
}
