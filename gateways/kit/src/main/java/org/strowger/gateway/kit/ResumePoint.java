package org.strowger.gateway.kit;

/**
 * How far the router's updates have been seen, and which of a resumed stream are new.
 *
 * <p>Several updates may share one sequence, and a connection may break between them. So a sequence
 * counts as complete only once an update with a higher one has come; the router is asked for all
 * after the last complete one. What may be incomplete comes again as a whole, in the same order,
 * and as many as were seen before are dropped.
 *
 * <p>Answers that belong to one connection (welcome, rejections, reconciliation) and positions,
 * which are never sent again, are not counted here. Belongs to the link's thread.
 */
final class ResumePoint {
  /** The highest sequence seen. */
  private long sequence;

  /** Whether all of {@link #sequence} has been seen for certain. */
  private boolean complete = true;

  /** Updates of {@link #sequence} seen, over all connections. */
  private int seen;

  /** Updates of {@link #sequence} that came on this connection. */
  private int came;

  /** What to resume after: the highest sequence that was seen completely; 0 = none. */
  long resumeAfterSequence() {
    return complete ? sequence : sequence - 1;
  }

  /** A new connection begins; what follows is counted afresh. */
  void connecting() {
    came = 0;
  }

  /** What came up to this sequence will not be sent again: count from here. */
  void startAfter(long lastSequence) {
    sequence = lastSequence;
    complete = true;
    seen = 0;
    came = 0;
  }

  /** Takes note of an update; returns whether it is new, so to be told. */
  boolean isNew(long updateSequence) {
    if (updateSequence < sequence || (updateSequence == sequence && complete)) {
      return false;
    }
    if (updateSequence > sequence) {
      sequence = updateSequence;
      complete = false;
      seen = 0;
      came = 0;
    }
    came++;
    if (came <= seen) {
      return false;
    }
    seen = came;
    return true;
  }
}
