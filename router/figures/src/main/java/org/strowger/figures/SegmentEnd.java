package org.strowger.figures;

import org.strowger.core.model.EndReason;

/** How an agent's part in an interaction came to its end: a closed list. */
public enum SegmentEnd {
  /** The customer, or the gateway for them, ended it. */
  CUSTOMER_ENDED,
  /** The agent ended it. */
  AGENT_ENDED,
  /** A supervisor ended it, or its gateway had lost it. */
  REMOVED,
  /** The agent was gone, or did not answer: the interaction went back into line. */
  RETURNED;

  /** How the agent's part in an interaction that ended came to its end. */
  static SegmentEnd of(EndReason reason) {
    return switch (reason) {
      case CUSTOMER_ENDED -> CUSTOMER_ENDED;
      case AGENT_ENDED -> AGENT_ENDED;
      case ABANDONED,
          FORCED,
          GATEWAY_LOST,
          MISSING_AT_GATEWAY,
          WAITED_TOO_LONG,
          QUEUE_CLOSED,
          QUEUE_EMPTY ->
          REMOVED;
    };
  }
}
