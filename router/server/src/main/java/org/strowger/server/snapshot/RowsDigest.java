package org.strowger.server.snapshot;

import com.google.protobuf.ByteString;
import java.util.zip.CRC32C;

/** Tells rows apart from others, and from the same in another order. */
final class RowsDigest {
  private final CRC32C crc = new CRC32C();
  private long rows;
  private long bytes;

  void add(ByteString row) {
    rows++;
    bytes += row.size();
    crc.update(row.asReadOnlyByteBuffer());
    crc.update(row.size());
  }

  boolean isSame(RowsDigest other) {
    return rows == other.rows && bytes == other.bytes && crc.getValue() == other.crc.getValue();
  }
}
