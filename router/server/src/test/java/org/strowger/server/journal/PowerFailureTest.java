package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;

/** The level disk, on a disk that forgets what was not synced. */
class PowerFailureTest {
  private static final int SEEDS = Integer.getInteger("power.seeds", 500);
  private static final int FAILURES = 6;
  private static final int ENTRIES_PER_BATCH_MAX = 12;
  private static final long ACTS_MAX = 60;
  private static final long DAY_MS = Duration.ofDays(1).toMillis();

  @Test
  void whateverWasPublishedIsThereAfterAnyPowerFailureOrKill() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      try {
        new Run(seed).failAgainAndAgain();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** One journal over several failures of power and process; also while it is put in order. */
  private static final class Run {
    private final SplittableRandom random;
    private final List<JournalEntry> written = new ArrayList<>();
    private ForgetfulDisk disk = new ForgetfulDisk();
    private long published;
    private long timeMs = Entries.FIRST_MS;

    Run(long seed) {
      random = new SplittableRandom(seed);
    }

    void failAgainAndAgain() {
      for (int i = 0; i < FAILURES; i++) {
        disk.failAfter(random.nextLong(ACTS_MAX));
        writeUntilTheEnd();
        // A kill -9 leaves the disk as the kernel shows it, though not all of that would survive.
        disk = random.nextInt(3) == 0 ? disk : disk.afterPowerFailure(random);
      }
      disk.failAfter(Long.MAX_VALUE);
      check(disk.journal());
    }

    private void writeUntilTheEnd() {
      try {
        FileJournal journal = disk.journal();
        check(journal);
        while (true) {
          batch(journal);
          if (random.nextInt(20) == 0) {
            journal.close();
            journal = disk.journal();
            check(journal);
          }
        }
      } catch (JournalUnusable failed) {
        assertTrue(String.valueOf(failed.getMessage()).contains("the power has failed"));
      }
    }

    private void batch(FileJournal journal) {
      int entries = random.nextInt(1, ENTRIES_PER_BATCH_MAX + 1);
      for (int i = 0; i < entries; i++) {
        JournalEntry entry = entry(journal.lastSequence() + 1);
        written.add(entry);
        journal.append(entry);
      }
      journal.sync();
      published = journal.lastSequence();
    }

    private JournalEntry entry(long sequence) {
      timeMs += random.nextInt(15) == 0 ? DAY_MS : 1;
      JournalEntry some =
          random.nextInt(10) == 0
              ? Entries.large(sequence, random.nextInt(3_000))
              : Entries.entry(sequence);
      return new JournalEntry(sequence, timeMs, some.command(), some.events(), some.reply());
    }

    /** All that was published is there; what is there was written so, and is published now. */
    private void check(FileJournal journal) {
      long last = journal.lastSequence();
      assertTrue(last >= published, () -> "published " + published + ", found " + last);
      while (written.size() > last) {
        written.removeLast();
      }
      assertEquals(written, Entries.read(journal));
      published = last;
    }
  }

  @Test
  void everythingIsSyncedBeforeABatchIsPublished() {
    ForgetfulDisk disk = new ForgetfulDisk();
    FileJournal journal = disk.journal();
    for (long sequence = 1; sequence <= 300; sequence++) {
      journal.append(Entries.entry(sequence));
      if (sequence % 7 == 0) {
        journal.sync();
        assertFalse(disk.hasUnsynced(), "after the batch of " + sequence);
      }
    }
    journal.close();
    assertFalse(disk.hasUnsynced());
  }

  @Test
  void aBatchCostsOneSync() {
    ForgetfulDisk disk = new ForgetfulDisk();
    FileJournal journal = disk.journal();
    journal.append(Entries.entry(1));
    journal.sync();
    long before = disk.syncs();
    for (long sequence = 2; sequence <= 1_000; sequence++) {
      journal.append(Entries.entry(sequence));
    }
    journal.sync();
    assertEquals(before + 1, disk.syncs());
  }

  @Test
  void aFailedSyncIsFinal() {
    ForgetfulDisk disk = new ForgetfulDisk();
    FileJournal journal = disk.journal();
    journal.append(Entries.entry(1));
    disk.failNextSync();
    assertThrows(JournalUnusable.class, journal::sync);
    long acts = disk.acts();

    assertThrows(JournalUnusable.class, journal::sync);
    assertThrows(JournalUnusable.class, () -> journal.append(Entries.entry(2)));
    journal.close();
    assertEquals(acts, disk.acts(), "nothing more is tried on such a disk");
  }

  /** After a failed sync the kernel shows what the disk never got, and takes it for written. */
  @Test
  void whatIsFoundAfterAFailedSyncIsWrittenAgainBeforeItCounts() {
    ForgetfulDisk disk = new ForgetfulDisk();
    FileJournal journal = disk.journal();
    journal.append(Entries.entry(1));
    journal.sync();
    journal.append(Entries.entry(2));
    disk.failNextSync();
    assertThrows(JournalUnusable.class, journal::sync);

    FileJournal again = disk.journal();
    assertEquals(2, again.lastSequence(), "the kernel still shows it");
    ForgetfulDisk found = disk.afterPowerFailure(new SplittableRandom(1));
    assertEquals(List.of(1L, 2L), Entries.sequences(Entries.read(found.journal())));
  }
}
