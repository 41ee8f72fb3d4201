package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;

/** What a journal does, of whichever kind it is. */
abstract class JournalContract {
  @TempDir protected Path directory;

  /** Opens the journal in a folder to write. */
  abstract Journal open(Path folder);

  /** Opens the same to read. */
  abstract JournalReader reader(Path folder);

  final Journal open() {
    return open(directory);
  }

  @Test
  void shouldBeginEmpty() {
    try (Journal journal = open()) {
      assertEquals(0, journal.lastSequence());
      assertEquals(List.of(), Entries.read(journal));
    }
  }

  @Test
  void shouldGiveBackWhatWasAppended() {
    List<JournalEntry> entries = entries(1, 10, Entries::entry);
    try (Journal journal = open()) {
      entries.forEach(journal::append);
      journal.sync();

      assertEquals(10, journal.lastSequence());
      assertEquals(entries, Entries.read(journal));
    }
  }

  @Test
  void shouldGoOnAfterItsLastEntryWhenOpenedAgain() {
    fill(1, 5);
    try (Journal journal = open()) {
      assertEquals(5, journal.lastSequence());
    }
    fill(6, 7);
    try (Journal journal = open()) {
      assertEquals(entries(1, 7, Entries::entry), Entries.read(journal));
    }
  }

  @Test
  void shouldReadFromTheSequenceAskedFor() {
    fill(1, 9);
    try (Journal journal = open()) {
      assertEquals(List.of(8L, 9L), Entries.sequences(Entries.read(journal, 8)));
      assertEquals(List.of(), Entries.read(journal, 10));
    }
  }

  @Test
  void whatWasDecidedIsReadWithoutWhatWasAsked() {
    List<JournalEntry> entries =
        List.of(Entries.entry(1), Entries.large(2, 1 << 20), Entries.entry(3), Entries.entry(4));
    try (Journal journal = open()) {
      entries.forEach(journal::append);
      journal.sync();

      assertEquals(decidedOf(entries), decidedFrom(journal, 1));
      assertEquals(decidedOf(entries.subList(2, 4)), decidedFrom(journal, 3));
    }
    try (JournalReader reader = reader(directory)) {
      assertEquals(decidedOf(entries.subList(1, 4)), decidedFrom(reader, 2));
    }
  }

  private static List<List<?>> decidedFrom(JournalReader journal, long fromSequence) {
    List<Decided> read = new ArrayList<>();
    journal.readDecided(fromSequence, read::add);
    return decidedOf(read);
  }

  private static List<List<?>> decidedOf(List<? extends Decided> entries) {
    List<List<?>> decided = new ArrayList<>();
    for (Decided one : entries) {
      decided.add(List.of(one.sequence(), one.timeMs(), one.events()));
    }
    return decided;
  }

  @Test
  void shouldRefuseAnEntryThatDoesNotFollow() {
    try (Journal journal = open()) {
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
    try (Journal journal = open()) {
      entries.forEach(journal::append);
    }
    try (Journal journal = open()) {
      assertEquals(4, journal.lastSequence());
      assertEquals(entries, Entries.read(journal));
    }
  }

  @Test
  void shouldKeepAHundredThousandEntries() {
    fill(1, 100_000);
    AtomicLong expected = new AtomicLong();
    try (Journal journal = open()) {
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
    try (Journal journal = open()) {
      Thread stage = new Thread(() -> fillOn(journal, 3));
      stage.start();
      stage.join();

      assertEquals(List.of(1L, 2L, 3L), Entries.sequences(Entries.read(journal)));
    }
  }

  @Test
  void shouldHaveEverythingInACopyTakenWhileItIsOpen(@TempDir Path copy) throws IOException {
    try (Journal journal = open()) {
      entries(1, 1_000, Entries::entry).forEach(journal::append);
      journal.sync();
      copyFiles(directory, copy);
    }
    try (Journal reopened = open(copy)) {
      assertEquals(1_000, reopened.lastSequence());
      reopened.append(Entries.entry(1_001));
      reopened.sync();
      assertEquals(entries(1, 1_001, Entries::entry), Entries.read(reopened));
    }
  }

  @Test
  void shouldTellWhoHoldsTheDirectory() {
    try (Journal holder = open()) {
      JournalUnusable refused = assertThrows(JournalUnusable.class, this::open);

      assertTrue(
          message(refused).contains("in use by process " + ProcessHandle.current().pid()),
          message(refused));
      holder.append(Entries.entry(1));
    }
    try (Journal next = open()) {
      assertEquals(1, next.lastSequence());
    }
  }

  @Test
  void shouldRefuseADirectoryThatCannotBeMade() throws IOException {
    Path file = Files.createFile(directory.resolve("a-file"));

    JournalUnusable refused =
        assertThrows(JournalUnusable.class, () -> open(file.resolve("journal")));

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
    Journal journal = open();
    journal.close();
    journal.close();
  }

  final void fill(long from, long to) {
    try (Journal journal = open()) {
      LongStream.rangeClosed(from, to).mapToObj(Entries::entry).forEach(journal::append);
      journal.sync();
    }
  }

  private static void fillOn(Journal journal, long to) {
    entries(1, to, Entries::entry).forEach(journal::append);
    journal.sync();
  }

  static List<JournalEntry> entries(long from, long to, LongFunction<JournalEntry> entry) {
    return LongStream.rangeClosed(from, to).mapToObj(entry).toList();
  }

  static void assertDamagedAt(long sequence, String problem, JournalReader journal) {
    List<JournalEntry> read = new ArrayList<>();
    JournalDamaged damaged = assertThrows(JournalDamaged.class, () -> journal.read(1, read::add));
    assertEquals(sequence, damaged.sequence());
    assertTrue(message(damaged).contains("entry " + sequence + " " + problem), message(damaged));
    assertEquals(sequence - 1, read.size());
  }

  static String message(Throwable thrown) {
    return String.valueOf(thrown.getMessage());
  }

  static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
