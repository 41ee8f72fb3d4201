package org.strowger.core.state;

/** Why an agent can be offered nothing on a channel, in the order in which it is looked at. */
public enum Unreadiness {
  NOT_SIGNED_IN,
  CONNECTION_LOST,
  /** Signed in, and not AVAILABLE. */
  NOT_AVAILABLE,
  /** Does something else once the work in hand is done. */
  NEXT_ACTIVITY,
  COOLING_DOWN,
  OFF_SHIFT,
  ASSIGNMENT_RATE,
  /** Has accepted as many on this channel as one shift may bring. */
  SHIFT_LIMIT,
  /** Has no capacity left for the channel, or something in hand blocks it. */
  NO_ROOM
}
