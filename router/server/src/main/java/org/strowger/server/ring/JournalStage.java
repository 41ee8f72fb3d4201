package org.strowger.server.ring;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalRoom;

/**
 * The second stage: appends every entry and makes each batch durable at its end. The next stage
 * sees a batch only after this one has let go of it, so nothing is visible before it is durable.
 */
final class JournalStage implements EventHandler<Slot> {
  private static final long ALL_DURABLE = 0;

  private final Journal journal;
  private final JournalRoom room;
  private final FailStop failStop;
  private final RouterMetrics metrics;
  private final StageProgress progress = new StageProgress();
  private int unsynced;
  private long appendedSequence;
  private volatile long durableSequence;

  /** Since when an entry has been here that is not durable; {@link System#nanoTime}, never 0. */
  private volatile long unsyncedSinceNanos = ALL_DURABLE;

  /**
   * @param lastSequence that of the newest entry in the journal
   */
  JournalStage(
      Journal journal,
      JournalRoom room,
      long lastSequence,
      FailStop failStop,
      RouterMetrics metrics) {
    this.journal = journal;
    this.room = room;
    this.durableSequence = lastSequence;
    this.failStop = failStop;
    this.metrics = metrics;
  }

  @Override
  public void setSequenceCallback(Sequence passedOn) {
    progress.passOnBy(passedOn);
  }

  @Override
  public void onStart() {
    progress.begin("strowger-journal");
  }

  @Override
  public void onEvent(Slot slot, long cell, boolean endOfBatch) {
    if (!failStop.failed()) {
      handle(slot, endOfBatch);
    }
    progress.handled(cell, endOfBatch);
  }

  private void handle(Slot slot, boolean endOfBatch) {
    JournalEntry entry = slot.entry();
    try {
      if (entry != null) {
        if (unsynced == 0) {
          unsyncedSinceNanos = System.nanoTime() | 1;
        }
        journal.append(entry);
        unsynced++;
        appendedSequence = entry.sequence();
      }
      if (endOfBatch && unsynced > 0) {
        journal.sync();
        durableSequence = appendedSequence;
        metrics.journalBatch(unsynced);
        unsynced = 0;
        unsyncedSinceNanos = ALL_DURABLE;
      }
      if (endOfBatch) {
        room.look();
      }
    } catch (RuntimeException | Error broken) {
      failStop.fail("the journal can't be written" + at(entry), broken);
    }
  }

  StageProgress progress() {
    return progress;
  }

  /**
   * For how long the first entry that is not durable has been so; zero while all are. Any thread.
   */
  Duration unsyncedFor() {
    long sinceNanos = unsyncedSinceNanos;
    return sinceNanos == ALL_DURABLE
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - sinceNanos);
  }

  /** The newest sequence that is durable; any thread. */
  long durableSequence() {
    return durableSequence;
  }

  private static String at(@Nullable JournalEntry entry) {
    return entry == null ? "" : " at sequence " + entry.sequence();
  }
}
