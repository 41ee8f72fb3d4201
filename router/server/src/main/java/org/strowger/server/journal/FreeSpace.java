package org.strowger.server.journal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the file system how much can still be written. Stateless, for any thread. */
final class FreeSpace {
  private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);

  private FreeSpace() {}

  /** Bytes that this user may still write in {@code folder}; 0 where none can be. */
  static long bytes(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      return store.isReadOnly() ? 0 : store.getUsableSpace();
    } catch (IOException e) {
      LOG.error("how much is free in {} can't be found out: {}", folder, e.toString());
      return 0;
    }
  }
}
