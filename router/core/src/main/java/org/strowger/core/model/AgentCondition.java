package org.strowger.core.model;

import java.util.List;

/**
 * Why a signed-in agent may not count as staff of a queue. A queue names those that matter to it;
 * who is in none of them counts.
 */
public enum AgentCondition {
  /** Declared AWAY. */
  AWAY(1),
  /** Comes only with a penalty, as a secondary skill. */
  SECONDARY(1 << 1),
  /** Has no capacity left for the channel, by active work. */
  BUSY(1 << 2),
  /** Is thinking about an offer that takes the last capacity. */
  OFFERED(1 << 3),
  /** Is in wrap-up that takes the last capacity. */
  WRAP_UP(1 << 4),
  /** Is cooling down after a declined or missed offer. */
  COOLING_DOWN(1 << 5),
  /** Has lost the connection. */
  DISCONNECTED(1 << 6),
  /** Is outside the shift. */
  OFF_SHIFT(1 << 7);

  private final int bit;

  AgentCondition(int bit) {
    this.bit = bit;
  }

  /** One bit for this condition, to be or-ed into a mask. */
  public int bit() {
    return bit;
  }

  /** The mask of several. */
  public static int mask(List<AgentCondition> conditions) {
    int mask = 0;
    for (AgentCondition one : conditions) {
      mask |= one.bit;
    }
    return mask;
  }
}
