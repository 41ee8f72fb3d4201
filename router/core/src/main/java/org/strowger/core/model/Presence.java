package org.strowger.core.model;

/** What is known of the connection of an agent or a gateway. */
public enum Presence {
  /** No session. */
  ABSENT,
  /** Connected. */
  LIVE,
  /** The connection is lost; the session is kept until a deadline. */
  GRACE,
  /** The grace is over; the agent stays signed in, AWAY, until back or until a deadline. */
  LOST
}
