package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.server.journal.Recovery.Recovered;

class RecoveryTest {
  @Test
  void shouldBringAMachineToWhereTheJournalEnds(@TempDir Path directory) {
    RoutingCore before = new RoutingCore();
    long timeMs;
    try (Journal journal = ChronicleJournal.open(directory, 256 << 10)) {
      timeMs = Traffic.day(before, journal, 50).timeMs();
    }
    RoutingCore after = new RoutingCore();
    try (Journal journal = ChronicleJournal.open(directory, 256 << 10)) {
      List<Long> followed = new ArrayList<>();
      Recovered recovered =
          Recovery.replay(journal, after, entry -> followed.add(entry.sequence()));

      assertEquals(LongStream.rangeClosed(1, journal.lastSequence()).boxed().toList(), followed);
      assertEquals(7 + 50 * 6 + 1, recovered.entries());
      assertEquals(journal.lastSequence(), recovered.lastSequence());
      assertEquals(timeMs, recovered.lastTimeMs());
      assertEquals(before.stateHash(), recovered.stateHash());
    }
    assertEquals(before.stateHash(), after.stateHash());
    after.check();
  }

  @Test
  void shouldLeaveAMachineAsItIsWhereThereIsNoEntry() {
    Recovered recovered = Recovery.replay(new MemoryJournal(), new RoutingCore());

    assertEquals(0, recovered.entries());
    assertEquals(0, recovered.lastSequence());
    assertEquals(0, recovered.lastTimeMs());
    assertEquals(new RoutingCore().stateHash(), recovered.stateHash());
  }

  @Test
  void shouldNotEndQuietlyWhereTheJournalIsDamaged() {
    JournalReader damaged =
        new JournalReader() {
          @Override
          public void read(
              long fromSequence,
              java.util.function.Consumer<org.strowger.core.JournalEntry> reader) {
            throw new JournalDamaged(1, "does not fit its checksum");
          }

          @Override
          public long lastSequence() {
            return 1;
          }

          @Override
          public JournalCursor cursor(long fromSequence) {
            throw new JournalDamaged(1, "does not fit its checksum");
          }

          @Override
          public void close() {}
        };

    assertThrows(JournalDamaged.class, () -> Recovery.replay(damaged, new RoutingCore()));
  }
}
