package org.strowger.server.snapshot;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.snapshot.SnapshotRecovery.Restored;
import org.strowger.server.snapshot.SnapshotStore.Unfinished;

/**
 * Makes snapshots: does what a recovery would do, up to an entry that is published, in parts of its
 * own, and writes down what it comes to. The router's threads are neither paused nor touched, and
 * the snapshot before is proved to be readable on the way. Then old snapshots are deleted, and
 * files of the journal that are older than what is to be kept. For one thread.
 */
public final class SnapshotMaker {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotMaker.class);

  private final Journal journal;
  private final SnapshotStore store;
  private final Supplier<SnapshotParts> fresh;
  private final int keepDays;
  private final LongSupplier needed;

  /**
   * @param fresh gives new parts, as often as it is asked
   * @param keepDays days of the journal that are kept before the one that runs, UTC by the router's
   *     time; 0 = everything is kept
   * @param needed the oldest entry that somebody has yet to read who has no place in the journal
   *     now
   */
  public SnapshotMaker(
      Journal journal,
      SnapshotStore store,
      Supplier<SnapshotParts> fresh,
      int keepDays,
      LongSupplier needed) {
    this.journal = journal;
    this.store = store;
    this.fresh = fresh;
    this.keepDays = keepDays;
    this.needed = needed;
  }

  /**
   * Makes one of the state after entry {@code sequence}, which is published. Throws {@link
   * CancellationException} soon after {@code cancelled} says so, which is asked before each entry
   * that is followed and each row that is written or read, and may rest; {@link IOException},
   * {@link SnapshotUnusable} or {@link org.strowger.server.journal.JournalFault} where none can be
   * made.
   */
  public MadeSnapshot make(long sequence, BooleanSupplier cancelled) throws IOException {
    long startNanos = System.nanoTime();
    Supplier<SnapshotParts> paced = () -> new PacedParts(fresh.get(), cancelled);
    Written written = write(sequence, new SnapshotRecovery<>(journal, store, paced));
    // Its parts are gone by now, so that there is one copy of the state at a time.
    store.finish(written.unfinished(), paced.get());
    letGo(written.made());
    LOG.info(
        "seq={} snapshot made and read back, durationMs={}",
        sequence,
        (System.nanoTime() - startNanos) / 1_000_000);
    return written.made();
  }

  private record Written(Unfinished unfinished, MadeSnapshot made) {}

  private Written write(long sequence, SnapshotRecovery<SnapshotParts> recovery)
      throws IOException {
    Restored<SnapshotParts> start = recovery.restore(sequence - 1);
    SnapshotParts parts = start.parts();
    JournalEntry last = follow(parts, start.sequence(), sequence);
    Unfinished unfinished =
        store.write(parts, sequence, last.getTimeMs(), SnapshotHashes.entry(last));
    return new Written(unfinished, new MadeSnapshot(sequence, last.getTimeMs()));
  }

  /** Returns the last entry that was followed, which is read as a whole. */
  private JournalEntry follow(SnapshotParts parts, long after, long until) {
    try (JournalCursor cursor = journal.cursor(after + 1)) {
      for (long at = after + 1; at < until; at++) {
        parts.follow(requireThere(at, cursor.nextDecided()));
      }
      JournalEntry last = requireThere(until, cursor.next());
      parts.follow(JournalCodec.decode(last));
      return last;
    }
  }

  private static <T> T requireThere(long sequence, @Nullable T entry) {
    if (entry == null) {
      throw new IllegalStateException("entry " + sequence + " is published and can't be read");
    }
    return entry;
  }

  private void letGo(MadeSnapshot made) throws IOException {
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(made.timeMs()), ZoneOffset.UTC);
    LocalDate keepFrom = keepDays == 0 ? null : today.minusDays(keepDays);
    long base = store.prune(made.sequence(), keepFrom);
    if (keepFrom != null) {
      journal.deleteBefore(Math.min(base, needed.getAsLong()), keepFrom);
    }
  }
}
