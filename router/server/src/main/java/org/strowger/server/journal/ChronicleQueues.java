package org.strowger.server.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import org.jspecify.annotations.Nullable;

/** How our queues are set up; the writer and the readers must agree. */
final class ChronicleQueues {
  /**
   * What Chronicle maps at once. The file of a day grows by it, but takes disk only as it fills.
   */
  static final int BLOCK_BYTES = 64 << 20;

  /** Of the file of each day. */
  static final String FILE_SUFFIX = ".cq4";

  /** How long a lock left behind by a killed process is respected; see {@link ChronicleRuntime}. */
  private static final long STALE_LOCK_MS = 1_000;

  /** Made by the first writer; readers need it. */
  private static final String METADATA_FILE = "metadata.cq4t";

  private ChronicleQueues() {}

  static ChronicleQueue toWrite(Path directory, int blockBytes) {
    return guarded(
        directory.toString(),
        () -> builder(directory).blockSize(blockBytes).timeoutMS(STALE_LOCK_MS).build());
  }

  static ChronicleQueue toRead(Path directory) {
    return guarded(directory.toString(), () -> builder(directory).readOnly(true).build());
  }

  static boolean isQueue(Path directory) {
    return Files.isRegularFile(directory.resolve(METADATA_FILE));
  }

  /**
   * Chronicle opens read-only where it can't map to write, and says so in a log line; here that is
   * a failure.
   */
  static ExcerptAppender appender(ChronicleQueue queue, Path directory) {
    try {
      ExcerptAppender appender = queue.createAppender();
      // Opened by the main thread, used by the journal stage: handed over, never shared.
      appender.singleThreadedCheckDisabled(true);
      return appender;
    } catch (RuntimeException e) {
      throw new JournalUnusable(
          "the journal in " + directory + " can't be written: " + e.getMessage(), e);
    }
  }

  /**
   * Has Chronicle do something. Where its own structure is harmed it throws whatever it stumbles
   * over, also checked exceptions that it does not declare and the error of a mapped file that ends
   * too early; here that is one sentence.
   */
  static <T extends @Nullable Object> T guarded(String directory, Supplier<T> act) {
    try {
      return act.get();
    } catch (Exception | AssertionError | InternalError e) {
      throw new JournalUnusable(
          "the journal in "
              + directory
              + " can't be read ("
              + e
              + "): restore its directory from a copy",
          e);
    }
  }

  private static SingleChronicleQueueBuilder builder(Path directory) {
    return SingleChronicleQueueBuilder.binary(directory).rollCycle(RollCycles.FAST_DAILY);
  }
}
