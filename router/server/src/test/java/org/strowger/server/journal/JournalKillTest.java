package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in a process of its own, which is killed or lacks a flag. */
class JournalKillTest {
  private static final int BLOCK_BYTES = 256 << 10;

  private static final String SYNCED = "synced ";

  @TempDir private Path directory;

  /** More than a test waits for; bounds the disk that a writer left alone could take. */
  private static final long ENTRIES_MAX = 5_000;

  /**
   * A process that appends and tells each sequence once it is synced, until it is killed or its
   * parent is gone.
   */
  static final class Writer {
    public static void main(String[] args) throws IOException {
      try (ChronicleJournal journal = ChronicleJournal.open(Path.of(args[0]), BLOCK_BYTES)) {
        writeOn(journal);
      }
    }
  }

  /** The same in plain files. */
  static final class FileWriter {
    public static void main(String[] args) throws IOException {
      try (FileJournal journal = FileJournal.open(Path.of(args[0]))) {
        writeOn(journal);
      }
    }
  }

  private static void writeOn(Journal journal) throws IOException {
    for (int i = 0; i < ENTRIES_MAX; i++) {
      long sequence = journal.lastSequence() + 1;
      journal.append(
          sequence % 10 == 0 ? Entries.large(sequence, 100_000) : Entries.entry(sequence));
      journal.sync();
      System.out.println(SYNCED + sequence);
    }
    System.in.read();
  }

  @Test
  void shouldHaveEverySyncedEntryAfterAKill() throws Exception {
    killTwice(Writer.class, () -> ChronicleJournal.open(directory, BLOCK_BYTES));
  }

  @Test
  void plainFilesHaveEverySyncedEntryAfterAKill() throws Exception {
    killTwice(FileWriter.class, () -> FileJournal.open(directory));
  }

  private void killTwice(Class<?> writer, Supplier<Journal> open) throws Exception {
    long synced = 0;
    for (int round = 1; round <= 2; round++) {
      synced = writeUntilKilled(writer, synced + 200 + 37L * round);
      try (Journal journal = open.get()) {
        long last = journal.lastSequence();
        assertTrue(last >= synced, "synced " + synced + ", found " + last);
        assertEquals(last, Entries.read(journal).size());
        journal.append(Entries.entry(last + 1));
        synced = last + 1;
      }
    }
  }

  /** A process that is in the middle of writing a document until it is killed. */
  static final class TornWriter {
    public static void main(String[] args) throws IOException {
      Path directory = Path.of(args[0]);
      try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
        journal.append(Entries.entry(1));
        journal.append(Entries.entry(2));
      }
      try (ChronicleQueue queue = ChronicleQueues.toWrite(directory, BLOCK_BYTES);
          ExcerptAppender appender = queue.createAppender();
          DocumentContext document = appender.writingDocument()) {
        Objects.requireNonNull(document.wire()).bytes().writeInt(1_000).writeLong(3);
        System.out.println(SYNCED + 2);
        System.in.read();
      }
    }
  }

  @Test
  void shouldNotSeeAnEntryThatWasBeingWrittenAtTheKill() throws Exception {
    assertEquals(2, writeUntilKilled(TornWriter.class, 2));

    try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
      assertEquals(2, journal.lastSequence());
      assertEquals(List.of(1L, 2L), Entries.sequences(Entries.read(journal)));
      journal.append(Entries.entry(3));
      assertEquals(List.of(1L, 2L, 3L), Entries.sequences(Entries.read(journal)));
    }
    try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
      assertEquals(3, journal.lastSequence());
    }
  }

  @Test
  void shouldNameTheFlagThatTheJvmLacks() throws Exception {
    Process process = start(Writer.class, List.of());
    process.getInputStream().readAllBytes();
    String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertNotEquals(0, process.waitFor());
    assertTrue(complaint.contains("--add-exports=java.base/sun.nio.ch=ALL-UNNAMED"), complaint);
  }

  /** Returns the last sequence that the process told before it was killed. */
  private long writeUntilKilled(Class<?> program, long enough) throws Exception {
    Process process = start(program, flagsOfThisJvm());
    try {
      return readUntilKilled(process, enough);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static long readUntilKilled(Process process, long enough) throws IOException {
    long told = 0;
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(SYNCED)) {
        told = Long.parseLong(line.substring(SYNCED.length()));
      }
      if (told >= enough) {
        // Through the handle, which leaves the pipe open: what was told before the end still
        // counts.
        process.toHandle().destroyForcibly();
      }
    }
    if (told < enough) {
      throw new AssertionError(
          "the writer ended by itself: "
              + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return told;
  }

  private Process start(Class<?> program, List<String> flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(program.getName(), directory.toString()));
    return new ProcessBuilder(command).start();
  }

  private static List<String> flagsOfThisJvm() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            it -> it.startsWith("--add-") || it.startsWith("--enable-") || it.startsWith("--sun-"))
        .toList();
  }
}
