package org.strowger.gateway.chat.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attachments on disk, a folder for each conversation; they go with it. Names come from the gateway
 * alone, never from outside. Used on any thread.
 */
public final class AttachmentFolder {
  private static final Logger log = LoggerFactory.getLogger(AttachmentFolder.class);
  private static final String COMING = "coming";

  private final Path folder;
  private final long totalMaxBytes;
  private final AtomicLong keptBytes = new AtomicLong();

  private AttachmentFolder(Path folder, long totalMaxBytes) {
    this.folder = folder;
    this.totalMaxBytes = totalMaxBytes;
  }

  /** Opens it, and drops what was coming in when the process ended. */
  public static AttachmentFolder open(Path folder, long totalMaxBytes) throws IOException {
    AttachmentFolder opened = new AttachmentFolder(folder, totalMaxBytes);
    opened.deleteAll(folder.resolve(COMING));
    Files.createDirectories(folder.resolve(COMING));
    opened.keptBytes.set(length(folder));
    return opened;
  }

  /** Whether there is room for one more of this length. */
  public boolean hasRoom(long bytes) {
    return keptBytes.get() + bytes <= totalMaxBytes;
  }

  /** Where a file lies while it comes in. */
  Path coming(String fileId) {
    return folder.resolve(COMING).resolve(fileId);
  }

  /** Takes a file that has come in whole; it survives a power failure once this returns. */
  void keep(String conversationId, Attachment attachment) throws IOException {
    Path coming = coming(attachment.fileId());
    try (FileChannel written = FileChannel.open(coming, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Path home = folder.resolve(conversationId);
    Files.createDirectories(home);
    Files.move(coming, path(conversationId, attachment), StandardCopyOption.ATOMIC_MOVE);
    sync(home);
    sync(folder);
    keptBytes.addAndGet(attachment.bytes());
  }

  /** Where a file that was kept lies. */
  public Path path(String conversationId, Attachment attachment) {
    return folder.resolve(conversationId).resolve(attachment.fileId());
  }

  /** Deletes one that no line tells of. */
  void drop(String conversationId, Attachment attachment) throws IOException {
    if (Files.deleteIfExists(path(conversationId, attachment))) {
      keptBytes.addAndGet(-attachment.bytes());
    }
  }

  /** Deletes all of a conversation, whether there is any; false if the disk would not let it. */
  public boolean forget(String conversationId) {
    Path home = folder.resolve(conversationId);
    try {
      long bytes = length(home);
      deleteAll(home);
      keptBytes.addAndGet(-bytes);
      return true;
    } catch (IOException cannot) {
      log.warn("the files of a conversation could not be deleted; it is tried again", cannot);
      return false;
    }
  }

  private void deleteAll(Path home) throws IOException {
    if (Files.notExists(home)) {
      return;
    }
    try (Stream<Path> found = Files.list(home)) {
      for (Path file : found.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(home);
  }

  private static long length(Path home) throws IOException {
    if (Files.notExists(home)) {
      return 0;
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(home)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** The name of a file is durable only once its folder is. */
  private static void sync(Path home) throws IOException {
    try (FileChannel opened = FileChannel.open(home, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }
}
