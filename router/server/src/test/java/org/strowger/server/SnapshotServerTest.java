package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.server.TestRouter.until;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.PastSegment;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.snapshot.SnapshotStore;

/** A router that makes snapshots while it serves, and comes back from them. */
class SnapshotServerTest {
  private static final int EVERY = 20;
  private static final long DAY_MS = Duration.ofDays(1).toMillis();

  @TempDir private Path directory;
  private final HandClock clock = new HandClock(TestRouter.START_MS);

  @ParameterizedTest
  @EnumSource(Durability.class)
  void aRouterComesBackFromASnapshotAsItWas(Durability level) throws Exception {
    Board before;
    try (TestRouter router = start(level, 0)) {
      router.withSales("ana", "ben").withReturns();
      GatewayDesk gateway = GatewayDesk.connected(router.channel(), "switch");
      AgentDesk ana = AgentDesk.available(router.channel(), "ana");
      for (int i = 0; i < EVERY; i++) {
        gateway.arrive("waits-" + i, "returns");
      }
      gateway.arrive("chat", "returns", Channel.CHANNEL_CHAT);
      gateway.arrive("served", "sales");
      long interaction = ana.acceptNext();
      ana.end(interaction);
      until("a snapshot is made", () -> !store().sequences().isEmpty());
      String metrics = page(router, "/metrics");
      assertTrue(metrics.contains("strowger_snapshot_sequence "), metrics);
      assertTrue(metrics.contains("strowger_snapshot_failures 0.0"), metrics);
      before = router.board();
    }
    long used = store().sequences().getFirst();
    try (TestRouter router = start(level, 0)) {
      assertEquals(before.getTotals().getArrived(), router.board().getTotals().getArrived());
      assertEquals(1, router.board().getTotals().getAnswered());
      assertEquals(EVERY + 1, router.queue("returns").getWaiting());
      assertEquals(
          before.getQueuesList().stream().map(QueueView::getChannelsList).toList(),
          router.board().getQueuesList().stream().map(QueueView::getChannelsList).toList());
      assertEquals(2, router.queue("returns").getChannelsCount());
      router.stillRoutes();
    }
    try (JournalReader journal = JournalDirectory.read(directory)) {
      assertTrue(used <= journal.lastSequence());
    }
  }

  @Test
  void whatCustomersHadBeforeIsInASnapshotToo() throws Exception {
    long first;
    try (TestRouter router = start(Durability.PROCESS, 0)) {
      router.withSales("ana").withReturns();
      GatewayDesk gateway = GatewayDesk.connected(router.channel(), "switch");
      AgentDesk ana = AgentDesk.available(router.channel(), "ana");
      gateway.arrive("served", "sales");
      first = ana.acceptNext();
      ana.end(first);
      gateway.next(UpdateCase.ENDED);
      long ended = router.board().getSequence();
      for (int i = 0; i < 2 * EVERY; i++) {
        gateway.arrive("waits-" + i, "returns");
      }
      until("a snapshot is made after that", () -> newest() >= ended);
    }
    try (TestRouter router = start(Durability.PROCESS, 0)) {
      GatewayDesk another = GatewayDesk.connected(router.channel(), "another");
      AgentDesk ana = AgentDesk.available(router.channel(), "ana");
      another.send(command ->
          command.setArrive(
              GatewayDesk.arrival("again", "sales").toBuilder().setRelatedInteractionId(first)));
      var offered = ana.next(ResponseCase.OFFER_MADE).getOfferMade().getInteraction();
      assertEquals(
          List.of(first),
          offered.getPastList().stream().map(PastSegment::getInteractionId).toList());
    }
  }

  @Test
  void aDamagedSnapshotCostsNothingButTime() throws Exception {
    try (TestRouter router = start(Durability.DISK, 0)) {
      router.withSales("ana").withReturns();
      GatewayDesk gateway = GatewayDesk.connected(router.channel(), "switch");
      for (int i = 0; i < 2 * EVERY; i++) {
        gateway.arrive("waits-" + i, "returns");
      }
      until("a snapshot is made", () -> !store().sequences().isEmpty());
    }
    for (Path file : files(".snapshot")) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    try (TestRouter router = start(Durability.DISK, 0)) {
      assertEquals(2 * EVERY, router.queue("returns").getWaiting());
      router.stillRoutes();
    }
  }

  @Test
  void oldDaysOfTheJournalGoOnceASnapshotMakesThemUnnecessary() throws Exception {
    try (TestRouter router = start(Durability.DISK, 1)) {
      router.withSales("ana").withReturns();
      GatewayDesk gateway = GatewayDesk.connected(router.channel(), "switch");
      for (int day = 0; day < 4; day++) {
        for (int i = 0; i < EVERY + 5; i++) {
          gateway.arrive("day-" + day + "-" + i, "returns");
        }
        long wanted = router.board().getSequence() - EVERY;
        until("a snapshot of that day", () -> newest() > wanted);
        clock.advance(DAY_MS);
      }
      until("files are deleted", () -> files(".journal").size() <= 3);
    }
    try (JournalReader journal = JournalDirectory.read(directory)) {
      assertTrue(journal.firstSequence() > 1, "begins with " + journal.firstSequence());
    }
    try (TestRouter router = start(Durability.DISK, 1)) {
      assertEquals(4 * (EVERY + 5), router.queue("returns").getWaiting());
      router.stillRoutes();
    }
  }

  private long newest() {
    List<Long> sequences = store().sequences();
    return sequences.isEmpty() ? 0 : sequences.getFirst();
  }

  private List<Path> files(String suffix) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  private SnapshotStore store() {
    return new SnapshotStore(directory, new SplittableRandom(1)::nextLong);
  }

  private TestRouter start(Durability level, int keepDays) {
    ServerConfig usual = TestRouter.CONFIG;
    ServerConfig config =
        new ServerConfig(
            usual.grpc(),
            usual.http(),
            new ServerConfig.JournalStore(
                directory, level, 0, keepDays, new ServerConfig.Snapshots(EVERY, 60)),
            usual.ring(),
            usual.streams(),
            new ServerConfig.Figures(false),
            usual.events(),
            usual.webhooks(),
            usual.clock(),
            usual.limits());
    Journal journal = JournalDirectory.write(directory, level);
    return TestRouter.start(config, journal, store(), clock);
  }

  private static String page(TestRouter router, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + router.server.httpPort() + path))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
