package org.strowger.server.journal;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
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

  /** Nearly always one part, into which the entry is encoded at once. */
  static List<byte[]> cut(long sequence, MessageLite entry, int payloadMax) {
    int size = entry.getSerializedSize();
    if (size <= payloadMax) {
      byte[] part = new byte[HEADER_BYTES + size];
      encode(entry, part, size);
      return List.of(sealed(part, sequence, 0, true));
    }
    return cut(sequence, entry.toByteArray(), payloadMax);
  }

  static List<byte[]> cut(long sequence, byte[] entry, int payloadMax) {
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    do {
      int length = Math.min(entry.length - from, payloadMax);
      byte[] part = new byte[HEADER_BYTES + length];
      System.arraycopy(entry, from, part, HEADER_BYTES, length);
      from += length;
      parts.add(sealed(part, sequence, parts.size(), from == entry.length));
    } while (from < entry.length);
    return parts;
  }

  private static void encode(MessageLite entry, byte[] part, int size) {
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(part, HEADER_BYTES, size);
      entry.writeTo(out);
      out.checkNoSpaceLeft();
    } catch (IOException impossible) {
      throw new UncheckedIOException("an entry could not be written into memory", impossible);
    }
  }

  /** The part, whose payload is there already, with its header. */
  private static byte[] sealed(byte[] part, long sequence, int number, boolean last) {
    ByteBuffer header = ByteBuffer.wrap(part);
    header.putLong(sequence).putInt(number).put((byte) (last ? 1 : 0));
    header.putInt(CHECKSUM_OFFSET, checksum(part));
    return part;
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
