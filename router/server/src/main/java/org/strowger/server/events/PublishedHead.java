package org.strowger.server.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.strowger.core.JournalEntry;
import org.strowger.server.publish.Publisher;

/**
 * How far the journal may be shown: the newest sequence that was published. Told by the publishing
 * thread, which wakes the readers at the end of each batch and waits for none of them; read by any
 * thread.
 *
 * <p>It is the whole seam between past and present: readers have one source, the journal, and go up
 * to here.
 */
public final class PublishedHead implements Publisher {
  private final List<Thread> readers = new CopyOnWriteArrayList<>();
  private volatile long sequence;
  private volatile long timeMs;
  private long seen;

  /**
   * @param sequence that of the newest entry in the journal when the router starts
   */
  public PublishedHead(long sequence) {
    this.sequence = sequence;
    this.seen = sequence;
  }

  public long sequence() {
    return sequence;
  }

  /**
   * The router's time, epoch ms; 0 before the first batch. Whoever reads it before {@link
   * #sequence} finds every entry up to that time below that sequence.
   */
  public long timeMs() {
    return timeMs;
  }

  @Override
  public void onEntry(JournalEntry entry) {
    seen = entry.sequence();
  }

  @Override
  public void onBatchEnd(long nowMs) {
    if (seen != sequence) {
      sequence = seen;
      readers.forEach(LockSupport::unpark);
    }
    timeMs = nowMs;
  }

  /** From now on this thread is unparked whenever there is something new. */
  public void wake(Thread reader) {
    readers.add(reader);
  }

  /** This thread reads no more. */
  public void forget(Thread reader) {
    readers.remove(reader);
  }
}
