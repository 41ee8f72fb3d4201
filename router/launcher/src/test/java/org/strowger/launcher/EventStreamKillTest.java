package org.strowger.launcher;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.client.AdminClient;
import org.strowger.client.Definitions;
import org.strowger.client.EventClient;
import org.strowger.client.EventListener;
import org.strowger.client.EventSubscription;
import org.strowger.client.StrowgerChannel;
import org.strowger.gateway.kit.Arrival;
import org.strowger.gateway.kit.RouterLink;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.proto.v1.StreamedEvent;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalReader;

/**
 * The real server, killed with -9 while a client follows its events, twice, and started again over
 * the same journal.
 */
class EventStreamKillTest {
  private static final int CALLS = 600;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void aClientSeesEverySequenceOnceAndInOrderThoughTheRouterIsKilled()
      throws IOException, InterruptedException {
    Following following = new Following();
    ServerProcess server = ServerProcess.start(config(0));
    int port = server.grpcPort();
    ManagedChannel wire =
        Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create()).build();
    try (StrowgerChannel channel =
            StrowgerChannel.builder("127.0.0.1:" + port)
                .reconnectDelays(Duration.ofMillis(50), Duration.ofMillis(500))
                .open();
        RouterLink link = RouterLink.builder(wire, "switch").build();
        EventSubscription events = EventClient.of(channel).stream(1, following)) {
      AdminClient.of(channel)
          .defineAll(Definitions.queue("billing", queue -> queue.setWaitingMax(CALLS)))
          .join();
      link.start();
      int called = 0;
      for (int kills = 0; kills < 2; kills++) {
        called = callIn(link, called, called + CALLS / 3);
        int arrivals = called - CALLS / 6;
        await().atMost(Duration.ofMinutes(2)).until(() -> following.arrivals() >= arrivals);
        server.kill();
        server = ServerProcess.start(config(port));
      }
      callIn(link, called, CALLS);
      await().atMost(Duration.ofMinutes(2)).until(() -> following.arrivals() == CALLS);
      server.terminate();
      assertEquals(following.entries.getLast().getSequence(), events.throughSequence());
    } finally {
      server.close();
      wire.shutdownNow();
    }
    assertTrue(following.disconnected >= 2, "the stream was broken by each kill");
    assertEquals(List.of(), following.failures);
    assertEquals(journal(following.entries.size()), following.lines());
  }

  private static int callIn(RouterLink link, int from, int to) {
    for (int i = from; i < to; i++) {
      link.arrive(Arrival.of("call-" + i, Channel.CHANNEL_PHONE, "billing").build());
    }
    return to;
  }

  /** What the stream must have told: the journal's first entries, each once. */
  private List<String> journal(int entries) {
    List<String> lines = new ArrayList<>();
    try (JournalReader journal = JournalDirectory.read(journalDirectory())) {
      journal.read(
          1,
          entry -> {
            if (entry.sequence() <= entries) {
              lines.add(line(entry.sequence(), JournalCodec.encode(entry).getEventsList()));
            }
          });
    }
    return lines;
  }

  private static String line(long sequence, List<JournalEvent> events) {
    return sequence + " " + events;
  }

  private Path config(int port) throws IOException {
    return Files.writeString(
        directory.resolve("strowger-" + port + ".yaml"),
        """
        grpc: {port: %d}
        http: {port: 0}
        journal: {directory: %s}
        limits: {gateway-grace-ms: 600000}
        """
            .formatted(port, journalDirectory()));
  }

  private Path journalDirectory() {
    return directory.resolve("journal");
  }

  /** Keeps everything it is told. */
  private static final class Following implements EventListener {
    final List<EventEntry> entries = Collections.synchronizedList(new ArrayList<>());
    final List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
    volatile int disconnected;

    @Override
    public void onEntry(EventEntry entry) {
      entries.add(entry);
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // Callbacks never overlap.
    public void onDisconnected(String reason) {
      disconnected++;
    }

    @Override
    public void onFailed(RuntimeException failure) {
      failures.add(failure);
    }

    long arrivals() {
      synchronized (entries) {
        return entries.stream()
            .flatMap(entry -> entry.getEventsList().stream())
            .filter(event -> event.getEvent().hasInteractionArrived())
            .count();
      }
    }

    List<String> lines() {
      synchronized (entries) {
        return entries.stream()
            .map(entry ->
                line(
                    entry.getSequence(),
                    entry.getEventsList().stream().map(StreamedEvent::getEvent).toList()))
            .toList();
      }
    }
  }
}
