package org.strowger.server.webhook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where an endpoint's progress is kept: one line, replaced as a whole, so that it is always either
 * the old or the new one. Written before a delivery is first sent, with its end, so that after a
 * restart the same delivery is made again with the same id. For one thread.
 */
final class ProgressFile {
  private final Path file;

  ProgressFile(Path directory) {
    this.file = directory.resolve("progress");
  }

  /** Null where the endpoint is new. Throws where there is something that can't be understood. */
  @Nullable Progress read() throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    String line = Files.readString(file).strip();
    try {
      int space = Math.max(0, line.indexOf(' '));
      return new Progress(
          EventPlace.parse(line.substring(0, space)), EventPlace.parse(line.substring(space + 1)));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + " is \"" + line + "\": write the place to go on at, such as \"812-0 812-0\"", e);
    }
  }

  void write(Progress progress) throws IOException {
    replace(file, progress.next() + " " + progress.sendingTo() + "\n");
  }

  /** The file has all of {@code text}, on disk, or is as it was. */
  static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
