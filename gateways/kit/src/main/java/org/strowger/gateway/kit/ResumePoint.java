package org.strowger.gateway.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the router's updates have been seen, and which of a resumed stream are new.
 *
 * <p>Several updates may share one sequence, and a connection may break between them. So a sequence
 * counts as complete only once an update with a higher one has come; the router is asked for all
 * after the last complete one. What may be incomplete comes again as a whole, and what was seen of
 * it before is recognised and dropped.
 *
 * <p>Answers that belong to one connection (welcome, rejections, reconciliation) and positions are
 * never sent again and don't go through here. Belongs to the link's thread.
 */
final class ResumePoint<T> {
  /** The highest sequence seen. */
  private long sequence;

  /** Whether all of {@link #sequence} has been seen for certain. */
  private boolean complete = true;

  /** What was seen of {@link #sequence}, over all connections. */
  private final List<T> seen = new ArrayList<>();

  /** What was seen of {@link #sequence} before this connection and may come again, how often. */
  private final Map<T, Integer> expected = new HashMap<>();

  /** What to resume after: the highest sequence that was seen completely; 0 = none. */
  long resumeAfterSequence() {
    return complete ? sequence : sequence - 1;
  }

  /** A new connection begins; the last sequence may come again. */
  void connecting() {
    expected.clear();
    for (T message : seen) {
      expected.merge(message, 1, Integer::sum);
    }
  }

  /** Everything up to and including this sequence is settled, whatever was seen before. */
  void startAfter(long settledSequence) {
    sequence = settledSequence;
    complete = true;
    seen.clear();
    expected.clear();
  }

  /** Takes note of a message; returns whether it is new, so to be told. */
  boolean isNew(long messageSequence, T message) {
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
