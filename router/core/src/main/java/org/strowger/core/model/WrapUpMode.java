package org.strowger.core.model;

/** How wrap-up ends. Its length is the queue's; 0 = no wrap-up in any mode. */
public enum WrapUpMode {
  /** When the agent completes it, at the latest at its deadline. */
  OPTIONAL,
  /** At its deadline; the agent can't end it earlier. */
  FIXED,
  /** When the agent completes it; who has not at the deadline is set AWAY. */
  MANDATORY
}
