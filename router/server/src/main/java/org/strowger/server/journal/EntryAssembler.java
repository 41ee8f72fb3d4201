package org.strowger.server.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Puts entries together again from the parts that {@link EntryParts} cut, and trusts none of them:
 * checksum, order of parts and order of entries are checked. Parts of an entry that was never
 * finished, because the process was killed in the middle, are dropped; that entry was never
 * acknowledged. For one pass by one thread.
 */
final class EntryAssembler {
  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
  private int unfinishedParts;
  private long lastSequence;

  /** For a pass from the first entry on. */
  EntryAssembler() {
    this(0);
  }

  /** For a pass that begins after {@code lastSequence}. */
  EntryAssembler(long lastSequence) {
    this.lastSequence = lastSequence;
  }

  /** The sequence of the last entry that was complete, or that the pass began after. */
  long lastSequence() {
    return lastSequence;
  }

  /** Takes the next part; returns the entry's bytes if it was the last of its entry, else null. */
  byte @Nullable [] add(byte[] part) {
    long expected = lastSequence + 1;
    requireIntact(expected, part);
    ByteBuffer in = ByteBuffer.wrap(part);
    long sequence = in.getLong();
    int number = in.getInt();
    boolean last = in.get() == 1;
    if (sequence != expected) {
      throw new JournalDamaged(expected, "is missing: entry " + sequence + " stands in its place");
    }
    if (number == 0) {
      forgetUnfinished();
    }
    if (number != unfinishedParts) {
      throw new JournalDamaged(expected, "lacks its part " + (unfinishedParts + 1));
    }
    unfinished.write(part, EntryParts.HEADER_BYTES, part.length - EntryParts.HEADER_BYTES);
    unfinishedParts++;
    return last ? finish() : null;
  }

  private byte[] finish() {
    byte[] entry = unfinished.toByteArray();
    forgetUnfinished();
    lastSequence++;
    return entry;
  }

  private void forgetUnfinished() {
    unfinished.reset();
    unfinishedParts = 0;
  }

  private static void requireIntact(long expected, byte[] part) {
    if (part.length < EntryParts.HEADER_BYTES) {
      throw new JournalDamaged(expected, "is shorter than its header");
    }
    if (ByteBuffer.wrap(part).getInt(EntryParts.CHECKSUM_OFFSET) != EntryParts.checksum(part)) {
      throw new JournalDamaged(expected, "does not fit its checksum");
    }
  }
}
