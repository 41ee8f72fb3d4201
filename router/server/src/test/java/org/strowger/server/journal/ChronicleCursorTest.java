package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.proto.v1.JournalEntry;

/** A place of its own in a journal that is being written. */
class ChronicleCursorTest {
  private static final int BLOCK_BYTES = 1 << 20;
  private static final long DAY_MS = Duration.ofDays(1).toMillis();

  @TempDir private Path directory;
  private long queueTimeMs = Entries.FIRST_MS;

  @Test
  void startsAtAnySequenceAndGoesToTheEnd() {
    try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
      append(journal, 1, 1_000);
      for (long from : new long[] {1, 2, 3, 255, 256, 257, 511, 999, 1_000}) {
        assertEquals(range(from, 1_000), rest(journal, from), "from " + from);
      }
    }
  }

  @Test
  void seesWhatIsWrittenBehindItAndNothingTwice() {
    try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
      append(journal, 1, 10);
      try (JournalCursor cursor = journal.cursor(8)) {
        assertEquals(range(8, 10), rest(cursor));
        assertNull(cursor.next());
        append(journal, 11, 13);
        assertEquals(range(11, 13), rest(cursor));
        assertNull(cursor.next());
      }
    }
  }

  @Test
  void waitsForAnEntryThatIsNotThereYet() {
    try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES);
        JournalCursor ofNothing = journal.cursor(1)) {
      assertNull(ofNothing.next());
      append(journal, 1, 4);
      try (JournalCursor ahead = journal.cursor(5)) {
        assertNull(ahead.next());
        append(journal, 5, 6);
        assertEquals(range(5, 6), rest(ahead));
      }
      assertEquals(range(1, 6), rest(ofNothing));
    }
  }

  @Test
  void putsEntriesOfManyPartsTogether() {
    try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
      append(journal, 1, 3);
      journal.append(Entries.large(4, BLOCK_BYTES));
      append(journal, 5, 5);
      try (JournalCursor cursor = journal.cursor(4)) {
        JournalEntry large = cursor.next();
        assertEquals(JournalCodec.encode(Entries.large(4, BLOCK_BYTES)), large);
        assertEquals(List.of(5L), rest(cursor));
      }
      assertEquals(List.of(5L), rest(journal, 5));
    }
  }

  @Test
  void findsItsPlaceAmongTheFilesOfManyDays() {
    try (ChronicleQueue queue = queueOfDays()) {
      try (ExcerptAppender appender = queue.createAppender()) {
        for (long sequence = 1; sequence <= 60; sequence++) {
          // Days of seven entries each, and now and then a weekend without any.
          queueTimeMs += sequence % 7 == 0 ? DAY_MS : 0;
          queueTimeMs += sequence % 21 == 0 ? 2 * DAY_MS : 0;
          write(appender, sequence, true);
        }
      }
      for (long from = 1; from <= 61; from++) {
        try (JournalCursor cursor = ChronicleCursor.open(queue, from)) {
          assertEquals(range(from, 60), rest(cursor), "from " + from);
        }
      }
    }
  }

  @Test
  void passesOverWhatAKilledProcessLeftUnfinished() {
    try (ChronicleQueue queue = queueOfDays()) {
      try (ExcerptAppender appender = queue.createAppender()) {
        write(appender, 1, true);
        write(appender, 2, true);
        write(appender, 3, false);
        write(appender, 3, true);
        write(appender, 4, true);
      }
      for (long from = 1; from <= 4; from++) {
        try (JournalCursor cursor = ChronicleCursor.open(queue, from)) {
          assertEquals(range(from, 4), rest(cursor), "from " + from);
        }
      }
    }
  }

  @Test
  void neverJumpsOverAMissingEntry() {
    try (ChronicleQueue queue = queueOfDays()) {
      try (ExcerptAppender appender = queue.createAppender()) {
        write(appender, 5, true);
        write(appender, 7, true);
      }
      try (JournalCursor tooEarly = ChronicleCursor.open(queue, 3);
          JournalCursor across = ChronicleCursor.open(queue, 5)) {
        JournalDamaged gone = assertThrows(JournalDamaged.class, tooEarly::next);
        assertEquals(3, gone.sequence());
        String message = String.valueOf(gone.getMessage());
        assertTrue(message.contains("entry 5 stands in its place"), message);
        assertEquals(5, sequence(across.next()));
        assertEquals(6, assertThrows(JournalDamaged.class, across::next).sequence());
      }
    }
  }

  private ChronicleQueue queueOfDays() {
    ChronicleRuntime.prepare();
    return SingleChronicleQueueBuilder.binary(directory)
        .rollCycle(RollCycles.FAST_DAILY)
        .blockSize(BLOCK_BYTES)
        .timeProvider(() -> queueTimeMs)
        .build();
  }

  private static void write(ExcerptAppender appender, long sequence, boolean finished) {
    byte[] entry = JournalCodec.encode(Entries.entry(sequence)).toByteArray();
    List<byte[]> parts = EntryParts.cut(sequence, entry, entry.length / 2 + 1);
    assertEquals(2, parts.size());
    for (byte[] part : finished ? parts : parts.subList(0, 1)) {
      ChronicleEntries.write(appender, part);
    }
  }

  private static void append(Journal journal, long first, long last) {
    for (long sequence = first; sequence <= last; sequence++) {
      journal.append(Entries.entry(sequence));
    }
  }

  private static List<Long> rest(Journal journal, long from) {
    try (JournalCursor cursor = journal.cursor(from)) {
      return rest(cursor);
    }
  }

  private static List<Long> rest(JournalCursor cursor) {
    List<Long> sequences = new ArrayList<>();
    for (JournalEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
      sequences.add(entry.getSequence());
    }
    return sequences;
  }

  private static long sequence(@Nullable JournalEntry entry) {
    return entry == null ? 0 : entry.getSequence();
  }

  private static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
