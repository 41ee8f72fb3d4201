package org.strowger.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.Reason;
import org.strowger.server.ForwardingMachine;
import org.strowger.server.RandomCentre;
import org.strowger.server.ring.FailStop;

/** A leader that comes back, from its snapshot and its log, with all that it has answered. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // Nodes start slowly on a busy machine.
class RestartTest {
  private static final int STEPS = 150;
  private static final int CALLS = 40;

  @TempDir private Path directory;
  private TestCluster cluster;

  @BeforeEach
  void open() {
    cluster = new TestCluster(directory);
  }

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void withoutASnapshotAllOfTheLogIsAppliedAgain() {
    start();
    JournalEntry first = cluster.ask(Phones.queue());
    cluster.stopNode();
    start();
    long startOfHost = 1;
    assertEquals(first.sequence() + startOfHost + 1, cluster.ask(Phones.connect()).sequence());
  }

  @Test
  void withASnapshotOnlyWhatCameAfterItIsAppliedAgain() {
    start();
    List<JournalEntry> before = new ArrayList<>();
    RandomCentre centre = new RandomCentre(7, cluster.core(), cluster, before::add);
    centre.open();
    run(centre);
    cluster.node().takeSnapshot(TestCluster.PATIENCE);
    cluster.drain(before::add);
    int atSnapshot = before.size();
    run(centre);
    cluster.stopNode();
    cluster.drain(before::add);

    start();
    List<JournalEntry> again = new ArrayList<>();
    cluster.decide(Phones.connect(), again::add);

    int repeated = before.size() - atSnapshot;
    assertTrue(repeated > 0);
    assertEquals(before.subList(atSnapshot, before.size()), again.subList(0, repeated));
    assertInstanceOf(StartHost.class, again.get(repeated).command(), "a new leader is a new host");
    assertJournalLeadsToTheState();
  }

  @Test
  void aLeaderMayComeBackAgainAndAgain() {
    for (int round = 0; round < 3; round++) {
      start();
      cluster.ask(Phones.queue());
      cluster.ask(Phones.connect());
      cluster.ask(Phones.arrive(round));
      cluster.node().takeSnapshot(TestCluster.PATIENCE);
      cluster.stopNode();
    }
    start();
    assertJournalLeadsToTheState();
    assertEquals(3, cluster.journal().stream().mapToLong(Phones::arrivals).sum());
  }

  @Test
  void whoeverWasConnectedGetsAGraceBeforeDeadlinesThatPassedStrike() {
    start();
    cluster.ask(Phones.queue());
    cluster.ask(Phones.connect());
    cluster.ask(Phones.arrive(1));
    cluster.ask(Phones.lose());
    cluster.stopNode();
    cluster.clock.advance(24 * 60 * 60 * 1_000);
    cluster.drain(_ -> {});

    start();
    JournalEntry started =
        cluster.awaitEntry(entry -> entry.sequence() > 5 && entry.command() instanceof StartHost);
    List<Event> lost =
        started.events().stream().filter(GatewayConnectionLost.class::isInstance).toList();
    assertEquals(1, lost.size(), () -> "not only its grace: " + started);
    assertEquals(2, started.events().size(), () -> "more than a start and a grace: " + started);
  }

  @Test
  void afterAKillEverythingThatWasAnsweredIsThereAndNothingTwice() throws Exception {
    List<Reply> replies = new ArrayList<>();
    try (NodeProcess node = NodeProcess.start(cluster.config())) {
      cluster.connect();
      cluster.ask(Phones.queue());
      cluster.ask(Phones.connect());
      for (int call = 0; call < CALLS; call++) {
        replies.add(cluster.ask(Phones.arrive(call)).reply());
        if (call == CALLS / 2) {
          node.takeSnapshot();
        }
      }
      // Sent, and perhaps never heard of again.
      cluster.link().send(Phones.arrive(CALLS));
      node.kill();
    }
    try (NodeProcess _ = NodeProcess.start(cluster.config())) {
      cluster.connect();
      cluster.ask(Phones.connect()); // A new leader is a new host: gateways come again.
      for (int call = 0; call < CALLS; call++) {
        assertEquals(replies.get(call), cluster.ask(Phones.arrive(call)).reply(), "call " + call);
      }
      assertInstanceOf(Reply.Accepted.class, cluster.ask(Phones.arrive(CALLS)).reply());
    }
    start();
    assertJournalLeadsToTheState();
    assertEquals(CALLS + 1, cluster.journal().stream().mapToLong(Phones::arrivals).sum());
  }

  @Test
  void theLimitsThatTheLogLastSetHoldUnderTheNextLeaderToo() {
    StartHost limited =
        new StartHost(
            new CoreLimits(
                7, 100, 100, 100, 100, 10, 100_000, 50, 100, 100, 100, 20, 100, 100, 10, 30_000,
                60_000, 120_000));
    start();
    assertEquals(2, cluster.ask(limited).sequence());
    cluster.node().takeSnapshot(TestCluster.PATIENCE);
    cluster.stopNode();
    cluster.drain(_ -> {});
    start();
    assertEquals(limited, cluster.awaitEntry(entry -> entry.sequence() == 3).command());
    cluster.stopNode();
    assertEquals(limited, cluster.journal().getLast().command());
  }

  @Test
  void aLogThatLeadsToOtherDecisionsIsNotGoneOnWith() {
    start();
    cluster.ask(Phones.queue());
    cluster.stopNode();
    cluster.startNode(new Refusing());
    String why = String.valueOf(awaitFailure().cause().getMessage());
    assertTrue(why.contains("entry 2 is decided otherwise than the journal has it"), why);
  }

  @Test
  void aDamagedLogIsNotGoneOnWith() throws IOException {
    start();
    cluster.ask(Phones.queue());
    cluster.ask(Phones.connect());
    cluster.ask(Phones.arrive(1));
    cluster.ask(Phones.arrive(2));
    cluster.stopNode();
    assertTrue(harmLog("call-1") > 0);
    cluster.drain(_ -> {});
    cluster.startNode();
    String why = awaitFailure().reason();
    assertTrue(why.contains("the archive has a fault"), why);
    List<JournalEntry> applied = new ArrayList<>();
    cluster.drain(applied::add);
    assertTrue(applied.stream().noneMatch(entry -> Phones.arrivals(entry) > 0), applied::toString);
  }

  /** How often the text was found, and changed, in what the archive has recorded. */
  private int harmLog(String text) throws IOException {
    int found = 0;
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(cluster.config().archiveDirectory(), "*.rec")) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        if (at >= 0) {
          found++;
          bytes[at] ^= 1;
          Files.write(file, bytes);
        }
      }
    }
    return found;
  }

  private FailStop.Failure awaitFailure() {
    return cluster
        .node()
        .failure()
        .orTimeout(TestCluster.PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /** As another release might be: it has nothing to do with queues. */
  private static final class Refusing extends ForwardingMachine {
    Refusing() {
      super(new RoutingCore());
    }

    @Override
    public void apply(Command command, long sequence, long timeMs, Output output) {
      if (command instanceof DefineQueue) {
        output.reply(new Reply.Rejected(Reason.LIMIT_REACHED, "deliberate"));
      } else {
        super.apply(command, sequence, timeMs, output);
      }
    }
  }

  private void start() {
    cluster.startNode();
    cluster.connect();
  }

  private static void run(RandomCentre centre) {
    for (int i = 0; i < STEPS; i++) {
      centre.step();
    }
  }

  /** Stops the node for it. */
  private void assertJournalLeadsToTheState() {
    cluster.disconnect();
    cluster.stopNode();
    RoutingCore replayed = new RoutingCore();
    long sequence = 0;
    for (JournalEntry entry : cluster.journal()) {
      assertEquals(++sequence, entry.sequence());
      entry.events().forEach(it -> replayed.replay(it, entry.sequence(), entry.timeMs()));
    }
    assertEquals(replayed.stateHash(), cluster.core().stateHash());
    cluster.core().check();
  }
}
