package org.strowger.cluster;

import io.aeron.archive.checksum.Checksum;
import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32C;

/**
 * CRC32C of what the archive records, checked when it is read again: a log that was damaged on the
 * disk is found and not applied. Aeron's own would need another package of the JDK opened.
 */
final class LogChecksum implements Checksum {
  @Override
  @SuppressWarnings("restricted") // The archive hands out addresses of its own buffers.
  public int compute(long address, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(MemorySegment.ofAddress(address + offset).reinterpret(length).asByteBuffer());
    return (int) checksum.getValue();
  }
}
