package org.strowger.server.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file of a {@link Disk}. Positions are bytes from its beginning. For one thread. */
public interface DiskFile extends Closeable {
  long size() throws IOException;

  /** Fills {@code into} from {@code position} on, as far as the file has bytes. */
  void read(ByteBuffer into, long position) throws IOException;

  /** Writes all that remains in {@code from}. A power failure may lose it until {@link #sync}. */
  void write(ByteBuffer from, long position) throws IOException;

  void truncate(long size) throws IOException;

  /**
   * What was written, and how long the file is, survives a power failure once this has returned.
   * After a failure nothing is known of what is on the disk, and a second call that succeeds would
   * prove nothing: the kernel may have dropped the pages. So it is never repeated.
   */
  void sync() throws IOException;
}
