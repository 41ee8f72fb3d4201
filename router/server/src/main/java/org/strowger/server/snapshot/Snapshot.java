package org.strowger.server.snapshot;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.SnapshotFooter;
import org.strowger.proto.v1.SnapshotSection;
import org.strowger.server.journal.Disk;
import org.strowger.server.journal.DiskFile;

/**
 * A snapshot that is open to read; every byte of it has been checked. It can be read to its end
 * even if it is deleted meanwhile. For one thread, which closes it.
 */
public final class Snapshot implements Closeable {
  private final String name;
  private final DiskFile file;
  private final long salt;
  private final SnapshotFooter footer;
  private final long bytes;

  private Snapshot(String name, DiskFile file, long salt, SnapshotFooter footer, long bytes) {
    this.name = name;
    this.file = file;
    this.salt = salt;
    this.footer = footer;
    this.bytes = bytes;
  }

  /**
   * Opens the snapshot of the state after entry {@code sequence}. Throws {@link SnapshotUnusable}
   * where a byte of it is not as it was written.
   */
  static Snapshot open(Disk disk, String name, long sequence) {
    try {
      DiskFile file = disk.openToRead(name);
      try {
        return open(file, name, sequence);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new SnapshotUnusable(name, "can't be read (" + e + ")", e);
    }
  }

  private static Snapshot open(DiskFile file, String name, long sequence) throws IOException {
    long size = file.size();
    Long salt = SnapshotHeader.saltIn(read(file, 0, SnapshotHeader.BYTES));
    if (salt == null) {
      throw new SnapshotUnusable(name, "is damaged: its header is not whole");
    }
    long end = size - SnapshotHeader.TRAILER_BYTES;
    Long footerPosition =
        end < 0
            ? null
            : SnapshotHeader.footerIn(read(file, end, SnapshotHeader.TRAILER_BYTES), salt);
    byte[] last =
        footerPosition == null ? null : SnapshotBlock.read(file, salt, footerPosition, end);
    if (footerPosition == null
        || last == null
        || footerPosition + SnapshotBlock.HEADER_BYTES + last.length != end) {
      throw new SnapshotUnusable(name, "is damaged: its end is not whole");
    }
    Snapshot snapshot = new Snapshot(name, file, salt, SnapshotFooter.parseFrom(last), size);
    if (snapshot.sequence() != sequence) {
      throw new SnapshotUnusable(
          name, "holds the state after entry " + snapshot.sequence() + ": it was renamed");
    }
    snapshot.requireWhole(SnapshotHeader.BYTES, footerPosition);
    return snapshot;
  }

  private static ByteBuffer read(DiskFile file, long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    file.read(bytes, position);
    return bytes.flip();
  }

  private void requireWhole(long from, long to) throws IOException {
    for (long at = from; at < to; ) {
      at += SnapshotBlock.HEADER_BYTES + block(at, to).length;
    }
  }

  private byte[] block(long position, long end) throws IOException {
    byte[] payload = SnapshotBlock.read(file, salt, position, end);
    if (payload == null) {
      throw new SnapshotUnusable(
          name, "is damaged: at byte " + position + " it does not fit its checksum");
    }
    return payload;
  }

  /** The entry after which the state is. */
  public long sequence() {
    return footer.getSequence();
  }

  /** The time of that entry, epoch ms. */
  public long timeMs() {
    return footer.getTimeMs();
  }

  /** The core's hash there; comparable where {@link #isOfThisFormat}. */
  public long stateHash() {
    return footer.getStateHash();
  }

  /** Whether it was written in the very storage format of this version. */
  public boolean isOfThisFormat() {
    return footer.getFormatHash() == SnapshotHashes.format();
  }

  /** What that entry was, as {@link SnapshotHashes#entry} has it. */
  long entryHash() {
    return footer.getEntryHash();
  }

  /** How large it is. */
  public long bytes() {
    return bytes;
  }

  /** Its sections, in order, as the footer has them. */
  public List<SnapshotSection> sections() {
    return footer.getSectionsList();
  }

  /** The file's name. */
  @Override
  public String toString() {
    return name;
  }

  /** Whether there is a section of this part. */
  public boolean has(String part) {
    return section(part) != null;
  }

  private @Nullable SnapshotSection section(String part) {
    for (SnapshotSection section : footer.getSectionsList()) {
      if (section.getName().equals(part)) {
        return section;
      }
    }
    return null;
  }

  /**
   * Restores new parts. Throws {@link SnapshotUnusable} where one of them has no section or does
   * not understand a row.
   */
  public void restore(List<? extends SnapshotPart> parts) {
    for (SnapshotPart part : parts) {
      restore(part);
    }
  }

  /** The same of one part. */
  public void restore(SnapshotPart part) {
    part.begin(sequence(), timeMs());
    read(
        part.name(),
        row -> {
          try {
            part.restore(row);
          } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Hands every row of one section to {@code reader}, in order. Throws {@link SnapshotUnusable}
   * where there is no such section, or the reader does not understand a row.
   */
  public void read(String part, Consumer<ByteString> reader) {
    SnapshotSection section = section(part);
    if (section == null) {
      throw new SnapshotUnusable(name, "has no section " + part + ": it is of another version");
    }
    try {
      long end = section.getPosition() + section.getBytes();
      for (long at = section.getPosition(); at < end; ) {
        byte[] block = block(at, end);
        at += SnapshotBlock.HEADER_BYTES + block.length;
        readRows(block, reader);
      }
    } catch (IOException e) {
      throw new SnapshotUnusable(name, "can't be read (" + e + ")", e);
    } catch (UncheckedIOException | InvalidValue | IllegalStateException e) {
      throw new SnapshotUnusable(
          name,
          "has a row in its section " + part + " that this version does not understand (" + e + ")",
          e);
    }
  }

  private static void readRows(byte[] block, Consumer<ByteString> reader) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(block);
    while (!in.isAtEnd()) {
      int length = in.readRawVarint32();
      int from = in.getTotalBytesRead();
      in.skipRawBytes(length);
      reader.accept(UnsafeByteOperations.unsafeWrap(ByteBuffer.wrap(block, from, length)));
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new SnapshotUnusable(name, "can't be closed (" + e + ")", e);
    }
  }
}
