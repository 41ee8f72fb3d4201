package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalRoomTest {
  private static final long MIB = 1 << 20;

  private final MemoryJournal journal = new MemoryJournal();
  private long nanos;

  @Test
  void looksOnceASecond() {
    journal.freeBytes(10 * MIB);
    JournalRoom room = new JournalRoom(journal, 10, () -> nanos);
    assertFalse(room.isShort(), "as much as is kept is enough");

    journal.freeBytes(10 * MIB - 1);
    nanos += Duration.ofMillis(999).toNanos();
    room.look();
    assertFalse(room.isShort());
    nanos += Duration.ofMillis(1).toNanos();
    room.look();
    assertTrue(room.isShort());
    assertEquals(10 * MIB - 1, room.freeBytes());

    journal.freeBytes(11 * MIB);
    nanos += Duration.ofSeconds(1).toNanos();
    room.look();
    assertFalse(room.isShort());
  }

  @Test
  void knowsFromTheStart() {
    journal.freeBytes(0);
    assertTrue(new JournalRoom(journal, 1, () -> nanos).isShort());
  }

  @Test
  void isNeverShortWhereNothingIsKept() {
    journal.freeBytes(0);
    assertFalse(new JournalRoom(journal, 0, () -> nanos).isShort());
  }

  @Test
  void asksTheFileSystem(@TempDir Path directory) {
    try (Journal files = FileJournal.open(directory);
        Journal chronicle = ChronicleJournal.open(directory.resolve("chronicle"))) {
      assertTrue(files.freeBytes() > 0);
      assertTrue(chronicle.freeBytes() > 0);
    }
    assertEquals(0, FreeSpace.bytes(directory.resolve("nowhere")), "where it can't be asked");
  }
}
