package org.strowger.server.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to write one journal directory, held from open to close. The kernel takes it back when
 * the process ends, however it ends, so a lock never outlives its holder. The file names the holder
 * for people.
 */
final class JournalLock implements AutoCloseable {
  private static final String FILE = "strowger.lock";

  private final FileChannel channel;

  private JournalLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * For {@code directory}, which is made where there is none. Throws {@link JournalUnusable} where
   * somebody else holds it, or it can't be written.
   */
  static JournalLock of(Path directory) {
    try {
      Files.createDirectories(directory);
      return acquire(directory);
    } catch (IOException e) {
      throw new JournalUnusable(
          "the journal in "
              + directory
              + " can't be written ("
              + e
              + "): give this user the right, or name another directory",
          e);
    }
  }

  private static JournalLock acquire(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      String holder = Files.readString(file);
      channel.close();
      throw new JournalUnusable(
          "the journal in "
              + directory
              + " is in use by process "
              + holder
              + ": stop that one first, or name another directory");
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new JournalLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Held by this very process.
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new JournalUnusable(
          "the lock of the journal can't be given back: " + e.getMessage(), e);
    }
  }
}
