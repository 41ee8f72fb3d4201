package org.strowger.server.snapshot;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.journal.Recovery;

/**
 * Brings new parts to where the journal ends: from the newest good snapshot and the entries after
 * it, or from all entries. A snapshot is good if every byte of it is as it was written, the journal
 * has the very entry after which it was made, and its rows give the state that was written down;
 * others are passed over, with a line in the log. Where neither a snapshot nor the journal's
 * beginning is there, it stops with a sentence: there is no state to be had then.
 */
public final class SnapshotRecovery<P extends SnapshotParts> {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotRecovery.class);

  private final JournalReader journal;
  private final @Nullable SnapshotStore store;
  private final Supplier<P> fresh;

  /**
   * @param store null = there are no snapshots
   * @param fresh gives new parts, as often as it is asked
   */
  public SnapshotRecovery(JournalReader journal, @Nullable SnapshotStore store, Supplier<P> fresh) {
    this.journal = journal;
    this.store = store;
    this.fresh = fresh;
  }

  /**
   * Where the parts stand.
   *
   * @param snapshot the one that was used; of entry 0 = none was
   * @param recovered the newest entry, and how it was come to
   */
  public record Result<P>(P parts, MadeSnapshot snapshot, Recovery.Recovered recovered) {}

  /** Parts as they were after an entry, epoch ms its time; 0 and 0 before the first. */
  public record Restored<P>(P parts, long sequence, long timeMs) {}

  /** Throws {@link JournalFault} where no state can be trusted. */
  public Result<P> recover() {
    refuseWhatIsNewer();
    Restored<P> start = restore(journal.lastSequence());
    P parts = start.parts();
    Recovery.Recovered recovered =
        Recovery.replay(
            journal,
            start.sequence(),
            start.timeMs(),
            parts.core().machine(),
            entry -> parts.others().forEach(part -> part.follow(entry)));
    return new Result<>(parts, new MadeSnapshot(start.sequence(), start.timeMs()), recovered);
  }

  /**
   * A snapshot is made of entries that were published. Where these survive whatever happens, a
   * journal that ends before them is not whole, or not the one that the snapshot was made of.
   */
  private void refuseWhatIsNewer() {
    long last = journal.lastSequence();
    for (long one : store == null ? List.<Long>of() : store.sequences()) {
      if (one > last && journal.durability() == Durability.DISK) {
        throw new JournalUnusable(
            "there is a snapshot of the state after entry "
                + one
                + ", but the journal ends with entry "
                + last
                + ": entries are missing, or the snapshot is another journal's; restore the"
                + " directory from a copy, or move the snapshot away to go on without these"
                + " entries");
      }
      if (one > last) {
        LOG.error(
            "there is a snapshot of the state after entry {}, but the journal ends with entry {}:"
                + " the last entries were lost, as they may be at the level process when the power"
                + " fails; the snapshot is not used",
            one,
            last);
      }
    }
  }

  /** New parts as of the newest good snapshot at or before this entry, or as of no entry at all. */
  public Restored<P> restore(long sequence) {
    History.Start<P> start =
        new History(journal, store)
            .startAtOrBefore(
                sequence,
                snapshot -> {
                  P parts = fresh.get();
                  parts.restore(snapshot);
                  return parts;
                });
    if (start != null) {
      return new Restored<>(start.made(), start.sequence(), start.timeMs());
    }
    long first = journal.firstSequence();
    if (first > 1) {
      throw new JournalUnusable(
          "the journal begins with entry "
              + first
              + ", and there is no good snapshot to begin with: restore its directory from a copy");
    }
    return new Restored<>(fresh.get(), 0, 0);
  }
}
