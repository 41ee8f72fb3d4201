package org.strowger.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
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
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.model.CoreLimits;
import org.strowger.server.ForwardingMachine;
import org.strowger.server.journal.JournalUnusable;

/** A node and its clients. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // Nodes start slowly on a busy machine.
class ClusterNodeTest {
  /** For answers that never come. */
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

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
  void theFirstEntryIsTheStartOfTheHost() {
    start();
    JournalEntry first = cluster.awaitEntry(_ -> true);
    assertEquals(1, first.sequence());
    assertEquals(new StartHost(CoreLimits.DEFAULT), first.command());
    assertEquals(2, cluster.ask(Phones.queue()).sequence());
  }

  @Test
  void whoAsksIsAnsweredWithTheEntryAsItWasWritten() {
    start();
    JournalEntry answered = cluster.ask(Phones.queue());
    cluster.stopNode();
    assertEquals(answered, cluster.journal().getLast());
  }

  @Test
  void whatTheCoreRejectsIsAnEntryToo() {
    start();
    JournalEntry entry = cluster.ask(Phones.arrive(1));
    assertInstanceOf(Reply.Rejected.class, entry.reply());
  }

  @Test
  void whatCannotBeReadIsRefusedAndTheNextCommandDecided() {
    start();
    byte[] unreadable = ClusterMessages.question(1_000, Phones.queue());
    unreadable[unreadable.length - 1] ^= 0x7f;
    unreadable[9] = (byte) 0xff;
    cluster.link().offer(unreadable);
    assertInstanceOf(Answer.Refused.class, cluster.link().await(1_000));
    cluster.link().offer(new byte[] {1});
    assertInstanceOf(Answer.Refused.class, cluster.link().await(0));
    assertEquals(2, cluster.ask(Phones.queue()).sequence());
  }

  @Test
  void timeThatPassesWithoutEffectIsAnsweredAsThat() {
    start();
    assertEquals(new Answer.NoEffect(), cluster.link().ask(new AdvanceTime()));
    assertEquals(2, cluster.ask(Phones.queue()).sequence());
  }

  @Test
  void aDeadlineIsMetThoughNobodyAsksAnything() {
    start();
    cluster.ask(Phones.connect());
    cluster.ask(Phones.lose());
    cluster.clock.advance(60 * 60 * 1_000);
    JournalEntry met = cluster.awaitEntry(entry -> entry.command() instanceof AdvanceTime);
    assertInstanceOf(GatewayGraceEnded.class, met.events().getFirst());
  }

  @Test
  void theSameArrivalSentTwiceIsOneInteraction() {
    start();
    cluster.ask(Phones.queue());
    cluster.ask(Phones.connect());
    JournalEntry first = cluster.ask(Phones.arrive(1));
    cluster.connect();
    JournalEntry again = cluster.ask(Phones.arrive(1));
    assertEquals(first.reply(), again.reply());
    assertEquals(0, Phones.arrivals(again));
  }

  @Test
  void commandsSentAheadAreAnsweredEachUnderItsNumber() {
    start();
    cluster.ask(Phones.queue());
    cluster.ask(Phones.connect());
    long first = cluster.link().send(Phones.arrive(0));
    for (int call = 1; call < 200; call++) {
      cluster.link().send(Phones.arrive(call));
    }
    for (int call = 199; call >= 0; call--) {
      var answer = assertInstanceOf(Answer.Decided.class, cluster.link().await(first + call));
      assertEquals(Phones.arrive(call), answer.entry().command());
    }
  }

  @Test
  void aBrokenInvariantStopsTheNodeAndNobodyIsAnswered() {
    cluster.startNode(new Breaking());
    cluster.connect(SHORT_PATIENCE);
    cluster.ask(Phones.connect());
    ClusterLink link = cluster.link();
    long lost = link.send(Phones.queue());
    long behindIt = link.send(Phones.connect());

    var failure =
        cluster
            .node()
            .failure()
            .orTimeout(TestCluster.PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    assertTrue(failure.reason().contains("broke at a command behind entry 2"), failure.reason());
    assertThrows(ClusterLinkBroken.class, () -> link.await(lost));
    assertThrows(ClusterLinkBroken.class, () -> link.await(behindIt));
    cluster.stopNode();
    assertEquals(2, cluster.journal().getLast().sequence());
  }

  @Test
  void aLinkSaysSoWhenTheClusterIsGone() {
    cluster.startNode();
    cluster.connect(SHORT_PATIENCE);
    cluster.ask(Phones.queue());
    cluster.stopNode();
    assertThrows(ClusterLinkBroken.class, () -> cluster.link().ask(Phones.connect()));
  }

  @Test
  void aDirectoryBelongsToOneNode() {
    start();
    var refused =
        assertThrows(
            JournalUnusable.class,
            () -> ClusterNode.start(cluster.config(), new RoutingCore(), cluster.clock, _ -> {}));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("in use by process"), refused.getMessage());
    cluster.ask(Phones.queue());
  }

  private void start() {
    cluster.startNode();
    cluster.connect();
  }

  /** Breaks at the first queue. */
  private static final class Breaking extends ForwardingMachine {
    Breaking() {
      super(new RoutingCore());
    }

    @Override
    public void apply(Command command, long sequence, long timeMs, Output output) {
      if (command instanceof DefineQueue) {
        throw new IllegalStateException("told to break");
      }
      super.apply(command, sequence, timeMs, output);
    }
  }
}
