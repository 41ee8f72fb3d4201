package org.strowger.server.journal;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What an entry is wrapped in, in a file: CRC32C of the file's salt and all that follows (4 bytes),
 * length of the payload (4), sequence (8), how many entries were not known to be synced when this
 * was written, itself included (4), payload. All big-endian.
 *
 * <p>From {@code unsynced} follows how far the journal was durable, which tells damage from a torn
 * end: an entry that somebody later knew to be synced can't just be unfinished. A <em>mark</em> is
 * a frame without payload that says it of everything before it. The salt keeps bytes inside an
 * entry, which callers choose, from passing for a frame.
 *
 * @param position where it begins in its file
 * @param sequence that of its entry; of a mark, that of the entry before it
 * @param unsynced entries not known to be synced, 0 for a mark
 */
record Frame(long position, long sequence, int unsynced, ByteString payload) {
  static final int HEADER_BYTES = 4 + 4 + 8 + 4;

  static final int LENGTH_OFFSET = 4;
  static final int SEQUENCE_OFFSET = 8;
  static final int UNSYNCED_OFFSET = 16;

  boolean isMark() {
    return payload.isEmpty();
  }

  /** Everything that stands before it was durable when it was written. */
  boolean isFirstAfterSync() {
    return unsynced == 1;
  }

  /** Whether an entry {@code earlier}, in front of this, was durable when this was written. */
  boolean provesBefore(long earlier) {
    return isMark() || isFirstAfterSync() || sequence - unsynced >= earlier;
  }

  /** Where the next frame begins. */
  long end() {
    return position + HEADER_BYTES + payload.size();
  }

  static ByteBuffer header(long salt, long sequence, int unsynced, byte[] payload) {
    CRC32C crc = checksum(salt, payload.length, sequence, unsynced);
    crc.update(payload);
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).putInt((int) crc.getValue());
    return header.putInt(payload.length).putLong(sequence).putInt(unsynced).flip();
  }

  /** To which the payload is still to be added. */
  static CRC32C checksum(long salt, int length, long sequence, int unsynced) {
    CRC32C crc = new CRC32C();
    ByteBuffer before = ByteBuffer.allocate(8 + 4 + 8 + 4);
    crc.update(before.putLong(salt).putInt(length).putLong(sequence).putInt(unsynced).flip());
    return crc;
  }
}
