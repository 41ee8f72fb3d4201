package org.strowger.server.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.strowger.server.journal.DiskFile;

/**
 * The frame in which all bytes of a snapshot stand: CRC32C (4 bytes), length of the payload (4),
 * payload; big-endian. The checksum also covers the file's salt and the block's place, so that
 * nothing passes for a block of this file at this place that is not.
 */
final class SnapshotBlock {
  static final int HEADER_BYTES = 4 + 4;

  private SnapshotBlock() {}

  static ByteBuffer header(long salt, long position, ByteBuffer payload) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    return header
        .putInt(checksum(salt, position, payload.duplicate()))
        .putInt(payload.remaining())
        .flip();
  }

  /**
   * The payload of the block at {@code position}, or null where none is that ends by {@code end}.
   */
  static byte @Nullable [] read(DiskFile file, long salt, long position, long end)
      throws IOException {
    if (end - position < HEADER_BYTES) {
      return null;
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    file.read(header, position);
    int length = header.getInt(4);
    if (header.hasRemaining() || length < 0 || length > end - position - HEADER_BYTES) {
      return null;
    }
    byte[] payload = new byte[length];
    ByteBuffer into = ByteBuffer.wrap(payload);
    file.read(into, position + HEADER_BYTES);
    return into.hasRemaining() || header.getInt(0) != checksum(salt, position, into.flip())
        ? null
        : payload;
  }

  private static int checksum(long salt, long position, ByteBuffer payload) {
    CRC32C crc = new CRC32C();
    ByteBuffer before = ByteBuffer.allocate(8 + 8 + 4);
    crc.update(before.putLong(salt).putLong(position).putInt(payload.remaining()).flip());
    crc.update(payload);
    return (int) crc.getValue();
  }
}
