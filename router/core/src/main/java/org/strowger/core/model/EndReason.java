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
  QUEUE_EMPTY
}
