package org.strowger.figures;

/**
 * What an interaction's time goes into; at any moment exactly one of these, from its arrival until
 * it leaves the tables.
 */
public enum Stage {
  /**
   * With nobody and in no line: scheduled for later, until the next call back, or a consultation
   * that nobody has accepted.
   */
  SCHEDULED,
  /** In line, offered or not. */
  IN_LINE,
  /** With an agent, not on hold. */
  TALK,
  /** With an agent, the customer on hold. */
  HOLD,
  /** A conversation that rests until somebody writes; it takes no agent's time. */
  ASLEEP,
  /** Over for the customer, the agent finishes the paperwork. */
  WRAP_UP
}
