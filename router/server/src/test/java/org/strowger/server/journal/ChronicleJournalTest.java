package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;

class ChronicleJournalTest {
  private static final int BLOCK_BYTES = 256 << 10;

  @TempDir private Path directory;

  @Test
  void shouldBeginEmpty() {
    try (ChronicleJournal journal = open()) {
      assertEquals(0, journal.lastSequence());
      assertEquals(List.of(), Entries.read(journal));
    }
  }

  @Test
  void shouldGiveBackWhatWasAppended() {
    List<JournalEntry> entries = entries(1, 10, Entries::entry);
    try (ChronicleJournal journal = open()) {
      entries.forEach(journal::append);
      journal.sync();

      assertEquals(10, journal.lastSequence());
      assertEquals(entries, Entries.read(journal));
    }
  }

  @Test
  void shouldGoOnAfterItsLastEntryWhenOpenedAgain() {
    fill(1, 5);
    try (ChronicleJournal journal = open()) {
      assertEquals(5, journal.lastSequence());
    }
    fill(6, 7);
    try (ChronicleJournal journal = open()) {
      assertEquals(entries(1, 7, Entries::entry), Entries.read(journal));
    }
  }

  @Test
  void shouldReadFromTheSequenceAskedFor() {
    fill(1, 9);
    try (ChronicleJournal journal = open()) {
      assertEquals(List.of(8L, 9L), Entries.sequences(Entries.read(journal, 8)));
      assertEquals(List.of(), Entries.read(journal, 10));
    }
  }

  @Test
  void shouldRefuseAnEntryThatDoesNotFollow() {
    try (ChronicleJournal journal = open()) {
      journal.append(Entries.entry(1));

      assertThrows(IllegalStateException.class, () -> journal.append(Entries.entry(1)));
      assertThrows(IllegalStateException.class, () -> journal.append(Entries.entry(3)));
      assertEquals(1, journal.lastSequence());
    }
  }

  @Test
  void shouldTakeEntriesLargerThanTheStoreTakesInOnePiece() {
    List<JournalEntry> entries =
        List.of(
            Entries.entry(1),
            Entries.large(2, 1 << 20),
            Entries.entry(3),
            Entries.large(4, 3 << 20));
    try (ChronicleJournal journal = open()) {
      entries.forEach(journal::append);
    }
    try (ChronicleJournal journal = open()) {
      assertEquals(4, journal.lastSequence());
      assertEquals(entries, Entries.read(journal));
    }
  }

