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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in a process of its own, which is killed or lacks a flag. */
class JournalKillTest {
  private static final int BLOCK_BYTES = 256 << 10;

  private static final String SYNCED = "synced ";

  @TempDir private Path directory;

  /** A process that appends without end and tells each sequence once it is synced. */
  static final class Writer {
    public static void main(String[] args) {
      try (ChronicleJournal journal = ChronicleJournal.open(Path.of(args[0]), BLOCK_BYTES)) {
        while (true) {
          long sequence = journal.lastSequence() + 1;
          journal.append(
              sequence % 10 == 0 ? Entries.large(sequence, 100_000) : Entries.entry(sequence));
          journal.sync();
          System.out.println(SYNCED + sequence);
        }
      }
    }
  }

  @Test
  void shouldHaveEverySyncedEntryAfterAKill() throws Exception {
    long synced = 0;
    for (int round = 1; round <= 2; round++) {
      synced = writeUntilKilled(synced + 200 + 37L * round);
      try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
        long last = journal.lastSequence();
        assertTrue(last >= synced, "synced " + synced + ", found " + last);
        assertEquals(last, Entries.read(journal).size());
        journal.append(Entries.entry(last + 1));
        synced = last + 1;
      }
    }
  }

  @Test
  void shouldNameTheFlagThatTheJvmLacks() throws Exception {
    Process process = start(List.of());
    process.getInputStream().readAllBytes();
    String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertNotEquals(0, process.waitFor());
    assertTrue(complaint.contains("--add-exports=java.base/sun.nio.ch=ALL-UNNAMED"), complaint);
  }

  /** Returns the last sequence that the process told before it was killed. */
  private long writeUntilKilled(long enough) throws Exception {
    Process process = start(flagsOfThisJvm());
    long told = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(SYNCED)) {
          told = Long.parseLong(line.substring(SYNCED.length()));
        }
        if (told >= enough) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    assertTrue(told >= enough, () -> "the writer ended by itself: " + errorsOf(process));
    return told;
  }

  private Process start(List<String> flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Writer.class.getName(), directory.toString()));
    return new ProcessBuilder(command).start();
  }

  private static List<String> flagsOfThisJvm() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            it -> it.startsWith("--add-") || it.startsWith("--enable-") || it.startsWith("--sun-"))
        .toList();
  }

  private static String errorsOf(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
