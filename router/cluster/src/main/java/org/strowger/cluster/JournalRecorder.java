package org.strowger.cluster;

import org.strowger.core.JournalEntry;
import org.strowger.server.journal.Journal;

/**
 * Keeps a journal of what a node has applied, the same that a router with a ring writes, so that
 * whatever reads journals reads this one too. It is made of the log and does not make anything
 * durable: what it lacks after a crash is applied again and written then. For the service's thread.
 */
final class JournalRecorder {
  /** What is read behind it is at most so much older; far less often than the log is synced. */
  private static final long SYNC_EVERY_NANOS = 100_000_000;

  private final Journal journal;
  private boolean unsynced;
  private long syncedAtNanos;

  JournalRecorder(Journal journal) {
    this.journal = journal;
  }

  /**
   * Entries will follow from the one behind {@code sequence} on. Throws {@link
   * IllegalStateException} where the journal does not reach up to there.
   */
  void begin(long sequence) {
    if (journal.lastSequence() < sequence) {
      throw new IllegalStateException(
          "the snapshot was taken at entry "
              + sequence
              + ", but the journal ends at entry "
              + journal.lastSequence()
              + ": put back the journal that belongs to it");
    }
  }

  /** Appends it, unless it is there already: the log is applied again from the last snapshot on. */
  void append(JournalEntry entry) {
    if (entry.sequence() > journal.lastSequence()) {
      journal.append(entry);
      unsynced = true;
    }
  }

  /** Syncs what was appended if the last time was long enough ago; tells whether it did. */
  boolean syncIfDue(long nowNanos) {
    if (!unsynced || nowNanos - syncedAtNanos < SYNC_EVERY_NANOS) {
      return false;
    }
    syncedAtNanos = nowNanos;
    sync();
    return true;
  }

  void sync() {
    journal.sync();
    unsynced = false;
  }
}
