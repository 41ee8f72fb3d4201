package org.strowger.server.journal;

import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.proto.v1.JournalEntry;

/**
 * A place in the journal that moves on entry by entry, as stored, while the journal is written
 * behind it. For the one thread that opened it.
 */
public interface JournalCursor extends AutoCloseable {
  /**
   * The next complete entry, or null while there is none yet. Throws {@link JournalDamaged} where
   * an entry is not as it was written or is not there: nothing is skipped.
   */
  @Nullable JournalEntry next();

  /**
   * The same, without what was asked: for those who make a state of it, or go through much of the
   * journal.
   */
  default @Nullable Decided nextDecided() {
    JournalEntry entry = next();
    return entry == null ? null : EntryBytes.decode(entry.getSequence(), entry);
  }

  @Override
  void close();
}
