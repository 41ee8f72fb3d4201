package org.strowger.server.journal;

import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.RollCycle;

/**
 * Finds an entry without reading all before it. Sequences never fall along the parts of a queue, so
 * the file of the right day is found from the newest back, and the part in it by doubling steps and
 * then halving. For one search by one thread.
 */
final class ChronicleSearch {
  /** Of a part that is not there. */
  private static final long NOTHING = Long.MAX_VALUE;

  private final ExcerptTailer tailer;
  private final RollCycle days;
  private final long firstIndex;
  private final long lastIndex;

  ChronicleSearch(ChronicleQueue queue, ExcerptTailer tailer) {
    this.tailer = tailer;
    this.days = queue.rollCycle();
    this.firstIndex = queue.firstIndex();
    this.lastIndex = queue.lastIndex();
  }

  /**
   * Leaves the tailer at the last part before {@code sequence}, or at the start where there is
   * none.
   */
  void moveBefore(long sequence) {
    if (lastIndex >= 0 && firstIndex <= lastIndex) {
      for (int day = days.toCycle(lastIndex); day >= days.toCycle(firstIndex); day--) {
        if (sequenceAt(days.toIndex(day, 0)) < sequence) {
          tailer.moveToIndex(lastBefore(sequence, day));
          return;
        }
      }
    }
    tailer.toStart();
  }

  /** The day's first part is known to be before {@code sequence}. */
  private long lastBefore(long sequence, int day) {
    long before = 0;
    long step = 1;
    while (sequenceAt(days.toIndex(day, before + step)) < sequence) {
      before += step;
      step *= 2;
    }
    long notBefore = before + step;
    while (notBefore - before > 1) {
      long middle = (before + notBefore) >>> 1;
      if (sequenceAt(days.toIndex(day, middle)) < sequence) {
        before = middle;
      } else {
        notBefore = middle;
      }
    }
    return days.toIndex(day, before);
  }

  private long sequenceAt(long index) {
    if (!tailer.moveToIndex(index)) {
      return NOTHING;
    }
    byte[] part = ChronicleEntries.next(tailer);
    return part == null ? NOTHING : EntryParts.sequenceOf(part);
  }
}
