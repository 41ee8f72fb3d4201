package org.strowger.server.journal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.proto.v1.JournalEntry;

/** Who reads a journal and how far, so that nothing is deleted before it was read. Any thread. */
final class OpenCursors {
  private final Set<Counted> open = ConcurrentHashMap.newKeySet();

  /**
   * {@code cursor}, whose first entry is {@code fromSequence}, counts as open until it is closed.
   */
  JournalCursor count(JournalCursor cursor, long fromSequence) {
    Counted counted = new Counted(cursor, Math.max(1, fromSequence));
    open.add(counted);
    return counted;
  }

  /** The first entry from {@code sequence} back that somebody has yet to read. */
  long neededAtOrBefore(long sequence) {
    long needed = sequence;
    for (Counted one : open) {
      needed = Math.min(needed, one.nextSequence);
    }
    return needed;
  }

  private final class Counted implements JournalCursor {
    private final JournalCursor cursor;
    private volatile long nextSequence;

    Counted(JournalCursor cursor, long nextSequence) {
      this.cursor = cursor;
      this.nextSequence = nextSequence;
    }

    @Override
    public @Nullable JournalEntry next() {
      JournalEntry entry = cursor.next();
      if (entry != null) {
        nextSequence = entry.getSequence() + 1;
      }
      return entry;
    }

    @Override
    public @Nullable Decided nextDecided() {
      Decided decided = cursor.nextDecided();
      if (decided != null) {
        nextSequence = decided.sequence() + 1;
      }
      return decided;
    }

    @Override
    public void close() {
      open.remove(this);
      cursor.close();
    }
  }
}
