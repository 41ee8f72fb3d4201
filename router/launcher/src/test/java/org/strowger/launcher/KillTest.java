package org.strowger.launcher;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.RoutingCore;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.journal.JournalVerify;
import org.strowger.server.journal.JournalVerify.Verdict;

/**
 * The real server at either level of durability, killed with -9 at random moments of a busy day and
 * started again over the same journal. Gateways, agents, a supervisor and a follower of events are
 * the real ones and reconnect by themselves. After each kill the journal is decided again, and
 * compared with everything that anybody was told.
 *
 * <p>{@code -Dkills=50} kills so often at each level, {@code -Dkills.seed=N} at other moments.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final long SEED = Long.getLong("kills.seed", 1);

  /** Entries between a restart and the next kill, at most; none = in the middle of reconnecting. */
  private static final int ENTRIES_MAX = 600;

  @TempDir private Path directory;

  private final Witness witness = new Witness();
  private Durability durability = Durability.DISK;

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void nothingThatWasToldIsLostOrDoubledWhenTheRouterIsKilled(Durability level)
      throws IOException, InterruptedException {
    durability = level;
    SplittableRandom random = new SplittableRandom(SEED);
    ServerProcess server = ServerProcess.start(config(0));
    int port = server.grpcPort();
    int customers;
    try (BusyClients clients = new BusyClients(port, witness)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        awaitEntries(kill == 1 ? ENTRIES_MAX : random.nextInt(ENTRIES_MAX));
        server.kill();
        Verdict verdict = audit();
        server = ServerProcess.start(config(port));
        assertRecoveredAs(verdict, server);
        System.out.println(level + ": kill " + kill + " after entry " + witness.toldSequence());
      }
      clients.callNoMore();
      await().atMost(Duration.ofMinutes(3)).until(clients::idle);
      customers = clients.called();
    } finally {
      server.terminate();
      server.close();
    }
    assertTrue(witness.boards() > 0, "the supervisor has seen boards");
    verify();
    JournalAudit audit = JournalAudit.of(journalDirectory(), BusyClients.CAPACITY);
    audit.assertHolds(witness);
    audit.assertAllOver(customers);
    System.out.println(
        level
            + ": "
            + KILLS
            + " kills, "
            + customers
            + " customers, "
            + audit.lastSequence()
            + " entries, nothing lost, nothing doubled (seed "
            + SEED
            + ")");
  }

  /** Waits until so many more entries were followed. */
  private void awaitEntries(int more) {
    long until = witness.followedSequence() + more;
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> witness.followedSequence() >= until);
  }

  private Verdict audit() {
    Verdict verdict = verify();
    JournalAudit.of(journalDirectory(), BusyClients.CAPACITY).assertHolds(witness);
    return verdict;
  }

  private static void assertRecoveredAs(Verdict verdict, ServerProcess server) {
    String recovered = server.logged("recovered entries=");
    String hash = HexFormat.of().toHexDigits(verdict.decidedHash());
    assertTrue(
        recovered.contains("stateHash=" + hash),
        () -> "an uninterrupted core has " + hash + ", the restarted one: " + recovered);
  }

  /** Every recorded input is decided again by a core that was never interrupted. */
  private Verdict verify() {
    try (JournalReader journal = JournalDirectory.read(journalDirectory())) {
      Verdict verdict = JournalVerify.verify(journal, RoutingCore::new, _ -> {});
      assertNull(verdict.difference());
      assertEquals(verdict.decidedHash(), verdict.replayedHash());
      return verdict;
    }
  }

  /** Graces so long that no slow machine makes a lost agent of a reconnecting one. */
  private Path config(int port) throws IOException {
    return Files.writeString(
        directory.resolve("strowger-" + port + ".yaml"),
        """
        grpc: {port: %d}
        http: {port: 0}
        journal: {directory: %s, durability: %s}
        limits: {agent-grace-ms: 600000, gateway-grace-ms: 600000}
        """
            .formatted(port, journalDirectory(), durability.text()));
  }

  private Path journalDirectory() {
    return directory.resolve("journal");
  }
}
