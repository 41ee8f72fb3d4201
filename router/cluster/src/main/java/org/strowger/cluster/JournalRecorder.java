package org.strowger.cluster;

import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.JournalCursor;

/**
 * Keeps a journal of what a node has applied, the same that a router with a ring writes, so that
 * whatever reads journals reads this one too. It is made of the log and does not make anything
 * durable: what it lacks after a crash is applied again and written then. What it has is compared,
 * so that a log is not gone on with where it leads to other decisions than it did before. For the
 * service's thread.
 */
final class JournalRecorder {
  /** What is read behind it is at most so much older; far less often than the log is synced. */
  private static final long SYNC_EVERY_NANOS = 100_000_000;

  private final Journal journal;
  private final long writtenBefore;
  private @Nullable JournalCursor before;
  private boolean unsynced;
  private long syncedAtNanos;

  JournalRecorder(Journal journal) {
    this.journal = journal;
    this.writtenBefore = journal.lastSequence();
  }

  /**
   * Entries will follow from the one behind {@code sequence} on. Throws {@link
   * IllegalStateException} where the journal does not reach up to there.
   */
  void begin(long sequence) {
    if (writtenBefore < sequence) {
      throw new IllegalStateException(
          "the snapshot was taken at entry "
              + sequence
              + ", but the journal ends at entry "
              + writtenBefore
              + ": put back the journal that belongs to it");
    }
    before = journal.cursor(sequence + 1);
  }

  /**
   * Appends it, or compares it where it was written before: the log is applied again from the last
   * snapshot on. Throws {@link IllegalStateException} where the two differ.
   */
  void append(JournalEntry entry) {
    if (entry.sequence() <= writtenBefore) {
      compare(entry);
      return;
    }
    closeCursor();
    journal.append(entry);
    unsynced = true;
  }

  private void compare(JournalEntry entry) {
    var written = before == null ? null : before.next();
    if (!JournalCodec.encode(entry).equals(written)) {
      throw new IllegalStateException(
          "entry "
              + entry.sequence()
              + " is decided otherwise than the journal has it: the journal belongs to another log,"
              + " or this release decides otherwise and must begin at a snapshot");
    }
  }

  private void closeCursor() {
    if (before != null) {
      before.close();
      before = null;
    }
  }

  /** Syncs what was appended if the last time was long enough ago. */
  void syncIfDue(long nowNanos) {
    if (unsynced && nowNanos - syncedAtNanos >= SYNC_EVERY_NANOS) {
      syncedAtNanos = nowNanos;
      sync();
    }
  }

  void sync() {
    journal.sync();
    unsynced = false;
  }
}
