package org.strowger.core.model;

/** How the work of a queue reaches agents. */
public enum Distribution {
  /** The router offers it. */
  PUSH,
  /** The router offers it, and agents may also take it from the list. */
  PUSH_AND_PULL,
  /** Only agents take it from the list. */
  PULL
}
