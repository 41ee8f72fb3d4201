package org.strowger.server.journal;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Copies a journal, entry by entry, into a directory of its own, at any level. */
public final class JournalConvert {
  /** How many entries are synced together. */
  private static final long ENTRIES_PER_SYNC = 1_024;

  private JournalConvert() {}

  /**
   * Copies every entry of {@code from} into {@code directory}, which must hold no journal yet.
   * Returns the newest sequence; throws {@link JournalFault}.
   *
   * @param progress is told the sequence of every entry
   */
  public static long convert(
      JournalReader from, Path directory, Durability durability, LongConsumer progress) {
    if (JournalDirectory.find(directory) != null) {
      throw new JournalUnusable(
          "there is a journal in " + directory + " already: name a new directory");
    }
    try (Journal to = JournalDirectory.write(directory, durability)) {
      from.read(
          1,
          entry -> {
            to.append(entry);
            if (entry.sequence() % ENTRIES_PER_SYNC == 0) {
              to.sync();
            }
            progress.accept(entry.sequence());
          });
      to.sync();
      return to.lastSequence();
    }
  }
}
