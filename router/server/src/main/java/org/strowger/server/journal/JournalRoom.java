package org.strowger.server.journal;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether there is room for new work where the journal lies. Below a watermark it is refused, so
 * that what is there can still be served to its end: a journal that can't be written stops the
 * router. The journal stage looks about once a second; any thread may ask.
 */
public final class JournalRoom {
  private static final Logger LOG = LoggerFactory.getLogger(JournalRoom.class);
  private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long MIB = 1 << 20;

  private final Journal journal;
  private final long leastBytes;
  private final LongSupplier nanoTime;
  private long lookedNanos;
  private volatile long freeBytes;

  /**
   * @param freeSpaceMinMib the watermark, MiB; 0 = there is always room
   * @param nanoTime like {@link System#nanoTime}
   */
  public JournalRoom(Journal journal, int freeSpaceMinMib, LongSupplier nanoTime) {
    this.journal = journal;
    this.leastBytes = freeSpaceMinMib * MIB;
    this.nanoTime = nanoTime;
    this.lookedNanos = nanoTime.getAsLong();
    measure(false);
  }

  /** Looks again if the last look was long enough ago; on the journal's thread. */
  public void look() {
    long now = nanoTime.getAsLong();
    if (now - lookedNanos >= LOOK_EVERY_NANOS) {
      lookedNanos = now;
      measure(isShort());
    }
  }

  private void measure(boolean wasShort) {
    freeBytes = journal.freeBytes();
    if (isShort() && !wasShort) {
      LOG.error("{}", sentence());
    } else if (wasShort && !isShort()) {
      LOG.info("new work is taken again: {} MiB are free for the journal", freeBytes / MIB);
    }
  }

  /** Whether new work is refused. */
  public boolean isShort() {
    return freeBytes < leastBytes;
  }

  /** Bytes free where the journal lies, at the last look; 0 where it can't be written. */
  public long freeBytes() {
    return freeBytes;
  }

  /** Why new work is refused, and the remedy. */
  public String sentence() {
    return "new work is refused: "
        + freeBytes / MIB
        + " MiB are free for the journal, and "
        + leastBytes / MIB
        + " are kept (journal.free-space-min-mib): free some of that disk, then send the same again";
  }
}
