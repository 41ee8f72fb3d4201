package org.strowger.server.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Cuts the bytes of an entry into parts that the store can take in one piece. Nearly every entry is
 * one part; the fall of a large gateway, with an event for each of its customers, is many. The
 * counterpart is {@link EntryAssembler}.
 *
 * <p>A part is: sequence (8 bytes), number from 0 (4), whether it is the last (1), CRC32C of all
 * the rest (4), payload. All big-endian. How long it is, the store says.
 */
final class EntryParts {
  static final int HEADER_BYTES = 8 + 4 + 1 + 4;
  static final int CHECKSUM_OFFSET = 8 + 4 + 1;

  private EntryParts() {}

  static List<byte[]> cut(long sequence, byte[] entry, int payloadMax) {
    List<byte[]> parts = new ArrayList<>(1);
    int from = 0;
    do {
      int to = Math.min(entry.length, from + payloadMax);
      parts.add(
          part(sequence, parts.size(), to == entry.length, Arrays.copyOfRange(entry, from, to)));
      from = to;
    } while (from < entry.length);
    return parts;
  }

  private static byte[] part(long sequence, int number, boolean last, byte[] payload) {
    ByteBuffer part = ByteBuffer.allocate(HEADER_BYTES + payload.length);
    part.putLong(sequence).putInt(number).put((byte) (last ? 1 : 0));
    part.putInt(0).put(payload);
    part.putInt(CHECKSUM_OFFSET, checksum(part.array()));
    return part.array();
  }

  /** The sequence that a part says; what is too short to say one stands before every entry. */
  static long sequenceOf(byte[] part) {
    return part.length < HEADER_BYTES ? 0 : ByteBuffer.wrap(part).getLong();
  }

  /** Over everything but the checksum's own four bytes. */
  static int checksum(byte[] part) {
    CRC32C crc = new CRC32C();
    crc.update(part, 0, CHECKSUM_OFFSET);
    crc.update(part, CHECKSUM_OFFSET + 4, part.length - CHECKSUM_OFFSET - 4);
    return (int) crc.getValue();
  }
}
