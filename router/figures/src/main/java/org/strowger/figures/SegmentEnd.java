package org.strowger.figures;

import org.strowger.core.model.EndReason;

/** How an agent's part in an interaction came to its end: a closed list. */
public enum SegmentEnd {
  /** The customer, or the gateway for them, ended it. */
  CUSTOMER_ENDED,
  /** The agent ended it, or the colleague who had asked. */
  AGENT_ENDED,
  /** A supervisor ended it, or its gateway had lost it. */
  REMOVED,
  /** The agent was gone, or did not answer: the interaction went back into line. */
  RETURNED,
  /** The agent handed the customer on, inside or outside the house. */
  TRANSFERRED,
  /** The agent went on with the same customer by another channel. */
  CHANNEL_CHANGED;

  /** How the agent's part in an interaction that ended came to its end. */
  static SegmentEnd of(EndReason reason) {
    return switch (reason) {
      case CUSTOMER_ENDED -> CUSTOMER_ENDED;
      case AGENT_ENDED, CONSULTATION_OVER -> AGENT_ENDED;
      case TRANSFERRED, TRANSFERRED_OUTSIDE -> TRANSFERRED;
      case CHANNEL_CHANGED -> CHANNEL_CHANGED;
      case ABANDONED,
          FORCED,
          GATEWAY_LOST,
          MISSING_AT_GATEWAY,
          WAITED_TOO_LONG,
          QUEUE_CLOSED,
          QUEUE_EMPTY,
          CALLBACK_FAILED,
          CALLBACK_SUPERSEDED,
          SLEPT_TOO_LONG ->
          REMOVED;
    };
  }
}
