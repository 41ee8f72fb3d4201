package org.strowger.core.model;

/** Where an interaction is in its life; it is in exactly one phase at any time. */
public enum Phase {
  /** In a waiting line. */
  WAITING,
  /** Out of the line, held by its pending offers. */
  OFFERED,
  /** With an agent, talking or on hold. */
  ACTIVE,
  /** Over for the customer; the agent still finishes its paperwork. */
  WRAP_UP,
  /**
   * Not in a line and with nobody's capacity: scheduled for later, or a conversation that gave its
   * capacity back and sleeps until somebody writes.
   */
  PARKED
}
