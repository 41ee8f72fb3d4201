package org.strowger.core.model;

/** Who or what brought a change of an agent's state about: a closed list. */
public enum Cause {
  /** The agent asked for it. */
  AGENT,
  /** A supervisor asked for it. */
  SUPERVISOR,
  /** The agent let an offer expire. */
  OFFER_EXPIRED,
  /** The agent's connection was lost for longer than its grace. */
  CONNECTION_LOST,
  /** A deadline passed that the agent knew of, such as the end of wrap-up. */
  DEADLINE,
  /** The customer or the gateway brought it about. */
  CUSTOMER,
  /** The agent had asked for it to happen once the work in hand was done. */
  NEXT_ACTIVITY,
  /** Wrap-up that must be completed was not, in time. */
  WRAP_UP_OVERRUN,
  /** A step of the routing plan. */
  PLAN,
  /** As many offers as the queue allows came to nothing. */
  OFFERS_FAILED,
  /** The queue was full, and this is its exit for that. */
  QUEUE_FULL,
  /** The queue closed, and this is its exit for that. */
  QUEUE_CLOSED,
  /** Nobody who counts as its staff was left, and this is its exit for that. */
  QUEUE_EMPTY,
  /** The wait was as long as the queue allows, and this is its exit for that. */
  WAITED_TOO_LONG,
  /** The agent did not answer the customer in time. */
  REPLY_OVERDUE,
  /** A supervisor drains the queue. */
  DRAINED
}
