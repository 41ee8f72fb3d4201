package org.strowger.server.publish;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages in the order in which they were told, encoded one behind the other in one array: a
 * collector has nothing to follow and nothing to copy one by one, however many there are. What was
 * forgotten leaves room at the front, which is used again once it is a quarter of the array; the
 * array is at most twice as large as what is in it ever was. Belongs to one thread.
 */
final class KeptMessages<U extends MessageLite> {
  private static final int SEQUENCE = 0;
  private static final int TIME = 8;
  private static final int LENGTH = 16;
  private static final int HEADER_BYTES = 20;
  private static final int LEAST_BYTES = 256;

  /** So that an array can hold it with room to spare. */
  private static final int MOST_BYTES = 1 << 30;

  private static final byte[] NO_ROOM = {};

  private final Parser<U> parser;
  private byte[] bytes = NO_ROOM;

  /** The same, to read and write numbers in it. */
  private ByteBuffer room = ByteBuffer.wrap(bytes);

  private int first;
  private int end;
  private int count;

  KeptMessages(Parser<U> parser) {
    this.parser = parser;
  }

  /** Returns how many bytes the message takes, encoded. */
  int add(long sequence, long timeMs, U message) {
    int length = message.getSerializedSize();
    makeRoom(HEADER_BYTES + length);
    room.putLong(end + SEQUENCE, sequence);
    room.putLong(end + TIME, timeMs);
    room.putInt(end + LENGTH, length);
    encode(message, end + HEADER_BYTES, length);
    end += HEADER_BYTES + length;
    count++;
    return length;
  }

  private void encode(U message, int at, int length) {
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes, at, length);
      message.writeTo(out);
      out.checkNoSpaceLeft();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a message could not be written into memory", impossible);
    }
  }

  private void makeRoom(int more) {
    if (end + more <= bytes.length) {
      return;
    }
    int used = end - first;
    int wanted = used + more;
    if (wanted <= bytes.length - bytes.length / 4) {
      System.arraycopy(bytes, first, bytes, 0, used);
    } else {
      byte[] larger = new byte[Math.max(LEAST_BYTES, wanted + wanted / 2)];
      System.arraycopy(bytes, first, larger, 0, used);
      take(larger);
    }
    first = 0;
    end = used;
  }

  private void take(byte[] next) {
    bytes = next;
    room = ByteBuffer.wrap(next);
  }

  /** Whether some must be forgotten before another is added. */
  boolean isFull() {
    return end - first > MOST_BYTES;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int size() {
    return count;
  }

  long firstSequence() {
    return room.getLong(first + SEQUENCE);
  }

  long firstTimeMs() {
    return room.getLong(first + TIME);
  }

  /** Returns how many bytes it took, encoded. */
  int removeFirst() {
    int length = room.getInt(first + LENGTH);
    first += HEADER_BYTES + length;
    count--;
    return length;
  }

  void clear() {
    take(NO_ROOM);
    first = 0;
    end = 0;
    count = 0;
  }

  int countOf(long sequence) {
    int found = 0;
    for (int at = first; at < end; at = next(at)) {
      found += room.getLong(at + SEQUENCE) == sequence ? 1 : 0;
    }
    return found;
  }

  /** Those from this sequence on, decoded. */
  List<U> from(long sequence) {
    List<U> found = new ArrayList<>();
    for (int at = first; at < end; at = next(at)) {
      if (room.getLong(at + SEQUENCE) >= sequence) {
        found.add(decoded(at));
      }
    }
    return found;
  }

  private int next(int at) {
    return at + HEADER_BYTES + room.getInt(at + LENGTH);
  }

  private U decoded(int at) {
    try {
      return parser.parseFrom(bytes, at + HEADER_BYTES, room.getInt(at + LENGTH));
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException("what was encoded here can't be read", impossible);
    }
  }
}
