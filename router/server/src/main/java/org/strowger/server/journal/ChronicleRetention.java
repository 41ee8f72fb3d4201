package org.strowger.server.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.RollCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the files of old days from a queue. Their days are those on which they were written, by
 * the wall's clock. For one thread at a time.
 */
final class ChronicleRetention {
  private static final Logger LOG = LoggerFactory.getLogger(ChronicleRetention.class);

  private final ChronicleQueue queue;
  private final Path directory;
  private final RollCycle days;
  private final DateTimeFormatter names;

  ChronicleRetention(ChronicleQueue queue, Path directory) {
    this.queue = queue;
    this.directory = directory;
    this.days = queue.rollCycle();
    this.names =
        DateTimeFormatter.ofPattern(
            days.format() + "'" + ChronicleQueues.FILE_SUFFIX + "'", Locale.ROOT);
  }

  /** Oldest first, as far as nothing from {@code needed} or {@code keepFrom} on is in them. */
  void deleteBefore(long needed, LocalDate keepFrom) throws IOException {
    queue.refreshDirectoryListing();
    long firstIndex = queue.firstIndex();
    long lastIndex = queue.lastIndex();
    if (lastIndex < 0 || firstIndex > lastIndex) {
      return;
    }
    int last = days.toCycle(lastIndex);
    Path old = null;
    for (int day = days.toCycle(firstIndex); day <= last; day++) {
      Path file = directory.resolve(names.format(LocalDate.ofEpochDay(day)));
      if (!Files.exists(file)) {
        continue;
      }
      // Everything before this file is unneeded if its own first entry is not later than needed.
      if (old != null) {
        if (firstSequence(day) > needed) {
          return;
        }
        LOG.info("{} is deleted: it is older than what is kept", old);
        Files.delete(old);
        queue.refreshDirectoryListing();
      }
      if (!LocalDate.ofEpochDay(day).isBefore(keepFrom)) {
        return;
      }
      old = file;
    }
  }

  /** That of the first part in this day's file; none is later than any that is needed. */
  private long firstSequence(int day) {
    try (ExcerptTailer tailer = queue.createTailer()) {
      if (!tailer.moveToIndex(days.toIndex(day, 0))) {
        return Long.MAX_VALUE;
      }
      byte[] part = ChronicleEntries.next(tailer);
      return part == null ? Long.MAX_VALUE : EntryParts.sequenceOf(part);
    }
  }
}
