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
import java.util.stream.Stream;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;

class ChronicleJournalTest extends JournalContract {
  private static final int BLOCK_BYTES = 256 << 10;

  @Override
  Journal open(Path folder) {
    return ChronicleJournal.open(folder, BLOCK_BYTES);
  }

  @Override
  JournalReader reader(Path folder) {
    return ChronicleJournalReader.open(folder);
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
    try (Journal journal = open()) {
      assertEquals(2, journal.lastSequence());
      assertEquals(List.of(1L, 2L), Entries.sequences(Entries.read(journal)));
      journal.append(Entries.large(3, 1 << 20));
      assertEquals(3, journal.lastSequence());
    }
    try (Journal journal = open()) {
      assertEquals(
          List.of(Entries.entry(1), Entries.entry(2), Entries.large(3, 1 << 20)),
          Entries.read(journal));
    }
  }

  @Test
  void shouldStopBeforeAnEntryThatDoesNotFitItsChecksum() throws IOException {
    try (Journal journal = open()) {
      journal.append(Entries.entry(1));
      journal.append(Entries.entry(2, "the-marked-entry"));
      journal.append(Entries.entry(3));
    }
    overwrite("the-marked-entry", "the-forged-entry");
    try (Journal journal = open()) {
      assertDamagedAt(2, "does not fit its checksum", journal);
    }
  }

  @Test
  void shouldStopAtAGap() {
    fill(1, 2);
    writeParts(EntryParts.cut(4, new byte[] {1}, 100));
    try (Journal journal = open()) {
      assertDamagedAt(3, "is missing: entry 4 stands in its place", journal);
    }
  }

  @Test
  void shouldStopWhereAPartIsMissing() {
    fill(1, 1);
    List<byte[]> parts = EntryParts.cut(2, new byte[30], 10);
    writeParts(List.of(parts.get(0), parts.get(2)));
    try (Journal journal = open()) {
      assertDamagedAt(2, "lacks its part 2", journal);
    }
  }

  @Test
  void shouldStopAtBytesThatAreNoEntry() {
    fill(1, 1);
    writeParts(EntryParts.cut(2, "not protobuf".getBytes(StandardCharsets.UTF_8), 100));
    try (Journal journal = open()) {
      assertDamagedAt(2, "can't be understood by this version", journal);
    }
  }

  @Test
  void shouldStopAtADocumentTooShortToBeAPart() {
    fill(1, 1);
    writeParts(List.of(new byte[] {1, 2, 3}));
    try (Journal journal = open()) {
      assertDamagedAt(2, "is shorter than its header", journal);
    }
  }

  @Test
  void shouldBeReadBesideItsWriter() {
    try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
      journal.append(Entries.entry(1));
      try (ChronicleJournalReader reader = ChronicleJournalReader.open(directory)) {
        journal.append(Entries.entry(2));

        assertEquals(1, reader.lastSequence());
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
