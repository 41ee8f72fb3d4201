package org.strowger.simulator;

/**
 * What became of one call.
 *
 * @param targetMs the wait that counts as good in its queue
 * @param waitMs from arrival to the first accept, or to hanging up, by the router's own times; 0
 *     where neither has happened
 */
public record CallOutcome(Call call, long targetMs, Disposition disposition, long waitMs) {
  /** How a call stands. */
  public enum Disposition {
    /** Has not come yet. */
    EXPECTED,
    /** The router refused it. */
    REFUSED,
    /** Came, and neither answered nor gone. */
    WAITING,
    /** An agent accepted it. */
    ANSWERED,
    /** Hung up before an agent had accepted. */
    ABANDONED
  }
}
