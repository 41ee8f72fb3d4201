package org.strowger.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.server.RandomCentre;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.journal.JournalVerify;

/**
 * The same happenings through both hosts: the cluster gives every command its place and its time,
 * the ring is then given the same commands at the same times, and what the two have written must be
 * the same, byte by byte.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // Nodes start slowly on a busy machine.
class TwoHostsOneCoreTest {
  private static final int STEPS = Integer.getInteger("cluster.steps", 600);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothHostsWriteTheSameEntriesAndEndInTheSameState(long seed) {
    RoutingCore clustered = throughTheCluster(seed);
    List<JournalEntry> expected = TestCluster.entries(journalOfCluster());

    Path journalOfRing = directory.resolve("ring");
    RoutingCore ringed = RingReplay.replay(expected, journalOfRing);

    assertWorthComparing(expected);
    assertSameBytes(expected, TestCluster.entries(journalOfRing));
    assertEquals(clustered.stateHash(), ringed.stateHash(), "the states differ, seed " + seed);
    clustered.check();
    assertVerified(journalOfCluster());
  }

  private Path journalOfCluster() {
    return directory.resolve("node").resolve("journal");
  }

  private RoutingCore throughTheCluster(long seed) {
    try (TestCluster cluster = new TestCluster(directory)) {
      cluster.startNode();
      cluster.connect();
      RandomCentre centre = new RandomCentre(seed, cluster.core(), cluster, _ -> {});
      centre.open();
      for (int i = 0; i < STEPS; i++) {
        centre.step();
      }
      cluster.disconnect();
      cluster.stopNode();
      return cluster.core();
    }
  }

  /** Both hosts doing nothing would be the same, too. */
  private static void assertWorthComparing(List<JournalEntry> entries) {
    long accepted = entries.stream().filter(it -> it.reply() instanceof Reply.Accepted).count();
    assertTrue(accepted > STEPS / 4, accepted + " of " + entries.size() + " were accepted");
    long woken = entries.stream().filter(it -> it.command() instanceof AdvanceTime).count();
    assertTrue(woken > STEPS / 20, "the cluster's timer went off " + woken + " times with effect");
  }

  private static void assertSameBytes(List<JournalEntry> expected, List<JournalEntry> actual) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      JournalEntry one = expected.get(i);
      JournalEntry other = actual.get(i);
      assertArrayEquals(
          JournalCodec.encode(one).toByteArray(),
          JournalCodec.encode(other).toByteArray(),
          () -> "the cluster has " + one + ", the ring " + other);
    }
    assertEquals(expected.size(), actual.size());
  }

  private static void assertVerified(Path directory) {
    try (JournalReader journal = JournalDirectory.read(directory)) {
      var verdict = JournalVerify.verify(journal, RoutingCore::new, _ -> {});
      assertTrue(verdict.same(), () -> String.valueOf(verdict.difference()));
    }
  }
}
