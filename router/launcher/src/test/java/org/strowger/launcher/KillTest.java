package org.strowger.launcher;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.client.AdminClient;
import org.strowger.client.AgentClient;
import org.strowger.client.AgentListener;
import org.strowger.client.Assignment;
import org.strowger.client.Definitions;
import org.strowger.client.Offer;
import org.strowger.client.Snapshot;
import org.strowger.client.StrowgerChannel;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.gateway.kit.Arrival;
import org.strowger.gateway.kit.RouterLink;
import org.strowger.gateway.kit.RouterLinkListener;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.Phase;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.journal.JournalVerify;
import org.strowger.server.journal.JournalVerify.Verdict;

/**
 * The real server at either level of durability, killed with -9 in the middle of work, twice, and
 * started again over the same journal. Gateway and agents are the real ones and reconnect by
 * themselves.
 */
class KillTest {
  private static final int CALLS = 600;
  private static final int AGENTS = 8;

  @TempDir private Path directory;

  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private Durability durability = Durability.DISK;

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void shouldLoseNothingAndDoubleNothingWhenKilled(Durability level)
      throws IOException, InterruptedException {
    durability = level;
    ServerProcess server = ServerProcess.start(config(0));
    int port = server.grpcPort();
    ManagedChannel toRouter =
        Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create()).build();
    List<AgentClient> agents = new ArrayList<>();
    try (StrowgerChannel channel =
            StrowgerChannel.builder("127.0.0.1:" + port)
                .reconnectDelays(Duration.ofMillis(50), Duration.ofMillis(500))
                .open();
        RouterLink link = link(toRouter)) {
      define(channel);
      for (int i = 0; i < AGENTS; i++) {
        agents.add(
            AgentClient.builder(channel, "agent-" + i)
                .activity(Activity.ACTIVITY_AVAILABLE)
                .listener(new TakesAndEndsEverything())
                .start());
      }
      link.start();
      callIn(link, 0, CALLS / 2);
      server = killAndRestartWhenEnded(CALLS / 6, server, port);
      callIn(link, CALLS / 2, CALLS);
      server = killAndRestartWhenEnded(CALLS / 2 + CALLS / 6, server, port);
      awaitEnded(CALLS);
      agents.forEach(AgentClient::close);
      server.terminate();
    } finally {
      server.close();
      toRouter.shutdownNow();
    }
    assertEveryCallWasServedOnceByOneAgentAtATime();
    verify();
  }

  private ServerProcess killAndRestartWhenEnded(int calls, ServerProcess server, int port)
      throws IOException, InterruptedException {
    awaitEnded(calls);
    server.kill();
    Verdict verdict = verify();
    ServerProcess again = ServerProcess.start(config(port));
    String recovered = again.logged("recovered entries=");
    String hash = HexFormat.of().toHexDigits(verdict.decidedHash());
    assertTrue(
        recovered.contains("stateHash=" + hash),
        () -> "an uninterrupted core has " + hash + ", the restarted one: " + recovered);
    return again;
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

  private void assertEveryCallWasServedOnceByOneAgentAtATime() {
    Map<String, InteractionId> arrivals = new TreeMap<>();
    Map<InteractionId, AgentId> with = new TreeMap<>();
    Map<InteractionId, EndReason> ends = new TreeMap<>();
    try (JournalReader journal = JournalDirectory.read(journalDirectory())) {
      journal.read(1, entry -> fold(entry, arrivals, with, ends));
    }
    assertEquals(CALLS, arrivals.size());
    assertEquals(CALLS, ends.size());
    assertEquals(Set.of(EndReason.AGENT_ENDED), Set.copyOf(ends.values()));
    assertTrue(with.isEmpty(), "nobody is left with an agent");
  }

  private static void fold(
      JournalEntry entry,
      Map<String, InteractionId> arrivals,
      Map<InteractionId, AgentId> with,
      Map<InteractionId, EndReason> ends) {
    for (Event event : entry.events()) {
      switch (event) {
        case InteractionArrived arrived ->
            assertNull(arrivals.put(arrived.key().key(), arrived.interaction()), "arrived twice");
        case OfferAccepted accepted ->
            assertNull(with.put(accepted.interaction(), accepted.agent()), "with two agents");
        case InteractionRequeued back -> with.remove(back.interaction());
        case InteractionEnded over -> {
          with.remove(over.interaction());
          assertNull(ends.put(over.interaction(), over.reason()), "ended twice");
        }
        default -> {}
      }
    }
  }

  private void awaitEnded(int calls) {
    await().atMost(Duration.ofMinutes(3)).until(() -> ended.size() >= calls);
  }

  private static void callIn(RouterLink link, int from, int to) {
    for (int i = from; i < to; i++) {
      link.arrive(Arrival.of("call-" + i, Channel.CHANNEL_PHONE, "billing").build());
    }
  }

  private static void define(StrowgerChannel channel) {
    AdminClient admin = AdminClient.of(channel);
    admin
        .defineAll(
            Definitions.capacityProfile("phone", 1, Map.of(Channel.CHANNEL_PHONE, 1)),
            Definitions.queue("billing", queue -> queue.setWaitingMax(CALLS).setWrapUpMs(1)))
        .join();
    for (int i = 0; i < AGENTS; i++) {
      admin.defineAll(Definitions.agent("agent-" + i, "phone")).join();
    }
  }

  private RouterLink link(ManagedChannel toRouter) {
    return RouterLink.builder(toRouter, "switch")
        .listener(
            new RouterLinkListener() {
              @Override
              public void onEnded(
                  String key, org.strowger.proto.v1.EndReason reason, String agentId) {
                ended.add(key);
              }
            })
        .build();
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

  private static final class TakesAndEndsEverything implements AgentListener {
    @Override
    public void onOffer(Offer offer) {
      var _ = offer.accept(); // if the connection breaks first, the snapshot brings it again
    }

    @Override
    public void onAssignmentStarted(Assignment assignment) {
      if (assignment.phase() == Phase.PHASE_ACTIVE) {
        var _ = assignment.agent().end(assignment.interaction().getInteractionId());
      }
    }

    @Override
    public void onSnapshot(Snapshot present) {
      present.offers().forEach(this::onOffer);
      present.assignments().forEach(this::onAssignmentStarted);
    }
  }
}
