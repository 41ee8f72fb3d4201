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
  CUSTOMER
}
