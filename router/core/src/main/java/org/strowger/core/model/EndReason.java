package org.strowger.core.model;

/** Why an interaction ended: a closed list. */
public enum EndReason {
  /** The customer left before an agent had accepted. */
  ABANDONED,
  /** The customer, or the gateway for them, ended it after an agent had accepted. */
  CUSTOMER_ENDED,
  /** The agent ended it. */
  AGENT_ENDED,
  /** A supervisor ended it. */
  FORCED,
  /**
   * The gateway stayed away longer than its grace; only on channels where the customer is there
   * live.
   */
  GATEWAY_LOST,
  /** The gateway, asked what it has, did not name it. */
  MISSING_AT_GATEWAY,
  /** It waited as long as its queue or plan allows, and there was nowhere else to go. */
  WAITED_TOO_LONG,
  /** Its queue closed, and there was nowhere else to go. */
  QUEUE_CLOSED,
  /** Nobody who counts as staff of its queue was left, and there was nowhere else to go. */
  QUEUE_EMPTY,
  /** Its agent handed the customer on; the next interaction of the customer is linked to it. */
  TRANSFERRED,
  /** Its agent handed the customer on, out of the house. */
  TRANSFERRED_OUTSIDE,
  /** Agent and customer go on by another channel, in an interaction that is linked to it. */
  CHANNEL_CHANGED,
  /** A consultation that is not needed any more. */
  CONSULTATION_OVER,
  /** The customer did not answer, as often as the queue lets them be called back. */
  CALLBACK_FAILED,
  /** The customer did not wait to be called back, but called again and has the place. */
  CALLBACK_SUPERSEDED,
  /** Nobody had written in the conversation for as long as its queue lets it sleep. */
  SLEPT_TOO_LONG
}
