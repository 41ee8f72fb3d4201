package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;

/** The journal in plain files. */
class FileJournalTest extends JournalContract {
  private static final long DAY_MS = Duration.ofDays(1).toMillis();

  @Override
  Journal open(Path folder) {
    return FileJournal.open(folder);
  }

  @Override
  JournalReader reader(Path folder) {
    return FileJournalReader.open(folder);
  }

  @Test
  void showsNothingThatIsNotYetSynced() {
    try (Journal journal = open();
        JournalCursor cursor = journal.cursor(1)) {
      journal.append(Entries.entry(1));
      assertNull(cursor.next());
      assertEquals(List.of(), Entries.read(journal));
      journal.sync();
      assertEquals(List.of(1L), rest(cursor));
      assertNull(cursor.next());
      journal.append(Entries.entry(2));
      journal.append(Entries.entry(3));
      journal.sync();
      assertEquals(List.of(2L, 3L), rest(cursor));
    }
  }

  @Test
  void readsUpToWhereTheJournalEndedWhenTheReaderWasOpened() {
    try (Journal journal = open()) {
      journal.append(Entries.entry(1));
      journal.sync();
      try (JournalReader reader = reader(directory)) {
        journal.append(Entries.entry(2));
        journal.sync();
        assertEquals(List.of(1L), Entries.sequences(Entries.read(reader)));
      }
    }
  }

  @Test
  void beginsAFileEachDayAndReadsOverAllOfThem() throws IOException {
    fillDays(60);
    assertEquals(
        List.of(
            "2026-01-01-0000000000000000001.journal",
            "2026-01-02-0000000000000000007.journal",
            "2026-01-03-0000000000000000014.journal"),
        files().subList(0, 3));
    try (Journal journal = open()) {
      assertEquals(range(1, 60), Entries.sequences(Entries.read(journal)));
      for (long from = 1; from <= 61; from++) {
        try (JournalCursor cursor = journal.cursor(from)) {
          assertEquals(range(from, 60), rest(cursor), "from " + from);
        }
      }
    }
  }

  @Test
  void followsAWriterFromDayToDay() {
    try (Journal journal = open();
        JournalCursor cursor = journal.cursor(1)) {
      for (long sequence = 1; sequence <= 40; sequence++) {
        journal.append(atDay(sequence, sequence / 7));
        if (sequence % 3 == 0) {
          journal.sync();
          assertEquals(range(sequence - 2, sequence), rest(cursor));
        }
      }
    }
  }

  @Test
  void findsAnEntryInTheMiddleOfALongFile() {
    try (Journal journal = open()) {
      for (long sequence = 1; sequence <= 40_000; sequence++) {
        journal.append(Entries.entry(sequence));
      }
      journal.sync();
      for (long from : new long[] {1, 2, 19_999, 20_000, 39_999, 40_000}) {
        try (JournalCursor cursor = journal.cursor(from)) {
          assertEquals(from, firstOf(cursor));
        }
      }
    }
  }

  @Test
  void stopsWhereAFileIsMissingInTheMiddle() throws IOException {
    fillDays(30);
    Files.delete(directory.resolve(files().get(2)));
    try (Journal journal = open()) {
      assertEquals(30, journal.lastSequence());
      assertStopsAt(14, "is in no file of " + directory, journal);
    }
  }

  @Test
  void saysWithWhichEntryItBeginsWhereTheFirstFileIsGone() throws IOException {
    fillDays(30);
    Files.delete(directory.resolve(files().getFirst()));
    try (Journal journal = open()) {
      assertEquals(7, journal.firstSequence());
      JournalUnusable gone = assertThrows(JournalUnusable.class, () -> journal.read(1, _ -> {}));
      String message = String.valueOf(gone.getMessage());
      assertTrue(message.contains("the journal there begins with entry 7"), message);
    }
  }

  @Test
  void stopsWhereTwoFilesAreSwapped() throws IOException {
    fillDays(30);
    Path one = directory.resolve(files().get(1));
    Path other = directory.resolve(files().get(2));
    Path aside = directory.resolve("aside");
    Files.move(one, aside);
    Files.move(other, one);
    Files.move(aside, other);
    try (Journal journal = open()) {
      assertStopsAt(7, "can't be reached: the header of " + one.getFileName(), journal);
    }
  }

