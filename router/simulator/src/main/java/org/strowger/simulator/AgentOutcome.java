package org.strowger.simulator;

import org.strowger.core.model.AgentId;

/**
 * What one agent has done.
 *
 * @param handled conversations accepted
 * @param busyMs time with at least one interaction in hand, from accept to the end of paperwork
 * @param signedInMs time signed in
 */
public record AgentOutcome(AgentId agent, int handled, long busyMs, long signedInMs) {
  /** Busy by signed in, 0 for one who never signed in. */
  public double occupancy() {
    return signedInMs == 0 ? 0 : (double) busyMs / signedInMs;
  }
}
