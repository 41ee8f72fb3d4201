package org.strowger.server.publish;

import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.server.board.LiveBoard;

/**
 * The few numbers that other threads may read at any time: health and metrics. Written by the
 * publishing thread; the sequence with every entry, what has to be counted about once a second.
 */
public final class Figures implements Publisher {
  private static final long COUNT_EVERY_NANOS = 1_000_000_000;

  private @Nullable LiveBoard board;
  private long countedNanos = System.nanoTime();
  private volatile long sequence;
  private volatile long waiting;
  private volatile long agentsSignedIn;

  /** From now on told from this board; called once after recovery, before the ring. */
  public void begin(LiveBoard recovered) {
    board = recovered;
    refresh(recovered);
  }

  @Override
  public void onEntry(JournalEntry entry) {
    sequence = entry.sequence();
  }

  @Override
  public void onBatchEnd(long timeMs) {
    LiveBoard shown = board;
    if (shown != null && System.nanoTime() - countedNanos >= COUNT_EVERY_NANOS) {
      refresh(shown);
    }
  }

  private void refresh(LiveBoard shown) {
    countedNanos = System.nanoTime();
    sequence = shown.sequence();
    waiting = shown.waiting();
    agentsSignedIn = shown.agentsSignedIn();
  }

  /** The newest sequence that was published. */
  public long sequence() {
    return sequence;
  }

  /** Interactions waiting, over all queues. */
  public long waiting() {
    return waiting;
  }

  /** Agents signed in, whatever their activity. */
  public long agentsSignedIn() {
    return agentsSignedIn;
  }
}
