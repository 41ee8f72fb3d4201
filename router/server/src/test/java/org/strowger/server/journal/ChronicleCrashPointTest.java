package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;

/**
 * A Chronicle Queue, harmed: whatever its format lets through, the router comes back in a state
 * that it was in or does not start. What the format does not let us find is told in reliability.md.
 */
class ChronicleCrashPointTest {
  private static final int BLOCK_BYTES = 256 << 10;
  private static final int CALLS = 3;
  private static final int SAMPLES = Integer.getInteger("crash.samples", 100);

  @TempDir private Path directory;
  @TempDir private Path harmedDirectory;

  /** The state after each entry; the first is that of an empty router. */
  private final List<Long> hashes = new ArrayList<>();

  private byte[] whole = {};

  /** Where bytes are that say something: most of a queue's file is room for its index. */
  private int[] used = {};

  private String name = "";
  private int harmed;
  private int stopped;
  private int shortened;

  @BeforeEach
  void record() throws IOException {
    RoutingCore replayed = new RoutingCore();
    hashes.add(replayed.stateHash());
    try (ChronicleJournal journal = ChronicleJournal.open(directory, BLOCK_BYTES)) {
      Traffic.day(new RoutingCore(), journal, CALLS);
      journal.read(
          1,
          entry -> {
            replay(entry, replayed);
            hashes.add(replayed.stateHash());
          });
    }
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String one = String.valueOf(file.getFileName());
        if (one.endsWith(".cq4")) {
          name = one;
          whole = Files.readAllBytes(file);
        } else {
          Files.copy(file, harmedDirectory.resolve(one));
        }
      }
    }
    used = IntStream.range(0, whole.length).filter(at -> whole[at] != 0).toArray();
  }

  @Test
  void aFlippedBitNeverGivesAStateThatNeverWas() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < SAMPLES; i++) {
      int bit = 8 * place(random) + random.nextInt(8);
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      recover(flipped, "bit " + bit);
    }
    tell("a bit flipped, sampled");
  }

  @Test
  void aFileThatIsZeroFromSomewhereOnNeverGivesAStateThatNeverWas() throws IOException {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < SAMPLES; i++) {
      byte[] zeroed = whole.clone();
      int from = place(random);
      Arrays.fill(zeroed, from, zeroed.length, (byte) 0);
      recover(zeroed, "zero from " + from);
    }
    tell("zero from somewhere on, sampled");
  }

  @Test
  void aFileCutShortNeverGivesAStateThatNeverWas() throws IOException {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < SAMPLES / 4; i++) {
      int length = place(random);
      recover(Arrays.copyOf(whole, length), "cut at " + length);
    }
    tell("cut short, sampled");
  }

  @Test
  void garbageInTheMiddleNeverGivesAStateThatNeverWas() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < SAMPLES; i++) {
      byte[] garbled = whole.clone();
      int from = place(random);
      byte[] garbage = new byte[random.nextInt(1, Math.min(600, whole.length - from))];
      random.nextBytes(garbage);
      System.arraycopy(garbage, 0, garbled, from, garbage.length);
      recover(garbled, "garbage from " + from);
    }
    tell("garbage in the middle, sampled");
  }

  private int place(SplittableRandom random) {
    return used[random.nextInt(used.length)];
  }

  private void recover(byte[] bytes, String how) throws IOException {
    harmed++;
    Files.write(harmedDirectory.resolve(name), bytes);
    RoutingCore core = new RoutingCore();
    AtomicInteger last = new AtomicInteger();
    try (JournalReader journal = ChronicleJournalReader.open(harmedDirectory)) {
      journal.read(
          1,
          entry -> {
            replay(entry, core);
            last.set((int) entry.sequence());
          });
    } catch (JournalFault clear) {
      stopped++;
      assertTrue(String.valueOf(clear.getMessage()).startsWith("the journal "), how);
      return;
    }
    assertEquals(hashes.get(last.get()), core.stateHash(), how);
    shortened += last.get() < hashes.size() - 1 ? 1 : 0;
  }

  private static void replay(JournalEntry entry, RoutingCore core) {
    entry.events().forEach(event -> core.replay(event, entry.sequence(), entry.timeMs()));
  }

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
}
