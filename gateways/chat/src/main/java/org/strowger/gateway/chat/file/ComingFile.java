package org.strowger.gateway.chat.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that comes in, piece by piece, on one thread of the network; its last steps are done on
 * another one, since they wait for the disk.
 */
public final class ComingFile {
  private final AttachmentFolder folder;
  private final String conversationId;
  private final Attachment announced;
  private final Path path;
  private final FileChannel channel;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream(FileKind.HEAD_BYTES);
  private long bytes;

  /** Opens the file that the bytes go into meanwhile. */
  public ComingFile(AttachmentFolder folder, String conversationId, Attachment announced)
      throws IOException {
    this.folder = folder;
    this.conversationId = conversationId;
    this.announced = announced;
    path = folder.coming(announced.fileId());
    channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Takes the next piece; false if the file is longer than was announced. */
  public boolean add(ByteBuffer piece) throws IOException {
    bytes += piece.remaining();
    if (bytes > announced.bytes()) {
      return false;
    }
    ByteBuffer looked = piece.duplicate();
    while (looked.hasRemaining() && head.size() < FileKind.HEAD_BYTES) {
      head.write(looked.get());
    }
    while (piece.hasRemaining()) {
      channel.write(piece);
    }
    return true;
  }

  /** Whether all has come that was announced. */
  public boolean isWhole() {
    return bytes == announced.bytes();
  }

  /** Whether it begins as a file of its kind does. */
  public boolean isOfItsKind() {
    return announced.kind().begins(head.toByteArray());
  }

  /** Keeps it; it survives a power failure once this returns. */
  public void keep() throws IOException {
    channel.close();
    folder.keep(conversationId, announced);
  }

  /** Deletes it, whether it was kept or not. */
  public void drop() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
    folder.drop(conversationId, announced);
  }
}
