package org.strowger.server.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.server.RandomCentre;
import org.strowger.server.RouterParts;
import org.strowger.server.journal.FileJournal;

/** Whoever makes a snapshot can be asked to rest, or to give it up, at each entry and each row. */
class SnapshotMakerTest {
  private static final long SEED = 7;
  private static final int COMMANDS = 600;

  @TempDir private Path directory;
  private final AtomicLong asked = new AtomicLong();
  private FileJournal journal;
  private SnapshotStore store;
  private SnapshotMaker maker;
  private RandomCentre centre;

  @BeforeEach
  void play() {
    journal = FileJournal.open(directory);
    store = new SnapshotStore(directory, new SplittableRandom(SEED)::nextLong);
    maker =
        new SnapshotMaker(
            journal, store, () -> RouterParts.toWrite(RoutingCore::new), 0, () -> Long.MAX_VALUE);
    centre = new RandomCentre(SEED, journal::append);
    centre.open();
    goOn();
  }

  private void goOn() {
    for (int i = 0; i < COMMANDS; i++) {
      centre.step();
    }
    journal.sync();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void itIsAskedAtEachEntryAndAtEachRowThatIsWrittenReadBackAndComparedAgain() throws IOException {
    maker.make(centre.sequence(), afterSo(Long.MAX_VALUE));

    long rows = rowsOf(centre.sequence());
    assertTrue(rows > 100, "too few to prove anything: " + rows);
    assertEquals(centre.sequence() + 3 * rows, asked.get());
  }

  @Test
  void itIsGivenUpInTheMiddleOfItsRowsAndMadeTheNextTime() throws IOException {
    long entries = centre.sequence();
    assertThrows(
        CancellationException.class, () -> maker.make(centre.sequence(), afterSo(entries + 50)));
    assertEquals(List.of(), store.sequences());

    maker.make(centre.sequence(), () -> false);
    assertEquals(List.of(entries), store.sequences());
  }

  @Test
  void oneThatIsBeingReadWhileTheRouterClosesIsNotTakenForADamagedOne() throws IOException {
    maker.make(centre.sequence(), () -> false);
    long older = centre.sequence();
    goOn();

    // Read to its end, and given up at the first entry after it: the journal is not begun anew.
    asked.set(0);
    assertThrows(CancellationException.class, () -> maker.make(centre.sequence(), afterSo(10)));
    assertEquals(rowsOf(older) + 1, asked.get());
  }

  /** Says no so many times. */
  private BooleanSupplier afterSo(long times) {
    return () -> asked.incrementAndGet() > times;
  }

  private long rowsOf(long sequence) {
    try (Snapshot snapshot = store.open(sequence)) {
      return snapshot.sections().stream().mapToLong(section -> section.getRows()).sum();
    }
  }
}
