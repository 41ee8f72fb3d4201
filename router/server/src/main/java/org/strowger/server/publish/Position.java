package org.strowger.server.publish;

import org.strowger.core.model.WaitEstimate;

/**
 * Where somebody stands in line: how many are ahead, and the range that the wait is estimated at.
 */
record Position(int ahead, WaitEstimate estimate) {
  /** Of what waits nowhere. */
  static final Position NOWHERE = new Position(0, WaitEstimate.UNKNOWN);

  /** A range that has moved by less than one part in so many is the same to a customer. */
  private static final long NOTICED = 10;

  /** Whether a customer who was told {@code told} should be told this. */
  boolean differsFrom(Position told) {
    return ahead != told.ahead || hasMoved(told.estimate.highMs());
  }

  private boolean hasMoved(long toldHighMs) {
    return Math.abs(estimate.highMs() - toldHighMs) * NOTICED > toldHighMs;
  }
}