  @Test
  void shouldTakeTheLargestReconciliationWithItsOrdinaryBlock() {
    JournalEntry largest = Entries.large(1, 20_000_000);
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      journal.append(largest);

      assertEquals(List.of(largest), Entries.read(journal));
    }
  }

  @Test
  void shouldKeepAHundredThousandEntries() {
    fill(1, 100_000);
    AtomicLong expected = new AtomicLong();
    try (ChronicleJournal journal = open()) {
      journal.read(
          1,
          entry -> {
            if (!entry.equals(Entries.entry(expected.incrementAndGet()))) {
              throw new AssertionError("entry " + expected + " came back as " + entry);
            }
          });
      assertEquals(100_000, journal.lastSequence());
    }
    assertEquals(100_000, expected.get());
  }

  @Test
  void shouldBeAppendedToByAnotherThreadThanItsOpener() throws InterruptedException {
    try (ChronicleJournal journal = open()) {
      Thread stage = new Thread(() -> entries(1, 3, Entries::entry).forEach(journal::append));
      stage.start();
      stage.join();

      assertEquals(List.of(1L, 2L, 3L), Entries.sequences(Entries.read(journal)));
    }
  }

  @Test
  void shouldHaveEverythingInACopyTakenWhileItIsOpen(@TempDir Path copy) throws IOException {
    try (ChronicleJournal journal = open()) {
      entries(1, 1_000, Entries::entry).forEach(journal::append);
      journal.sync();
      copyFiles(directory, copy);
    }
    try (ChronicleJournal reopened = ChronicleJournal.open(copy, BLOCK_BYTES)) {
      assertEquals(1_000, reopened.lastSequence());
      reopened.append(Entries.entry(1_001));
      assertEquals(entries(1, 1_001, Entries::entry), Entries.read(reopened));
    }
  }

  @Test
  void shouldGoOnWhereALockOfItsOwnProcessIdWasLeftInTheMiddleOfAWrite(@TempDir Path copy)
      throws IOException {
    fill(1, 2);
    try (ChronicleQueue queue = ChronicleQueues.toWrite(directory, BLOCK_BYTES);
        ExcerptAppender appender = queue.createAppender();
        DocumentContext document = appender.writingDocument()) {
      Objects.requireNonNull(document.wire()).bytes().writeInt(1_000).writeLong(3);
      copyFiles(directory, copy);
    }
    try (ChronicleJournal journal = ChronicleJournal.open(copy, BLOCK_BYTES)) {
      assertEquals(2, journal.lastSequence());
      journal.append(Entries.entry(3));
      assertEquals(entries(1, 3, Entries::entry), Entries.read(journal));
    }
  }

  @Test
  void shouldDropAnEntryThatWasNeverFinished() {
    fill(1, 2);
    writeParts(firstPartOnly(3));
    try (ChronicleJournal journal = open()) {
      assertEquals(2, journal.lastSequence());
      assertEquals(List.of(1L, 2L), Entries.sequences(Entries.read(journal)));
      journal.append(Entries.large(3, 1 << 20));
      assertEquals(3, journal.lastSequence());
    }
    try (ChronicleJournal journal = open()) {
      assertEquals(
          List.of(Entries.entry(1), Entries.entry(2), Entries.large(3, 1 << 20)),
          Entries.read(journal));
    }
  }

  @Test
  void shouldStopBeforeAnEntryThatDoesNotFitItsChecksum() throws IOException {
    try (ChronicleJournal journal = open()) {
      journal.append(Entries.entry(1));
      journal.append(Entries.entry(2, "the-marked-entry"));
      journal.append(Entries.entry(3));
    }
    overwrite("the-marked-entry", "the-forged-entry");
    try (ChronicleJournal journal = open()) {
      assertDamagedAt(2, "does not fit its checksum", journal);
    }
  }

  @Test
  void shouldStopAtAGap() {
    fill(1, 2);
    writeParts(EntryParts.cut(4, new byte[] {1}, 100));
    try (ChronicleJournal journal = open()) {
      assertDamagedAt(3, "is missing: entry 4 stands in its place", journal);
    }
  }

  @Test
  void shouldStopWhereAPartIsMissing() {
    fill(1, 1);
    List<byte[]> parts = EntryParts.cut(2, new byte[30], 10);
    writeParts(List.of(parts.get(0), parts.get(2)));
    try (ChronicleJournal journal = open()) {
      assertDamagedAt(2, "lacks its part 2", journal);
    }
  }

  @Test
  void shouldStopAtBytesThatAreNoEntry() {
    fill(1, 1);
    writeParts(EntryParts.cut(2, "not protobuf".getBytes(StandardCharsets.UTF_8), 100));
    try (ChronicleJournal journal = open()) {
      assertDamagedAt(2, "can't be understood by this version", journal);
    }
  }

  @Test
  void shouldStopAtADocumentTooShortToBeAPart() {
    fill(1, 1);
    writeParts(List.of(new byte[] {1, 2, 3}));
    try (ChronicleJournal journal = open()) {
      assertDamagedAt(2, "is shorter than its header", journal);
    }
  }

  @Test
  void shouldTellWhoHoldsTheDirectory() {
    try (ChronicleJournal holder = open()) {
      JournalUnusable refused = assertThrows(JournalUnusable.class, this::open);

      assertTrue(
          message(refused).contains("in use by process " + ProcessHandle.current().pid()),
          message(refused));
      holder.append(Entries.entry(1));
    }
    try (ChronicleJournal next = open()) {
      assertEquals(1, next.lastSequence());
    }
  }

  @Test
  void shouldRefuseADirectoryThatCannotBeMade() throws IOException {
    Path file = Files.createFile(directory.resolve("a-file"));

    JournalUnusable refused =
        assertThrows(
            JournalUnusable.class,
            () -> ChronicleJournal.open(file.resolve("journal"), BLOCK_BYTES));

    assertTrue(message(refused).contains("can't be written"), message(refused));
  }

  @Test
  void shouldRefuseADirectoryThatIsReadOnly() {
    Assumptions.assumeTrue(directory.toFile().setWritable(false) && !Files.isWritable(directory));

    JournalUnusable refused = assertThrows(JournalUnusable.class, this::open);

    assertTrue(message(refused).contains("can't be written"), message(refused));
  }

  @Test
  void shouldCloseTwice() {
    ChronicleJournal journal = open();
    journal.close();
    journal.close();
  }

  @Test
  void shouldBeReadBesideItsWriter() {
    try (ChronicleJournal journal = open()) {
      journal.append(Entries.entry(1));
      try (ChronicleJournalReader reader = ChronicleJournalReader.open(directory)) {
        journal.append(Entries.entry(2));

        assertEquals(1, reader.knownSequence());
        assertEquals(List.of(1L, 2L), Entries.sequences(Entries.read(reader)));
      }
    }
  }

  @Test
  void shouldNotMakeAJournalByReading() throws IOException {
    JournalUnusable refused =
        assertThrows(JournalUnusable.class, () -> ChronicleJournalReader.open(directory));

    assertTrue(message(refused).contains("no journal in " + directory), message(refused));
    try (Stream<Path> files = Files.list(directory)) {
      assertFalse(files.findAny().isPresent());
    }
  }

  private ChronicleJournal open() {
    return ChronicleJournal.open(directory, BLOCK_BYTES);
  }

  private void fill(long from, long to) {
    try (ChronicleJournal journal = open()) {
      LongStream.rangeClosed(from, to).mapToObj(Entries::entry).forEach(journal::append);
    }
  }

  private static List<JournalEntry> entries(long from, long to, LongFunction<JournalEntry> entry) {
    return LongStream.rangeClosed(from, to).mapToObj(entry).toList();
  }

  private void writeParts(List<byte[]> parts) {
    try (ChronicleQueue queue = ChronicleQueues.toWrite(directory, BLOCK_BYTES);
        var appender = queue.createAppender()) {
      parts.forEach(part -> ChronicleEntries.write(appender, part));
    }
  }

  private static List<byte[]> firstPartOnly(long sequence) {
    byte[] bytes = JournalCodec.encode(Entries.large(sequence, 100_000)).toByteArray();
    return EntryParts.cut(sequence, bytes, 10_000).subList(0, 1);
  }

  private static void assertDamagedAt(long sequence, String problem, JournalReader journal) {
    List<JournalEntry> read = new java.util.ArrayList<>();
    JournalDamaged damaged = assertThrows(JournalDamaged.class, () -> journal.read(1, read::add));
    assertEquals(sequence, damaged.sequence());
    assertTrue(message(damaged).contains("entry " + sequence + " " + problem), message(damaged));
    assertEquals(sequence - 1, read.size());
  }

  private static String message(Throwable thrown) {
    return String.valueOf(thrown.getMessage());
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Replaces text, of the same length, wherever it stands in the files of the queue. */
  private void overwrite(String old, String replacement) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".cq4")).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
          for (int at = content.indexOf(old); at >= 0; at = content.indexOf(old, at + 1)) {
            out.seek(at);
            out.write(replacement.getBytes(StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
  }
}
