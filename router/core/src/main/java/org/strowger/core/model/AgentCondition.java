package org.strowger.core.model;

/**
 * Why a signed-in agent may not count as staff of a queue. A queue names those that matter to it;
 * who is in none of them counts.
 */
public enum AgentCondition {
  /** Declared AWAY. */
  AWAY,
  /** Comes only with a penalty, as a secondary skill. */
  SECONDARY,
  /** Has no capacity left for the channel, by active work. */
  BUSY,
  /** Is thinking about an offer that takes the last capacity. */
  OFFERED,
  /** Is in wrap-up that takes the last capacity. */
  WRAP_UP,
  /** Is cooling down after a declined or missed offer. */
  COOLING_DOWN,
  /** Has lost the connection. */
  DISCONNECTED,
  /** Is outside the shift. */
  OFF_SHIFT
}
