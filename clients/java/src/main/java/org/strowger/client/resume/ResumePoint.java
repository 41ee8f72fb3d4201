package org.strowger.client.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far one stream has been seen, and which messages of a resumed stream are new.
 *
 * <p>Several messages may share one sequence, and a connection may break between them. To resume
 * after a sequence of which only a part was seen would lose the rest. So a sequence counts as
 * complete only once a message with a higher one has arrived (sequences grow along what is sent
 * again), or once a snapshot has told everything. The router is asked for all that comes after the
 * last complete sequence; the one that may be incomplete it sends again as a whole, and what was
 * seen of it before is recognised and dropped.
 *
 * <p>Only happenings go through here: replies, snapshots and positions belong to one connection and
 * are never sent again. Belongs to one thread at a time.
 */
public final class ResumePoint<T> {
  /** The highest sequence seen. */
  private long sequence;

  /** Where something was missing the last time; -1 = nothing has been missing. */
  private long gapAfter = -1;

  /** Whether all of {@link #sequence} has been seen for certain. */
  private boolean complete = true;

  /** What was seen of {@link #sequence}, over all connections. */
  private final List<T> seen = new ArrayList<>();

  /** What was seen of {@link #sequence} before this connection and may come again, how often. */
  private final Map<T, Integer> expected = new HashMap<>();

  /** What to resume after: the highest sequence that was seen completely; 0 = none. */
  public long resumeAfterSequence() {
    return complete ? sequence : sequence - 1;
  }

  /** A new connection begins; the last sequence may come again. */
  public void connecting() {
    expected.clear();
    for (T message : seen) {
      expected.merge(message, 1, Integer::sum);
    }
  }

  /** Everything up to and including this sequence is settled, whatever was seen before. */
  public void startAfter(long settledSequence) {
    sequence = settledSequence;
    complete = true;
    seen.clear();
    expected.clear();
  }

  /**
   * Whether something was told between what has been seen and a message that follows {@code
   * previousSequence}: then the stream is to be resumed, rather than the message be taken.
   *
   * @param previousSequence what the message says was told before it; 0 = it does not say
   */
  public boolean isGapBefore(long previousSequence) {
    return previousSequence > sequence;
  }

  /**
   * Something is missing and is about to be asked for. If that was in vain before, everything is
   * asked for instead.
   */
  public void gapFound() {
    if (gapAfter == sequence) {
      startAfter(0);
    }
    gapAfter = sequence;
  }

  /** Takes note of a message; returns whether it is new, so to be told. */
  public boolean isNew(long messageSequence, T message) {
    if (messageSequence < sequence || (messageSequence == sequence && complete)) {
      return false;
    }
    if (messageSequence > sequence) {
      sequence = messageSequence;
      complete = false;
      seen.clear();
      expected.clear();
    }
    int times = expected.getOrDefault(message, 0);
    if (times > 0) {
      expected.put(message, times - 1);
      return false;
    }
    seen.add(message);
    return true;
  }
}
