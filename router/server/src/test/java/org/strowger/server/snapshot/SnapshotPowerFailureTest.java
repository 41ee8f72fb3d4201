package org.strowger.server.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.journal.FileJournal;
import org.strowger.server.journal.ForgetfulDisk;
import org.strowger.server.journal.JournalUnusable;

/**
 * Power and processes fail at any moment: while a snapshot is written, gets its name, an old one or
 * a file of the journal is deleted. Everything that was published is in the state that is
 * recovered.
 */
class SnapshotPowerFailureTest {
  private static final int SEEDS = Integer.getInteger("snapshot.power.seeds", 60);
  private static final int FAILURES = 8;
  private static final long ACTS_MAX = 120;

  private static int fromSnapshots;
  private static int shortened;
  private static int recoveries;

  @Test
  void whateverWasPublishedIsInTheStateAfterAnyPowerFailureOrKill() throws IOException {
    for (int seed = 1; seed <= SEEDS; seed++) {
      try {
        new Run(seed).failAgainAndAgain();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    System.out.println(
        "snapshots and power failures: "
            + recoveries
            + " recoveries, "
            + fromSnapshots
            + " from a snapshot, "
            + shortened
            + " of a journal without its beginning, none wrong");
    assertTrue(fromSnapshots > SEEDS, "too few began at a snapshot to prove anything");
    assertTrue(shortened > SEEDS, "too little was deleted to prove anything");
  }

  private static final class Run {
    private final SplittableRandom random;
    private final Days days;
    private final int keepDays;
    private final List<JournalEntry> written = new ArrayList<>();
    private ForgetfulDisk disk = new ForgetfulDisk();
    private long published;

    Run(long seed) {
      random = new SplittableRandom(seed);
      days = new Days(random);
      keepDays = random.nextInt(3);
    }

    void failAgainAndAgain() throws IOException {
      for (int i = 0; i < FAILURES; i++) {
        disk.failAfter(random.nextLong(ACTS_MAX));
        runUntilTheEnd();
        disk = random.nextInt(3) == 0 ? disk : disk.afterPowerFailure(random);
      }
      disk.failAfter(Long.MAX_VALUE);
      check(disk.journal());
    }

    private void runUntilTheEnd() {
      try {
        FileJournal journal = disk.journal();
        check(journal);
        SnapshotMaker maker =
            new SnapshotMaker(journal, store(), Run::parts, keepDays, () -> Long.MAX_VALUE);
        while (true) {
          for (int i = random.nextInt(1, 8); i > 0; i--) {
            JournalEntry entry = days.next(journal.lastSequence() + 1);
            written.add(entry);
            journal.append(entry);
          }
          journal.sync();
          published = journal.lastSequence();
          if (random.nextInt(3) == 0) {
            maker.make(published, () -> false);
          }
        }
      } catch (JournalUnusable | IOException failed) {
        assertTrue(
            String.valueOf(failed.getMessage()).contains("the power has failed"), failed::toString);
      }
    }

    private void check(FileJournal journal) {
      long last = journal.lastSequence();
      assertTrue(last >= published, () -> "published " + published + ", found " + last);
      while (written.size() > last) {
        written.removeLast();
      }
      var result = new SnapshotRecovery<>(journal, store(), Run::parts).recover();
      assertEquals(last, result.recovered().lastSequence());
      SnapshotParts all = parts();
      written.forEach(all::follow);
      assertEquals(all.core().machine().stateHash(), result.parts().core().machine().stateHash());
      published = last;
      recoveries++;
      fromSnapshots += result.snapshot().sequence() > 0 ? 1 : 0;
      shortened += journal.firstSequence() > 1 ? 1 : 0;
    }

    private SnapshotStore store() {
      return new SnapshotStore(disk, random::nextLong);
    }

    private static SnapshotParts parts() {
      return SnapshotParts.of(
          new CorePart(new RoutingCore()), List.of(new BoardPart(new LiveBoard())));
    }
  }
}
