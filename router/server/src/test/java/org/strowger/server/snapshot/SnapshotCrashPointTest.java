package org.strowger.server.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.server.RouterParts;
import org.strowger.server.journal.FileJournal;
import org.strowger.server.journal.ForgetfulDisk;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.journal.Traffic;

/**
 * Snapshots, harmed in every way there is: the router comes back in the state that it was in, from
 * the snapshot before or from the journal, or says what is missing. A state that never was does not
 * happen.
 */
class SnapshotCrashPointTest {
  private static final int CALLS = 3;
  private static final int RECOVERED_EVERY = Integer.getInteger("snapshot.recovered.every", 200);

  private final ForgetfulDisk disk = new ForgetfulDisk();
  private final RoutingCore machine = new RoutingCore();
  private String older = "";
  private String newest = "";
  private byte[] whole = {};
  private long olderSequence;
  private long newestSequence;
  private int harmed;
  private int fromOlder;
  private int fromJournal;
  private int opened;

  @BeforeEach
  void record() throws IOException {
    FileJournal journal = disk.journal();
    Traffic.day(machine, journal, CALLS);
    newestSequence = journal.lastSequence() - 4;
    olderSequence = newestSequence - 7;
    SnapshotMaker maker = maker(journal, disk);
    maker.make(olderSequence, () -> false);
    maker.make(newestSequence, () -> false);
    journal.close();
    older = name(olderSequence);
    newest = name(newestSequence);
    whole = disk.bytes(newest);
    assertEquals(newestSequence, recover(disk.copy(), "unharmed"));
  }

  private String name(long sequence) {
    return disk.names().stream()
        .filter(name -> name.endsWith(sequence + ".snapshot"))
        .findFirst()
        .orElseThrow();
  }

  private static SnapshotMaker maker(FileJournal journal, ForgetfulDisk on) {
    return new SnapshotMaker(journal, store(on), SnapshotCrashPointTest::parts, 0, () -> 1);
  }

  private static SnapshotStore store(ForgetfulDisk on) {
    return new SnapshotStore(on, new SplittableRandom(3)::nextLong);
  }

  private static SnapshotParts parts() {
    return RouterParts.toWrite(RoutingCore::new);
  }

  @Test
  void aSnapshotCutAnywhereIsPassedOver() {
    for (int length = 0; length < whole.length; length++) {
      refusedOrBefore(with(newest, Arrays.copyOf(whole, length)), "cut at " + length);
    }
    tell("cut at every byte");
  }

