package org.strowger.gateway.chat;

import java.util.Locale;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Reason;

/** Why a conversation is over: a closed list, printed in {@code router/docs/chat.md}. */
enum CloseReason {
  /** The customer said so. */
  CUSTOMER_LEFT,
  /** All sockets of the customer were gone for longer than the grace. */
  CUSTOMER_GONE,
  /** The agent said so. */
  AGENT_ENDED,
  /** A supervisor said so. */
  SUPERVISOR_ENDED,
  /** The queue is closed, or has closed while the customer waited. */
  CLOSED_HOURS,
  /** As many wait as may wait. */
  QUEUE_FULL,
  /** Nobody who could serve the customer is there. */
  NOBODY_THERE,
  /** The wait was, or would be, longer than the queue allows. */
  WAIT_TOO_LONG,
  /** The agent handed the customer on, out of the house. */
  TRANSFERRED_OUTSIDE,
  /** Nobody had written for as long as the queue lets a conversation sleep. */
  IDLE_TOO_LONG,
  /** A video call was without a connection for too long, by the word of both sides. */
  CONNECTION_LOST,
  /** The router or the gateway has as many customers as it can take. */
  BUSY,
  /** It ended while the gateway could not hear why, or for a reason of the router's own. */
  ENDED;

  /** As it goes over the wire and into the log. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static CloseReason of(EndReason reason) {
    return switch (reason) {
      case END_REASON_ABANDONED, END_REASON_CUSTOMER_ENDED -> CUSTOMER_LEFT;
      case END_REASON_AGENT_ENDED -> AGENT_ENDED;
      case END_REASON_FORCED -> SUPERVISOR_ENDED;
      case END_REASON_QUEUE_CLOSED -> CLOSED_HOURS;
      case END_REASON_QUEUE_EMPTY -> NOBODY_THERE;
      case END_REASON_WAITED_TOO_LONG -> WAIT_TOO_LONG;
      case END_REASON_TRANSFERRED_OUTSIDE -> TRANSFERRED_OUTSIDE;
      case END_REASON_SLEPT_TOO_LONG -> IDLE_TOO_LONG;
      default -> ENDED;
    };
  }

  /** Of an arrival that the router did not take. */
  static CloseReason of(Reason rejected) {
    return switch (rejected) {
      case REASON_QUEUE_CLOSED -> CLOSED_HOURS;
      case REASON_QUEUE_FULL -> QUEUE_FULL;
      case REASON_QUEUE_EMPTY -> NOBODY_THERE;
      case REASON_WAIT_TOO_LONG -> WAIT_TOO_LONG;
      case REASON_LIMIT_REACHED, REASON_OVERLOADED -> BUSY;
      default -> ENDED;
    };
  }
}
