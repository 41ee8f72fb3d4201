package org.strowger.server.journal;

import java.time.LocalDate;
import org.strowger.core.JournalEntry;

/**
 * The one place where entries are kept. Appended to by the journal stage alone; nothing is
 * published before {@link #sync} has returned for its batch. Any failure is thrown and is fatal to
 * the host.
 */
public interface Journal extends JournalReader {
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
   * Deletes what is older than both {@code sequence} and {@code keepFrom}, in whole files and
   * oldest first, as far as no open cursor has yet to read it; the newest file stays. One thread at
   * a time, also beside the one that appends. Throws {@link JournalUnusable} where a file can't be
   * deleted. A journal that has no files keeps everything.
   *
   * @param keepFrom whole days that are kept, UTC
   */
  default void deleteBefore(long sequence, LocalDate keepFrom) {}
}
