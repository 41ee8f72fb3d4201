package org.strowger.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;

/**
 * A journal in a list, for tests: safe from any thread, and gone with the process. Entries pass
 * through the codec both ways, so that a test sees what a real journal would give back.
 */
public final class MemoryJournal implements Journal {
  private final List<org.strowger.proto.v1.JournalEntry> entries = new ArrayList<>();
  private long syncedSequence;
  private boolean closed;
  private long freeBytes = Long.MAX_VALUE;
  private volatile CountDownLatch disk = new CountDownLatch(0);

  @Override
  public synchronized long lastSequence() {
    return entries.size();
  }

  /** The sequence up to which {@link #sync} has been called. */
  public synchronized long syncedSequence() {
    return syncedSequence;
  }

  public synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void append(JournalEntry entry) {
    if (closed || entry.sequence() != entries.size() + 1) {
      throw new IllegalStateException(
          "entry "
              + entry.sequence()
              + " can't follow entry "
              + entries.size()
              + (closed ? ": closed" : ""));
    }
    entries.add(JournalCodec.encode(entry));
  }

  @Override
  public void sync() {
    try {
      disk.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      syncedSequence = entries.size();
    }
  }

  /** From now on syncing takes for ever, until {@link #letGo}. */
  public void hang() {
    disk = new CountDownLatch(1);
  }

  public void letGo() {
    disk.countDown();
  }

  @Override
  public synchronized long freeBytes() {
    return freeBytes;
  }

  /** Makes it appear as if it lay on a disk with so little room. */
  public synchronized void freeBytes(long bytes) {
    freeBytes = bytes;
  }

  @Override
  public void read(long fromSequence, Consumer<JournalEntry> reader) {
    for (JournalEntry entry : entries()) {
      if (entry.sequence() >= fromSequence) {
        reader.accept(entry);
      }
    }
  }

  @Override
  public JournalCursor cursor(long fromSequence) {
    return new JournalCursor() {
      private long nextSequence = fromSequence;

      @Override
      public org.strowger.proto.v1.@Nullable JournalEntry next() {
        org.strowger.proto.v1.JournalEntry entry = stored(nextSequence);
        nextSequence += entry == null ? 0 : 1;
        return entry;
      }

      @Override
      public void close() {}
    };
  }

  private synchronized org.strowger.proto.v1.@Nullable JournalEntry stored(long sequence) {
    return sequence > entries.size() ? null : entries.get((int) sequence - 1);
  }

  /** Everything appended so far. */
  public synchronized List<JournalEntry> entries() {
    return entries.stream().map(JournalCodec::decode).toList();
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
