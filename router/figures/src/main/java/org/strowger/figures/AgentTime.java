package org.strowger.figures;

/**
 * What an agent's time goes into; from signing in to signing out exactly one of these, however many
 * interactions are in hand.
 */
public enum AgentTime {
  /** Something is in hand: talk, hold or wrap-up. */
  BUSY,
  /** Nothing in hand, and an offer to think about. */
  OFFERED,
  /** Nothing in hand, and an offer could be made now. */
  IDLE,
  /**
   * Nothing in hand, and no offer could be made: AWAY, or about to be; off shift; in a cool-down
   * after a decline or a miss; the connection is lost.
   */
  NOT_READY
}