  @Test
  void stopsWhereAFileInTheMiddleIsEmptyOrCutShort() throws IOException {
    fillDays(30);
    Path one = directory.resolve(files().get(1));
    byte[] whole = Files.readAllBytes(one);
    Files.write(one, new byte[0]);
    try (Journal journal = open()) {
      assertStopsAt(7, "can't be reached", journal);
    }
    Files.write(one, java.util.Arrays.copyOf(whole, whole.length / 2));
    try (Journal journal = open()) {
      JournalDamaged damaged = assertThrows(JournalDamaged.class, () -> Entries.read(journal));
      assertTrue(damaged.sequence() > 7 && damaged.sequence() < 14, message(damaged));
      assertTrue(message(damaged).contains(one.getFileName() + " at byte "), message(damaged));
    }
  }

  @Test
  void goesOnInsteadOfAFileThatWasNeverBegun() throws IOException {
    fillDays(13);
    Files.write(directory.resolve(JournalFile.of(Entries.FIRST_MS, 14).name()), new byte[9]);
    try (Journal journal = open()) {
      assertEquals(13, journal.lastSequence());
      journal.append(atDay(14, 2));
      journal.sync();
      assertEquals(range(1, 14), Entries.sequences(Entries.read(journal)));
    }
  }

  @Test
  void refusesAnEndThatWasProvenToBeSynced() throws IOException {
    try (Journal journal = open()) {
      journal.append(Entries.entry(1));
      journal.append(Entries.entry(2, "the-marked-entry"));
      journal.sync();
      journal.append(Entries.entry(3));
      journal.sync();
    }
    Path file = directory.resolve(files().getFirst());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);

    JournalDamaged damaged = assertThrows(JournalDamaged.class, this::open);
    assertEquals(2, damaged.sequence());
    assertTrue(
        message(damaged)
            .matches(
                "the journal is damaged: entry 2 in 2026-01-01-0000000000000000001\\.journal at"
                    + " byte \\d+ does not fit its checksum; restore its directory from a copy"),
        message(damaged));
  }

  @Test
  void isRefusedWhereTheOtherLevelIsAskedFor() {
    fill(1, 3);
    JournalUnusable refused =
        assertThrows(
            JournalUnusable.class, () -> JournalDirectory.write(directory, Durability.PROCESS));
    assertTrue(
        message(refused).contains("was written with journal.durability disk, not process"),
        message(refused));
    assertTrue(message(refused).contains("strowger journal convert"), message(refused));
  }

  @Test
  void becomesAnyKindAndBackAgain() throws IOException {
    fillDays(20);
    Path chronicle = directory.resolve("chronicle");
    Path again = directory.resolve("again");
    try (JournalReader from = JournalDirectory.read(directory)) {
      assertEquals(20, JournalConvert.convert(from, chronicle, Durability.PROCESS, _ -> {}));
    }
    try (JournalReader from = JournalDirectory.read(chronicle)) {
      assertEquals(20, JournalConvert.convert(from, again, Durability.DISK, _ -> {}));
      assertThrows(
          JournalUnusable.class,
          () -> JournalConvert.convert(from, again, Durability.DISK, _ -> {}));
    }
    try (JournalReader before = JournalDirectory.read(directory);
        JournalReader after = JournalDirectory.read(again)) {
      assertEquals(Entries.read(before), Entries.read(after));
    }
  }

  private static void assertStopsAt(long sequence, String problem, JournalReader journal) {
    List<JournalEntry> read = new ArrayList<>();
    JournalDamaged damaged = assertThrows(JournalDamaged.class, () -> journal.read(1, read::add));
    assertEquals(sequence, damaged.sequence(), message(damaged));
    assertTrue(message(damaged).contains(problem), message(damaged));
    assertEquals(range(1, sequence - 1), Entries.sequences(read));
  }

  /** Days of seven entries, the first one of six. */
  private void fillDays(long to) {
    try (Journal journal = open()) {
      for (long sequence = 1; sequence <= to; sequence++) {
        journal.append(atDay(sequence, sequence / 7));
      }
      journal.sync();
    }
  }

  private static JournalEntry atDay(long sequence, long day) {
    JournalEntry entry = Entries.entry(sequence);
    return new JournalEntry(
        sequence,
        Entries.FIRST_MS + day * DAY_MS + sequence,
        entry.command(),
        entry.events(),
        entry.reply());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".journal"))
          .sorted()
          .toList();
    }
  }

  private static List<Long> rest(JournalCursor cursor) {
    List<Long> sequences = new ArrayList<>();
    for (var entry = cursor.next(); entry != null; entry = cursor.next()) {
      sequences.add(entry.getSequence());
    }
    return sequences;
  }

  private static long firstOf(JournalCursor cursor) {
    var entry = cursor.next();
    return entry == null ? 0 : entry.getSequence();
  }

  private static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
