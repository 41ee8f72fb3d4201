package org.strowger.server.journal;

import java.util.function.Consumer;
import org.strowger.core.JournalEntry;

/** The reading side of a journal, which is all that recovery, printing and verifying need. */
public interface JournalReader extends AutoCloseable {
  /**
   * Hands every entry from {@code fromSequence} on to {@code reader}, in order, and returns at the
   * end of the journal. Throws {@link JournalDamaged} before the first entry that is not as it was
   * written.
   */
  void read(long fromSequence, Consumer<JournalEntry> reader);

  @Override
  void close();
}
