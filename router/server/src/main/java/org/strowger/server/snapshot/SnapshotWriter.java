package org.strowger.server.snapshot;

import com.google.protobuf.MessageLite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.strowger.proto.v1.SnapshotFooter;
import org.strowger.proto.v1.SnapshotSection;
import org.strowger.server.journal.DiskFile;

/** Writes the file of one snapshot from its beginning to its end. For one thread. */
final class SnapshotWriter {
  /** A block is written when it has so many bytes; its last row may make it longer. */
  private static final int BLOCK_BYTES = 128 << 10;

  private final DiskFile file;
  private final long salt;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream(2 * BLOCK_BYTES);
  private long position;
  private long rows;

  SnapshotWriter(DiskFile file, long salt) {
    this.file = file;
    this.salt = salt;
  }

  /** Everything is on the disk when this returns; {@code footer} lacks its sections yet. */
  void write(List<SnapshotPart> parts, SnapshotFooter.Builder footer) throws IOException {
    write(SnapshotHeader.header(salt));
    for (SnapshotPart part : parts) {
      footer.addSections(section(part));
    }
    long footerPosition = position;
    footer.build().writeTo(block);
    endBlock();
    write(SnapshotHeader.trailer(salt, footerPosition));
    file.sync();
  }

  private SnapshotSection section(SnapshotPart part) throws IOException {
    long from = position;
    rows = 0;
    try {
      part.write(this::add);
    } catch (UncheckedIOException cannot) {
      throw cannot.getCause();
    }
    endBlock();
    return SnapshotSection.newBuilder()
        .setName(part.name())
        .setPosition(from)
        .setBytes(position - from)
        .setRows(rows)
        .build();
  }

  private void add(MessageLite row) {
    try {
      row.writeDelimitedTo(block);
      rows++;
      if (block.size() >= BLOCK_BYTES) {
        endBlock();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void endBlock() throws IOException {
    if (block.size() > 0) {
      ByteBuffer payload = ByteBuffer.wrap(block.toByteArray());
      write(SnapshotBlock.header(salt, position, payload));
      write(payload);
      block.reset();
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    file.write(bytes, position);
    position += length;
  }
}
