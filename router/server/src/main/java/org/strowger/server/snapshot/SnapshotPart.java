package org.strowger.server.snapshot;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.util.function.Consumer;
import org.strowger.core.Decided;

/**
 * Something that is folded from entries and has a section of its own in a snapshot. Whatever it
 * tells must follow from the rows it writes: one that was restored from them and follows on can't
 * be told from one that followed from the first entry on. For one thread.
 *
 * <p>A new one stands before the first entry. Either it follows from there, or it is restored once,
 * {@link #begin} before all rows, and follows from the entry behind the snapshot. Where restoring
 * throws it is thrown away.
 */
public interface SnapshotPart {
  /** Names its section; lower case, and never changed, since snapshots outlive versions. */
  String name();

  /** Takes in the next entry. */
  void follow(Decided entry);

  /**
   * Writes everything it holds, each row a message of the storage format. The same content gives
   * the same rows in the same order. Changes nothing.
   */
  void write(Consumer<MessageLite> rows);

  /**
   * Rows follow, which were written after the entry with this sequence and time.
   *
   * @param timeMs of that entry, epoch ms
   */
  void begin(long sequence, long timeMs);

  /**
   * Puts one row back, in the order of writing. Rows of older versions lack what was added later,
   * for which there are defaults.
   *
   * @throws InvalidProtocolBufferException where it is no message of the storage format; where its
   *     content can't be understood, {@link org.strowger.core.model.InvalidValue} or {@link
   *     IllegalStateException}
   */
  void restore(ByteString row) throws InvalidProtocolBufferException;
}
