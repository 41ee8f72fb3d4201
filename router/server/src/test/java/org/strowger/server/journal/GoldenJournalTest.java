package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.server.journal.JournalVerify.Verdict;

/**
 * A journal that version 0.1.0 wrote, kept for ever: 2,376 entries of the core's random simulation
 * (seed 1), with every command and every event that can stand in a journal. Whatever version comes,
 * it must recover from it.
 */
class GoldenJournalTest {
  private static final long ENTRIES = 2_376;

  @TempDir private Path directory;

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream file = GoldenJournalTest.class.getResourceAsStream("/golden/0.1.0.zip")) {
      assertNotNull(file);
      ZipInputStream zip = new ZipInputStream(file);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, directory.resolve(entry.getName()));
      }
    }
  }

  @Test
  void shouldRecoverWhatTheFirstVersionWrote() {
    try (ChronicleJournalReader journal = ChronicleJournalReader.open(directory)) {
      StateMachine machine = new RoutingCore();
      assertEquals(ENTRIES, Recovery.replay(journal, machine).lastSequence());
      machine.check();
    }
  }

  /** As long as nobody changes a decision on purpose; who does, says so here. */
  @Test
  void shouldStillDecideAsTheFirstVersionDid() {
    try (ChronicleJournalReader journal = ChronicleJournalReader.open(directory)) {
      Verdict verdict = JournalVerify.verify(journal, RoutingCore::new, _ -> {});
      assertNull(verdict.difference());
      assertEquals(ENTRIES, verdict.entries());
    }
  }

  @Test
  void shouldGoOnWhereTheFirstVersionEnded() {
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      assertEquals(ENTRIES, journal.lastSequence());
    }
  }
}
