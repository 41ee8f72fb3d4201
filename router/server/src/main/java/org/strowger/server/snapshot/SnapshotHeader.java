package org.strowger.server.snapshot;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * How the file of a snapshot begins and ends; between stand blocks, the last of which is the
 * footer.
 *
 * <p>The header: magic (8 bytes), salt (8), CRC32C of these (4). The trailer: where the footer's
 * block begins (8), CRC32C of that and the salt (4). All big-endian.
 */
final class SnapshotHeader {
  static final int BYTES = 8 + 8 + 4;
  static final int TRAILER_BYTES = 8 + 4;

  /** The last byte is the version of the format. */
  private static final long MAGIC = 0x5354_5257_534E_5001L; // "STRWSNP", 1

  private SnapshotHeader() {}

  static ByteBuffer header(long salt) {
    ByteBuffer header = ByteBuffer.allocate(BYTES).putLong(MAGIC).putLong(salt);
    return header.putInt(checksum(MAGIC, salt)).flip();
  }

  /** The salt that {@code header} says, or null where it is not a whole header. */
  static @Nullable Long saltIn(ByteBuffer header) {
    return header.remaining() == BYTES
            && header.getLong(0) == MAGIC
            && header.getInt(BYTES - 4) == checksum(MAGIC, header.getLong(8))
        ? Long.valueOf(header.getLong(8))
        : null;
  }

  static ByteBuffer trailer(long salt, long footerPosition) {
    ByteBuffer trailer = ByteBuffer.allocate(TRAILER_BYTES).putLong(footerPosition);
    return trailer.putInt(checksum(salt, footerPosition)).flip();
  }

  /** Where the footer begins, or null where {@code trailer} is not that of this file. */
  static @Nullable Long footerIn(ByteBuffer trailer, long salt) {
    return trailer.remaining() == TRAILER_BYTES
            && trailer.getInt(TRAILER_BYTES - 4) == checksum(salt, trailer.getLong(0))
        ? Long.valueOf(trailer.getLong(0))
        : null;
  }

  private static int checksum(long one, long other) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(16).putLong(one).putLong(other).flip());
    return (int) crc.getValue();
  }
}
