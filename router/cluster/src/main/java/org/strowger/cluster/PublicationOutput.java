package org.strowger.cluster;

import io.aeron.ExclusivePublication;
import io.aeron.Publication;
import java.io.IOException;
import java.io.OutputStream;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Bytes into a publication, in messages that are never fragmented. It waits where the reader is
 * behind. For one thread.
 */
final class PublicationOutput extends OutputStream {
  private final ExclusivePublication publication;
  private final IdleStrategy idle;
  private final byte[] bytes;
  private final UnsafeBuffer buffer;
  private int length;

  PublicationOutput(ExclusivePublication publication, IdleStrategy idle) {
    this.publication = publication;
    this.idle = idle;
    this.bytes = new byte[publication.maxPayloadLength()];
    this.buffer = new UnsafeBuffer(bytes);
  }

  @Override
  public void write(int one) throws IOException {
    if (length == bytes.length) {
      flush();
    }
    bytes[length++] = (byte) one;
  }

  @Override
  public void write(byte[] from, int offset, int count) throws IOException {
    int end = offset + count;
    for (int at = offset; at < end; ) {
      if (length == bytes.length) {
        flush();
      }
      int some = Math.min(end - at, bytes.length - length);
      System.arraycopy(from, at, bytes, length, some);
      length += some;
      at += some;
    }
  }

  @Override
  public void flush() throws IOException {
    if (length == 0) {
      return;
    }
    idle.reset();
    for (long result = offer(); result < 0; result = offer()) {
      if (result == Publication.CLOSED || result == Publication.MAX_POSITION_EXCEEDED) {
        throw new IOException("the publication takes no more: " + Publication.errorString(result));
      }
      idle.idle();
    }
    length = 0;
  }

  private long offer() {
    return publication.offer(buffer, 0, length);
  }
}
