package org.strowger.server.journal;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads the frames of one file through a window that moves along with it. For one thread. */
final class FrameReader implements Closeable {
  private static final int WINDOW_BYTES = 256 << 10;

  private final DiskFile file;
  private final long salt;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).limit(0);
  private long windowStart;
  private long limit;

  private FrameReader(DiskFile file, long salt, long limit) {
    this.file = file;
    this.salt = salt;
    this.limit = limit;
  }

  /** Throws {@link JournalDamaged} where the file's header is not whole or not its own. */
  static FrameReader require(Disk disk, JournalFile which) throws IOException {
    FrameReader reader = open(disk, which);
    if (reader == null) {
      throw new JournalDamaged(
          which.firstSequence(), "can't be reached: the header of " + which.name() + " is damaged");
    }
    return reader;
  }

  /** Null where the file's header is not whole or not its own. */
  static @Nullable FrameReader open(Disk disk, JournalFile which) throws IOException {
    DiskFile file = disk.openToRead(which.name());
    try {
      ByteBuffer header = ByteBuffer.allocate(JournalFile.HEADER_BYTES);
      file.read(header, 0);
      Long salt = which.saltIn(header.flip());
      if (salt != null) {
        return new FrameReader(file, salt, file.size());
      }
    } catch (IOException e) {
      file.close();
      throw e;
    }
    file.close();
    return null;
  }

  long salt() {
    return salt;
  }

  /** Where reading ends: the size of the file when it was opened, or as it was set. */
  long limit() {
    return limit;
  }

  /** Reads up to {@code position} from now on: what is behind it may not be there yet. */
  void limit(long position) {
    limit = position;
  }

  /** Reads as far as the file goes now. */
  void limitToSize() throws IOException {
    limit = file.size();
  }

  /** Forgets what was read: it may have been in the middle of being written. */
  void lookAgain() {
    window.limit(0);
  }

  /** The frame that begins at {@code position}, or null where no whole and unharmed one does. */
  @Nullable Frame frameAt(long position) throws IOException {
    if (!show(position, Frame.HEADER_BYTES)) {
      return null;
    }
    ByteBuffer header = window.slice((int) (position - windowStart), Frame.HEADER_BYTES);
    int length = header.getInt(Frame.LENGTH_OFFSET);
    if (length < 0 || length > limit - position - Frame.HEADER_BYTES) {
      return null;
    }
    int checksum = header.getInt(0);
    long sequence = header.getLong(Frame.SEQUENCE_OFFSET);
    int unsynced = header.getInt(Frame.UNSYNCED_OFFSET);
    CRC32C crc = Frame.checksum(salt, length, sequence, unsynced);
    long start = position + Frame.HEADER_BYTES;
    if (!add(start, length, crc) || (int) crc.getValue() != checksum) {
      return null;
    }
    return new Frame(position, sequence, unsynced, payload(start, length));
  }

  /** Bytes that the window has just passed over; a small payload is still in it. */
  private ByteString payload(long start, int length) throws IOException {
    byte[] payload = new byte[length];
    if (start >= windowStart) {
      window.get((int) (start - windowStart), payload);
    } else {
      file.read(ByteBuffer.wrap(payload), start);
    }
    return UnsafeByteOperations.unsafeWrap(payload);
  }

  /**
   * Adds these bytes to a checksum, a window at a time: a length that is damaged must not cost
   * memory. False where the file has not as many.
   */
  private boolean add(long start, int length, CRC32C crc) throws IOException {
    for (int done = 0; done < length; ) {
      int some = Math.min(length - done, WINDOW_BYTES);
      if (!show(start + done, some)) {
        return false;
      }
      crc.update(window.array(), (int) (start + done - windowStart), some);
      done += some;
    }
    return true;
  }

  /**
   * The first unharmed frame that begins at {@code from} or behind it, for an entry from {@code
   * sequence} on; null where there is none. Every byte is looked at, so it is for files that are
   * harmed.
   */
  @Nullable Frame search(long from, long sequence) throws IOException {
    for (long position = from; show(position, Frame.HEADER_BYTES); position++) {
      long found = window.getLong((int) (position - windowStart) + Frame.SEQUENCE_OFFSET);
      // A sequence that can be rules nearly every place out, before a checksum is worked out.
      if (found >= sequence && found - sequence <= Integer.MAX_VALUE) {
        Frame frame = frameAt(position);
        if (frame != null) {
          return frame;
        }
      }
    }
    return null;
  }

  /** Whether the window holds these bytes now; false where the file has not as many. */
  private boolean show(long position, int bytes) throws IOException {
    if (position + bytes > limit) {
      return false;
    }
    if (position < windowStart || position + bytes > windowStart + window.limit()) {
      window.clear().limit((int) Math.min(WINDOW_BYTES, limit - position));
      windowStart = position;
      file.read(window, position);
      window.flip();
    }
    return bytes <= window.limit() - (int) (position - windowStart);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
