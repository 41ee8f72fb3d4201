package org.strowger.cluster;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.strowger.core.StateMachine;
import org.strowger.core.event.Event;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.model.CoreLimits;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.journal.EventCodec;

/**
 * The state of a core as a stream of bytes: a header with sequence, time and hash, every row as an
 * event of the storage format behind its length, an empty one that ends them, and a CRC32C of all
 * of it. Stateless, for any thread.
 */
final class SnapshotFormat {
  private static final int MARK = 0x5357_5331; // "SWS1": the format and its version
  private static final int ROW_BYTES_MAX = 64 << 20;

  private SnapshotFormat() {}

  /**
   * Where the machine stood.
   *
   * @param sequence the newest entry that is in the rows
   * @param timeMs the latest time that the machine was told, epoch ms
   * @param limits those that hold
   */
  record Restored(long sequence, long timeMs, CoreLimits limits) {}

  static void write(StateMachine machine, long sequence, long timeMs, OutputStream to)
      throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(to, new CRC32C());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked));
    out.writeInt(MARK);
    out.writeLong(sequence);
    out.writeLong(timeMs);
    out.writeLong(machine.stateHash());
    try {
      machine.writeRows(row -> writeRow(EventCodec.encode(row), out));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    writeRow(JournalEvent.getDefaultInstance(), out);
    out.flush();
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  private static void writeRow(JournalEvent row, DataOutputStream out) {
    try {
      out.writeInt(row.getSerializedSize());
      row.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Brings an empty machine there. Throws {@link IOException} where the stream is cut off, was
   * changed, or does not lead to the state that was written; the machine must not be used then.
   */
  static Restored restore(InputStream from, StateMachine machine) throws IOException {
    CheckedInputStream checked = new CheckedInputStream(from, new CRC32C());
    DataInputStream in = new DataInputStream(checked);
    if (in.readInt() != MARK) {
      throw new IOException("it does not begin like a snapshot of this version");
    }
    long sequence = in.readLong();
    long timeMs = in.readLong();
    long hash = in.readLong();
    CoreLimits limits = CoreLimits.DEFAULT;
    for (byte[] row = readRow(in); row.length > 0; row = readRow(in)) {
      if (replay(row, machine, sequence, timeMs) instanceof HostStarted(CoreLimits written)) {
        limits = written;
      }
    }
    long checksum = checked.getChecksum().getValue();
    if (in.readLong() != checksum) {
      throw new IOException("its checksum is not that of its bytes");
    }
    requireSame(hash, machine.stateHash());
    return new Restored(sequence, timeMs, limits);
  }

  /** The one that is empty ends them. */
  private static byte[] readRow(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > ROW_BYTES_MAX) {
      throw new IOException("a row of " + length + " bytes was never written");
    }
    byte[] row = new byte[length];
    in.readFully(row);
    return row;
  }

  private static Event replay(byte[] row, StateMachine machine, long sequence, long timeMs)
      throws IOException {
    try {
      Event event = EventCodec.decode(JournalEvent.parseFrom(row));
      machine.replay(event, sequence, timeMs);
      return event;
    } catch (RuntimeException unfit) {
      throw new IOException("a row is not one that was written: " + unfit.getMessage(), unfit);
    }
  }

  private static void requireSame(long written, long restored) throws IOException {
    if (written != restored) {
      HexFormat hex = HexFormat.of();
      throw new IOException(
          "its rows lead to state "
              + hex.toHexDigits(restored)
              + ", not to the state "
              + hex.toHexDigits(written)
              + " that they were taken of");
    }
  }
}
