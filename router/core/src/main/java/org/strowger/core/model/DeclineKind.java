package org.strowger.core.model;

/** How an offer was turned down: a closed list. */
public enum DeclineKind {
  /** The agent does not want it. */
  DECLINED,
  /** The agent's line is busy. */
  BUSY,
  /** The agent's device does not answer or can't be reached. */
  NO_ANSWER
}
