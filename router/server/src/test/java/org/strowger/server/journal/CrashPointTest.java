package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;

/**
 * Plain files, harmed in every way there is: the router comes back in a state that it was in, or
 * says where the journal is damaged. A state that never was does not happen.
 */
class CrashPointTest {
  private static final int CALLS = 3;
  private static final int LONG_CALLS = 400;
  private static final int SAMPLES = 3_000;

  private final RoutingCore before = new RoutingCore();
  private final ForgetfulDisk disk = new ForgetfulDisk();

  /** The state after each entry; the first is that of an empty router. */
  private final List<Long> hashes = new ArrayList<>();

  private String name = "";
  private byte[] whole = {};
  private byte[] closed = {};
  private int harmed;
  private int stopped;
  private int shortened;

  @BeforeEach
  void record() {
    record(CALLS);
  }

  private void record(int calls) {
    FileJournal journal = disk.journal();
    Traffic.day(before, journal, calls);
    name = disk.names().getFirst();
    whole = disk.bytes(name);
    journal.close();
    closed = disk.bytes(name);
    hashes.clear();
    RoutingCore replayed = new RoutingCore();
    hashes.add(replayed.stateHash());
    journal.read(
        1,
        entry -> {
          replay(entry, replayed);
          hashes.add(replayed.stateHash());
        });
    assertEquals(before.stateHash(), hashes.getLast());
  }

  @Test
  void aJournalCutAnywhereGivesTheLastStateThatIsWhole() {
    for (int length = 0; length <= whole.length; length++) {
      int last = recover(Arrays.copyOf(whole, length), "cut at " + length);
      assertEquals(entriesIn(length), last, "cut at " + length);
    }
    tell("cut at every byte");
  }

  @Test
  void aJournalCutAnywhereCanBeWrittenOn() {
    for (int length = 0; length <= whole.length; length += 31) {
      ForgetfulDisk harmedDisk = disk.copy();
      harmedDisk.put(name, Arrays.copyOf(whole, length));
      FileJournal journal = harmedDisk.journal();
      long timeMs = Entries.FIRST_MS + 10_000_000;
      long next = journal.lastSequence() + 1;
      JournalEntry some = Entries.entry(next);
      journal.append(new JournalEntry(next, timeMs, some.command(), some.events(), some.reply()));
      journal.sync();
      journal.close();
      assertEquals(next, Entries.read(harmedDisk.journal()).size(), "cut at " + length);
    }
  }

