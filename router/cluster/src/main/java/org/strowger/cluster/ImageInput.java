package org.strowger.cluster;

import io.aeron.Image;
import io.aeron.logbuffer.Header;
import java.io.InputStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.IdleStrategy;

/**
 * The bytes of an image whose messages are never fragmented; waits for those that are still to
 * come. For one thread.
 */
final class ImageInput extends InputStream {
  private final Image image;
  private final IdleStrategy idle;
  private byte[] bytes = new byte[0];
  private int position;

  ImageInput(Image image, IdleStrategy idle) {
    this.image = image;
    this.idle = idle;
  }

  @Override
  public int read() {
    return await() ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int count) {
    if (count == 0) {
      return 0;
    }
    if (!await()) {
      return -1;
    }
    int some = Math.min(count, bytes.length - position);
    System.arraycopy(bytes, position, to, offset, some);
    position += some;
    return some;
  }

  /** False = there is nothing more, and never will be. */
  private boolean await() {
    idle.reset();
    while (position == bytes.length) {
      // Asked before the poll: what arrives between the two must still be read.
      boolean ended = image.isEndOfStream() || image.isClosed();
      int polled = image.poll(this::take, 1);
      if (polled == 0 && ended) {
        return false;
      }
      idle.idle(polled);
    }
    return true;
  }

  private void take(DirectBuffer buffer, int offset, int length, Header header) {
    bytes = new byte[length];
    buffer.getBytes(offset, bytes);
    position = 0;
  }
}
