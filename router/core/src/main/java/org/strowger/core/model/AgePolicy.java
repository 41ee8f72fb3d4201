package org.strowger.core.model;

/** What becomes of a customer's age when an agent hands the customer on into a queue. */
public enum AgePolicy {
  /** The wait counts from the customer's first arrival. */
  KEPT,
  /** The wait counts from so much before the transfer. */
  CREDITED,
  /** The wait counts from the transfer. */
  RESET
}