  @Test
  void aFlippedBitIsFoundOrOnlyCostsTheEnd() {
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      int last = recover(flipped(whole, bit), "bit " + bit);
      // Nothing proves that the last batch was ever synced, so it passes for unfinished.
      assertTrue(last < 0 || last == hashes.size() - 2, "bit " + bit + " left " + last);
    }
    tell("every bit flipped");
  }

  @Test
  void aBitFlippedAfterAnOrderlyEndIsAlwaysFound() {
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      assertEquals(-1, recover(flipped(closed, bit), "bit " + bit), "bit " + bit);
    }
    tell("every bit flipped after an orderly end");
    for (int bit = 8 * whole.length; bit < 8 * closed.length; bit++) {
      assertEquals(hashes.size() - 1, recover(flipped(closed, bit), "bit " + bit));
    }
  }

  @Test
  void whatStandsBehindTheEndIsCutOff() {
    SplittableRandom random = new SplittableRandom(4);
    for (int length = 1; length <= 2_000; length += 1 + length / 10) {
      byte[] garbage = new byte[length];
      assertEquals(hashes.size() - 1, recover(joined(whole, garbage), "zeros"));
      random.nextBytes(garbage);
      assertEquals(hashes.size() - 1, recover(joined(whole, garbage), "garbage"));
      assertEquals(hashes.size() - 1, recover(joined(closed, garbage), "garbage"));
    }
    tell("zeros or garbage behind the end");
  }

  @Test
  void bytesFromElsewhereInTheJournalAreNotTakenForEntries() {
    for (int from = JournalFile.HEADER_BYTES; from < whole.length; from += 3) {
      byte[] repeated = Arrays.copyOfRange(whole, from, whole.length);
      int last = recover(joined(whole, repeated), "repeated from " + from);
      assertTrue(last < 0 || last == hashes.size() - 1, "from " + from + " left " + last);
    }
    tell("its own bytes once more behind the end");
  }

  @Test
  void aStretchThatIsGoneOrZeroIsFound() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < SAMPLES; i++) {
      int from = random.nextInt(whole.length - 1);
      int to = random.nextInt(from + 1, Math.min(whole.length, from + 600));
      byte[] zeroed = whole.clone();
      Arrays.fill(zeroed, from, to, (byte) 0);
      recover(zeroed, "zero from " + from + " to " + to);
      byte[] head = Arrays.copyOf(whole, from);
      byte[] rest = Arrays.copyOfRange(whole, to, whole.length);
      recover(joined(head, rest), "gone from " + from + " to " + to);
    }
    tell("a stretch gone or zero");
  }

  @Test
  void anEntryTakenOutIsMissed() {
    List<Integer> bounds = bounds();
    for (int i = 0; i + 2 < bounds.size(); i++) {
      byte[] head = Arrays.copyOf(whole, bounds.get(i));
      byte[] rest = Arrays.copyOfRange(whole, bounds.get(i + 1), whole.length);
      ForgetfulDisk harmedDisk = new ForgetfulDisk();
      harmedDisk.put(name, joined(head, rest));
      JournalDamaged damaged =
          assertThrows(JournalDamaged.class, () -> FileJournalReader.open(harmedDisk));
      assertEquals(i + 1, damaged.sequence());
      String message = String.valueOf(damaged.getMessage());
      assertTrue(message.contains("entry " + (i + 2) + " stands in its place"), message);
    }
  }

  @Test
  void alsoALongJournal() {
    CrashPointTest big = new CrashPointTest();
    big.record(LONG_CALLS);
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 150; i++) {
      int length = random.nextInt(big.whole.length);
      assertEquals(
          big.entriesIn(length), big.recover(Arrays.copyOf(big.whole, length), "cut at " + length));
      int bit = random.nextInt(8 * (big.whole.length - 1_000));
      assertEquals(-1, big.recover(flipped(big.whole, bit), "bit " + bit));
    }
    big.tell("a long journal, cut or with a bit flipped, sampled");
  }

  /** Returns the last entry that is there, -1 where the router refuses to start. */
  private int recover(byte[] bytes, String how) {
    harmed++;
    ForgetfulDisk harmedDisk = new ForgetfulDisk();
    harmedDisk.put(name, bytes);
    RoutingCore core = new RoutingCore();
    try (FileJournalReader journal = FileJournalReader.open(harmedDisk)) {
      int last = replay(journal, core);
      assertEquals(hashes.get(last), core.stateHash(), how);
      shortened += last < hashes.size() - 1 ? 1 : 0;
      return last;
    } catch (JournalDamaged clear) {
      stopped++;
      String sentence = String.valueOf(clear.getMessage());
      assertTrue(sentence.contains(name) && sentence.contains("entry "), sentence);
      return -1;
    }
  }

  /** Like a recovery, but with nothing to log. Returns the newest sequence. */
  private static int replay(JournalReader journal, RoutingCore core) {
    AtomicInteger last = new AtomicInteger();
    journal.read(
        1,
        entry -> {
          replay(entry, core);
          last.set((int) entry.sequence());
        });
    return last.get();
  }

  private static void replay(JournalEntry entry, RoutingCore core) {
    entry.events().forEach(event -> core.replay(event, entry.sequence(), entry.timeMs()));
  }

  /** How many entries are whole in the first bytes of the file. */
  private int entriesIn(int length) {
    return Math.max(0, (int) bounds().stream().filter(end -> end <= length).count() - 1);
  }

  /** Where the first entry begins, and where each ends. */
  private List<Integer> bounds() {
    List<Integer> bounds = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(whole);
    int at = JournalFile.HEADER_BYTES;
    bounds.add(at);
    while (at < whole.length) {
      at += Frame.HEADER_BYTES + bytes.getInt(at + Frame.LENGTH_OFFSET);
      bounds.add(at);
    }
    return bounds;
  }

  /** The counts stand in reliability.md. */
  private void tell(String how) {
    System.out.println(
        "crash points: "
            + how
            + ": "
            + harmed
            + " journals of "
            + (hashes.size() - 1)
            + " entries: "
            + stopped
            + " refused, "
            + shortened
            + " shorter, none wrong");
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
