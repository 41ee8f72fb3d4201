package org.strowger.server.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what was written to the disk about once a second, at the level that does not wait for it.
 * It promises nothing: left to the kernel, the pages of half a minute are carried there at once,
 * and whoever writes to them waits for a good part of a second. On a thread of its own, from {@link
 * #start} to {@link #close}.
 */
final class BackgroundSync implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundSync.class);

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Disk disk;
  private final String suffix;
  private final LongSupplier written;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "strowger-journal-sync");
  private @Nullable String name;
  private @Nullable DiskFile file;
  private long synced;
  private boolean failed;

  /**
   * @param suffix of the files of the journal, of which the last by name is written to
   * @param written grows with everything that is written
   */
  BackgroundSync(Disk disk, String suffix, LongSupplier written) {
    this.disk = disk;
    this.suffix = suffix;
    this.written = written;
    this.synced = written.getAsLong();
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  /** Syncs if anything was written since the last time. On the thread; tests look themselves. */
  void look() {
    long reached = written.getAsLong();
    if (reached == synced) {
      return;
    }
    try {
      syncFiles();
      synced = reached;
      failed = false;
    } catch (IOException cannot) {
      if (!failed) {
        failed = true;
        LOG.warn(
            "the journal in {} can't be synced in the background ({}): see to the disk; the level"
                + " process does not depend on it",
            disk,
            cannot.toString());
      }
      leave();
    }
  }

  /** The file of before, too, where another has begun. */
  private void syncFiles() throws IOException {
    if (file != null) {
      file.sync();
    }
    String newest = newest();
    if (newest != null && !newest.equals(name)) {
      leave();
      file = disk.open(newest);
      name = newest;
      file.sync();
    }
  }

  private @Nullable String newest() throws IOException {
    return disk.names().stream()
        .filter(one -> one.endsWith(suffix))
        .max(String::compareTo)
        .orElse(null);
  }

  private void leave() {
    try (DiskFile _ = file) {
      name = null;
      file = null;
    } catch (IOException cannot) {
      LOG.debug("a file that was synced could not be closed", cannot);
    }
  }

  /** Ends the thread and waits for it. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