  @Test
  void aFlippedBitIsAlwaysFound() {
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      refusedOrBefore(with(newest, flipped(whole, bit)), "bit " + bit);
    }
    tell("every bit flipped");
  }

  @Test
  void whereBothAreHarmedTheJournalIsRead() {
    SplittableRandom random = new SplittableRandom(8);
    byte[] before = disk.bytes(older);
    for (int i = 0; i < 50; i++) {
      ForgetfulDisk both = with(newest, flipped(whole, random.nextInt(8 * whole.length)));
      both.put(older, flipped(before, random.nextInt(8 * before.length)));
      assertEquals(0, recover(both, "both"));
    }
    tell("both with a bit flipped, sampled");
  }

  @Test
  void bytesBehindTheEndOrAStretchThatIsGoneAreFound() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 60; i++) {
      int from = random.nextInt(whole.length - 1);
      int to = random.nextInt(from + 1, whole.length);
      byte[] zeroed = whole.clone();
      Arrays.fill(zeroed, from, to, (byte) 0);
      recover(with(newest, zeroed), "zero from " + from + " to " + to);
      byte[] gone = joined(Arrays.copyOf(whole, from), Arrays.copyOfRange(whole, to, whole.length));
      assertEquals(olderSequence, recover(with(newest, gone), "gone from " + from + " to " + to));
      byte[] longer = joined(whole, Arrays.copyOfRange(whole, from, to));
      assertEquals(olderSequence, recover(with(newest, longer), "its own bytes once more"));
    }
    tell("a stretch zeroed, taken out or repeated, sampled");
  }

  @Test
  void snapshotsThatChangedPlacesAreNotTakenForEachOther() {
    ForgetfulDisk swapped = with(newest, disk.bytes(older));
    swapped.put(older, whole);
    assertEquals(0, recover(swapped, "swapped"));
  }

  @Test
  void aSnapshotOfAnotherJournalIsNotUsed() throws IOException {
    ForgetfulDisk other = new ForgetfulDisk();
    FileJournal journal = other.journal();
    Traffic.day(new RoutingCore(), journal, CALLS + 1);
    maker(journal, other).make(newestSequence, () -> false);
    // The two journals are the same up to the third call, so one of a later entry is needed.
    long later = journal.lastSequence() - 4;
    maker(journal, other).make(later, () -> false);
    String stranger =
        other.names().stream()
            .filter(n -> n.endsWith(later + ".snapshot"))
            .findFirst()
            .orElseThrow();

    ForgetfulDisk mixed = disk.copy();
    mixed.put(stranger, other.bytes(stranger));

    JournalUnusable refused = assertThrows(JournalUnusable.class, () -> recover(mixed, "mixed"));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("after entry " + later), message);
    assertTrue(message.contains("the journal ends with entry"), message);
  }

  @Test
  void withoutTheBeginningOfTheJournalAndWithoutASnapshotThereIsNoState() {
    ForgetfulDisk without = new ForgetfulDisk();
    FileJournal journal = without.journal();
    Days days = new Days();
    days.append(journal, 30);
    journal.close();
    String first =
        without.names().stream().filter(n -> n.endsWith(".journal")).findFirst().orElseThrow();
    ForgetfulDisk shorter = new ForgetfulDisk();
    without.names().stream()
        .filter(name -> !name.equals(first))
        .forEach(name -> shorter.put(name, without.bytes(name)));

    JournalUnusable refused =
        assertThrows(JournalUnusable.class, () -> recovery(shorter.journal(), shorter).recover());

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("there is no good snapshot to begin with"), message);
  }

  /** The newest can't be opened; for some, what the router does then is looked at, too. */
  private void refusedOrBefore(ForgetfulDisk harmedDisk, String how) {
    if (opened++ % RECOVERED_EVERY == 0) {
      assertEquals(olderSequence, recover(harmedDisk, how), how);
    } else {
      assertThrows(
          SnapshotUnusable.class, () -> Snapshot.open(harmedDisk, newest, newestSequence), how);
    }
  }

  /** Returns the snapshot that was used, after making sure that the state is the right one. */
  private long recover(ForgetfulDisk harmedDisk, String how) {
    harmed++;
    try (FileJournal journal = harmedDisk.journal()) {
      var result = recovery(journal, harmedDisk).recover();
      assertEquals(machine.stateHash(), result.parts().core().machine().stateHash(), how);
      long snapshot = result.snapshot().sequence();
      fromOlder += snapshot == olderSequence ? 1 : 0;
      fromJournal += snapshot == 0 ? 1 : 0;
      return snapshot;
    }
  }

  private static SnapshotRecovery<SnapshotParts> recovery(FileJournal journal, ForgetfulDisk on) {
    return new SnapshotRecovery<>(journal, store(on), SnapshotCrashPointTest::parts);
  }

  private ForgetfulDisk with(String name, byte[] bytes) {
    ForgetfulDisk copy = disk.copy();
    copy.put(name, bytes);
    return copy;
  }

  /** The counts stand in reliability.md. */
  private void tell(String how) {
    System.out.println(
        "snapshot crash points: "
            + how
            + ": "
            + Math.max(opened, harmed - 1)
            + " of "
            + whole.length
            + " bytes: "
            + (opened == 0 ? "" : "all refused, of which recovered: ")
            + fromOlder
            + " from the one before, "
            + fromJournal
            + " from the journal, none wrong");
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] copy = bytes.clone();
    copy[bit / 8] ^= (byte) (1 << bit % 8);
    return copy;
  }

  private static byte[] joined(byte[] head, byte[] rest) {
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }
}
