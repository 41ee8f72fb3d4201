package org.strowger.server.journal;

import java.util.function.Consumer;
import org.strowger.core.JournalEntry;

/**
 * The one place where entries are kept. Appended to by the journal stage alone; nothing is published before {@link #sync}
 * has returned for its batch. Any failure is thrown and is fatal to the host.
 */
public interface Journal extends AutoCloseable {
  /** The sequence of the newest entry, 0 while there is none. */
  long lastSequence();

  /** Appends the entry that follows {@link #lastSequence}. */
  void append(JournalEntry entry);

  /** What has been appended survives from here on, to the level this journal promises. Called at the end of each batch. */
  void sync();

  /** Hands every entry from {@code fromSequence} on to {@code reader}, in order, and returns at the end of the journal. */
  void read(long fromSequence, Consumer<JournalEntry> reader);

  @Override
  void close();
}
