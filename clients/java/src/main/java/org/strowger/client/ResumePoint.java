package org.strowger.client;

/**
 * How far one agent's stream has been seen, and which messages of a resumed stream are new.
 *
 * <p>Several messages may share one sequence, and a connection may break between them. To resume
 * after a sequence of which only a part was seen would lose the rest. So a sequence counts as
 * complete only once a message with a higher one has arrived (sequences grow along the stream), or
 * once a snapshot has told everything. The router is asked for all that comes after the last
 * complete sequence; the one that may be incomplete it sends again as a whole, in the same order,
 * and as many of its messages as were seen before are dropped.
 *
 * <p>Only happenings count: replies and snapshots belong to one connection and are never sent
 * again. Belongs to the client's {@link Turns}.
 */
final class ResumePoint {
  /** The highest sequence seen. */
  private long sequence;

  /** Whether all of {@link #sequence} has been seen for certain. */
  private boolean complete = true;

  /** Happenings of {@link #sequence} seen, over all connections. */
  private int seen;

  /** Happenings of {@link #sequence} that came on this connection. */
  private int came;

  /** What to resume after: the highest sequence that was seen completely; 0 = none. */
  long resumeAfterSequence() {
    return complete ? sequence : sequence - 1;
  }

  /** A new connection begins; what follows is counted afresh. */
  void connecting() {
    came = 0;
  }

  /** Everything up to and including this sequence is known, whatever was seen before. */
  void snapshot(long snapshotSequence) {
    sequence = snapshotSequence;
    complete = true;
    seen = 0;
    came = 0;
  }

  /** Takes note of a happening; returns whether it is new, so to be told. */
  boolean isNew(long happeningSequence) {
    if (happeningSequence < sequence || (happeningSequence == sequence && complete)) {
      return false;
    }
    if (happeningSequence > sequence) {
      sequence = happeningSequence;
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
