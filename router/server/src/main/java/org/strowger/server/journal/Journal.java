package org.strowger.server.journal;

import org.strowger.core.JournalEntry;

/**
 * The one place where entries are kept. Appended to by the journal stage alone; nothing is
 * published before {@link #sync} has returned for its batch. Any failure is thrown and is fatal to
 * the host.
 */
public interface Journal extends JournalReader {
  /** The sequence of the newest entry, 0 while there is none. */
  long lastSequence();

  /** Appends the entry that follows {@link #lastSequence}. */
  void append(JournalEntry entry);

  /**
   * What has been appended survives from here on, to the level this journal promises. Called at the
   * end of each batch.
   */
  void sync();

  /** Bytes that can still be written where it lies; 0 where none can be; any thread. */
  long freeBytes();

  /**
   * A place of its own in this journal, before {@code fromSequence}; any thread, which then keeps
   * it to itself and closes it before the journal.
   */
  JournalCursor cursor(long fromSequence);
}
