package org.strowger.server.snapshot;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.journal.JournalReader;

/**
 * A journal and the snapshots made of it, for whoever needs a state that was: the newest good
 * snapshot before it, then the entries from there. For any thread.
 *
 * @param store null = there are no snapshots
 */
public record History(JournalReader journal, @Nullable SnapshotStore store) {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  /** What was made of a snapshot of the state after entry {@code sequence}, epoch ms its time. */
  public record Start<T>(T made, long sequence, long timeMs) {}

  /**
   * Has {@code use} make something of the newest good snapshot of the state after entry {@code
   * sequence} or an earlier one; null where there is none. One that is damaged, was made of another
   * journal, or of which {@code use} throws {@link SnapshotUnusable}, is passed over with a line in
   * the log.
   */
  public <T> @Nullable Start<T> startAtOrBefore(long sequence, Function<Snapshot, T> use) {
    long newest = sequence;
    while (true) {
      try (Snapshot snapshot = store == null ? null : store.newestAtOrBefore(newest)) {
        if (snapshot == null) {
          return null;
        }
        newest = snapshot.sequence() - 1;
        requireOfThisJournal(snapshot);
        return new Start<>(use.apply(snapshot), snapshot.sequence(), snapshot.timeMs());
      } catch (SnapshotUnusable wrong) {
        LOG.warn("{}: it is passed over", wrong.getMessage());
      }
    }
  }

  /** A journal that parted from the snapshot's has no entry in common with it from there on. */
  private void requireOfThisJournal(Snapshot snapshot) {
    JournalEntry entry;
    try (JournalCursor cursor = journal.cursor(snapshot.sequence())) {
      entry = cursor.next();
    } catch (JournalFault unreadable) {
      throw new SnapshotUnusable(
          snapshot.toString(),
          "can't be tied to the journal, where its entry can't be read: " + unreadable.getMessage(),
          unreadable);
    }
    if (entry == null || SnapshotHashes.entry(entry) != snapshot.entryHash()) {
      throw new SnapshotUnusable(
          snapshot.toString(),
          "was made of another journal: entry " + snapshot.sequence() + " is not the same");
    }
  }
}
