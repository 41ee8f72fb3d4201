package org.strowger.gateway.kit;

import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Rejected;

/**
 * Told what becomes of a gateway's customers, in the router's order and each thing once, however
 * often the connection breaks. All methods do nothing unless overridden.
 *
 * <p>All callbacks of one link come on one thread; don't wait in them. What a callback throws is
 * logged, and the next one comes.
 *
 * <p>When the router could not send what was missed, the link asks where each customer stands and
 * tells only the difference: steps in between are left out, and an end may come without its reason.
 */
public interface RouterLinkListener {
  /**
   * The router's time of what is told next. Comes before each thing that the router has sent, not
   * before the differences that a reconciliation tells.
   */
  default void onTime(long timeMs) {}

  /** The customer waits in a queue, behind so many others; also after a move to another queue. */
  default void onQueued(String key, long interactionId, String queueId, int ahead) {}

  /** The place in line has changed. */
  default void onPosition(String key, int ahead) {}

  /** The customer is offered to an agent, who may think until the deadline (0 = not known). */
  default void onOffered(String key, String agentId, long deadlineMs) {}

  /** The offer is over without having been accepted; the customer waits again at the old place. */
  default void onOfferWithdrawn(String key, String agentId) {}

  /** An agent has accepted: connect the customer. */
  default void onAssigned(String key, String agentId) {}

  /** The agent put the customer on hold or took them off hold. */
  default void onHeld(String key, boolean held) {}

  /** The agent is gone: take the customer back, who waits again at the old place. */
  default void onRequeued(String key, String agentId) {}

  /**
   * It is over: let the customer go. The agent is empty if nobody had accepted; the reason is
   * unspecified if it ended while the link was away for too long.
   */
  default void onEnded(String key, EndReason reason, String agentId) {}

  /**
   * The router did not carry out a command. After a rejected arrival the customer is not in the
   * router. Overload is not told here: the link tries again by itself.
   */
  default void onRejected(String key, CommandKind command, Rejected rejected) {}

  /** A newer instance (0 = not known which) has taken over; the link has stopped for good. */
  default void onFenced(long newerEpoch) {}

  /** The router refused this gateway; the link has stopped for good. */
  default void onRefused(Rejected rejected) {}

  /** The link is up, and commands flow. */
  default void onConnected() {}

  /** The link is down; it reconnects by itself, and commands are kept until then. */
  default void onDisconnected(String reason) {}
}
