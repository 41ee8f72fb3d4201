package org.strowger.server.edge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.journal.JournalReader;

/**
 * One look at what happened, from the newest entry back. A journal is read forwards only, so it is
 * done stretch by stretch, each nearer to its beginning than the one before.
 *
 * @param most entries that are wanted
 * @param beforeSequence what comes from here on is not looked at
 */
record LookBack(int most, long beforeSequence) {
  /** How many one answer may hold. */
  static final int MOST = 100;

  private static final int MOST_DEFAULT = 20;

  /** Entries that one look goes through, so that a rare find does not hold up those who wait. */
  private static final long LOOK_MAX = 1_000_000;

  /** Entries in one stretch: a page of what happened of late is found in the first. */
  private static final long STRETCH = 20_000;

  /**
   * What was found.
   *
   * @param entries newest first, as stored
   * @param fromSequence from here on everything was looked at
   * @param fromTimeMs the time of that entry, epoch ms; 0 = there was nothing to look at
   * @param hasMore whether the journal has older entries
   */
  record Found(List<JournalEntry> entries, long fromSequence, long fromTimeMs, boolean hasMore) {}

  /** As it stands in a request; throws {@link InvalidValue} where that can't be. */
  static LookBack of(int most, long beforeSequence) {
    if (most < 0 || most > MOST) {
      throw new InvalidValue("most", "is " + most + ": 1 to " + MOST + ", or 0 = " + MOST_DEFAULT);
    }
    // Unsigned on the wire; what is too large for us is beyond the newest entry.
    return new LookBack(
        most == 0 ? MOST_DEFAULT : most, beforeSequence <= 0 ? Long.MAX_VALUE : beforeSequence);
  }

  /**
   * Looks up to {@code head}, the newest entry that may be shown, or until {@code closing}.
   *
   * @param wanted is asked of every entry on the way
   */
  Found look(JournalReader journal, long head, Predicate<Decided> wanted, BooleanSupplier closing) {
    long first = journal.firstSequence();
    long to = Math.min(beforeSequence, head + 1);
    long end = Math.max(first, to - LOOK_MAX);
    long timeMs = 0;
    List<Long> found = new ArrayList<>();
    while (to > end && found.size() < most && !closing.getAsBoolean()) {
      Decided oldest = stretch(journal, Math.max(end, to - STRETCH), to, wanted, found);
      if (oldest == null) {
        break;
      }
      to = oldest.sequence();
      timeMs = oldest.timeMs();
    }
    return new Found(read(journal, found), to, timeMs, to > first);
  }

  /**
   * Adds the sequences of what is found there; returns the entry from which on everything has been
   * looked at.
   */
  private @Nullable Decided stretch(
      JournalReader journal, long from, long to, Predicate<Decided> wanted, List<Long> found) {
    int missing = most - found.size();
    Deque<Decided> newest = new ArrayDeque<>();
    Decided oldest = null;
    try (JournalCursor cursor = journal.cursor(from)) {
      for (Decided entry = cursor.nextDecided();
          entry != null && entry.sequence() < to;
          entry = cursor.nextDecided()) {
        oldest = oldest == null ? entry : oldest;
        if (wanted.test(entry)) {
          newest.addLast(entry);
        }
        if (newest.size() > missing) {
          newest.removeFirst();
          oldest = newest.getFirst();
        }
      }
    }
    for (Iterator<Decided> it = newest.descendingIterator(); it.hasNext(); ) {
      found.add(it.next().sequence());
    }
    return oldest;
  }

  /** In full: what was asked was passed over on the way. */
  private static List<JournalEntry> read(JournalReader journal, List<Long> sequences) {
    List<JournalEntry> entries = new ArrayList<>(sequences.size());
    for (long sequence : sequences) {
      try (JournalCursor cursor = journal.cursor(sequence)) {
        JournalEntry entry = cursor.next();
        if (entry == null) {
          throw new IllegalStateException("entry " + sequence + " was there and is not any more");
        }
        entries.add(entry);
      }
    }
    return entries;
  }
}
