package org.strowger.figures;

import org.strowger.core.model.EndReason;

/** How a stay in line came to its end: a closed list. */
public enum Departure {
  /** An agent accepted it, or took it from the list. */
  ANSWERED,
  /** The customer left. */
  ABANDONED,
  /** It waits in another queue from now on. */
  MOVED,
  /** It had waited as long as its queue or plan allows. */
  WAITED_TOO_LONG,
  /** Its queue closed. */
  QUEUE_CLOSED,
  /** Nobody who counts as staff was left. */
  QUEUE_EMPTY,
  /** A supervisor ended it, its gateway had lost it, or its customer called again. */
  REMOVED;

  /** How an interaction that ended while it waited has left its line. */
  static Departure of(EndReason reason) {
    return switch (reason) {
      case ABANDONED -> ABANDONED;
      case WAITED_TOO_LONG -> WAITED_TOO_LONG;
      case QUEUE_CLOSED -> QUEUE_CLOSED;
      case QUEUE_EMPTY -> QUEUE_EMPTY;
      case CUSTOMER_ENDED,
          AGENT_ENDED,
          FORCED,
          GATEWAY_LOST,
          MISSING_AT_GATEWAY,
          TRANSFERRED,
          TRANSFERRED_OUTSIDE,
          CHANNEL_CHANGED,
          CONSULTATION_OVER,
          CALLBACK_FAILED,
          CALLBACK_SUPERSEDED,
          SLEPT_TOO_LONG ->
          REMOVED;
    };
  }
}
