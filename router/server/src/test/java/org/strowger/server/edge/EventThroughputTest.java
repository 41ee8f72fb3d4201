package org.strowger.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.Reply;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventFilter;
import org.strowger.proto.v1.EventServiceGrpc;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.proto.v1.StreamEventsResponse;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.events.EventStreams;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.ChronicleJournal;
import org.strowger.server.snapshot.History;

/**
 * A long past, read by one client over the wire. With {@code -Devents.measured=1000000} it tells
 * how fast; the figures of router/docs/events.md come from here.
 */
class EventThroughputTest {
  private static final int ENTRIES = Integer.getInteger("events.measured", 20_000);

  @TempDir private Path directory;

  @Test
  void aLongPastIsReadToItsEndWithAndWithoutAFilter() throws Exception {
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      for (long sequence = 1; sequence <= ENTRIES; sequence++) {
        journal.append(entry(sequence));
      }
      EventStreams streams =
          new EventStreams(
              new History(journal, null), new PublishedHead(ENTRIES), 4, Duration.ofSeconds(5));
      try (streams;
          GrpcEndpoint grpc =
              new GrpcEndpoint(
                  "127.0.0.1",
                  0,
                  ServerConfig.Admission.DEFAULT,
                  new CallLimits(
                      ServerConfig.DEFAULT.admission(),
                      new RouterMetrics(new PrometheusRegistry())),
                  List.of(
                      new StrictRequests(ServerConfig.Admission.DEFAULT)
                          .small(new EventEdge(streams))))) {
        grpc.start();
        ManagedChannel channel =
            NettyChannelBuilder.forAddress("127.0.0.1", grpc.port()).usePlaintext().build();
        try {
          // Once to warm up, once to count.
          assertEquals(ENTRIES, read(channel, EventFilter.getDefaultInstance(), "warming up"));
          assertEquals(ENTRIES, read(channel, EventFilter.getDefaultInstance(), "everything"));
          assertEquals(
              ENTRIES / 100,
              read(
                  channel,
                  EventFilter.newBuilder().addAgentIds("agent-7").build(),
                  "one agent of a hundred"));
        } finally {
          channel.shutdownNow();
        }
        streams.close();
      }
    }
  }

  /** How many entries came. */
  private static long read(ManagedChannel channel, EventFilter filter, String what) {
    long beganNanos = System.nanoTime();
    Duration cpuBefore = cpu();
    Iterator<StreamEventsResponse> messages =
        EventServiceGrpc.newBlockingStub(channel)
            .withDeadlineAfter(Duration.ofMinutes(5))
            .streamEvents(
                StreamEventsRequest.newBuilder().setFromSequence(1).setFilter(filter).build());
    long entries = 0;
    long through = 0;
    while (through < ENTRIES) {
      StreamEventsResponse message = messages.next();
      assertEquals(through, message.getPreviousSequence());
      for (EventEntry entry : message.getEntriesList()) {
        assertEquals(2, entry.getEventsCount());
        entries++;
      }
      through = message.getThroughSequence();
    }
    long tookMs = Duration.ofNanos(System.nanoTime() - beganNanos).toMillis();
    System.out.printf(
        "%s: %d entries in %d ms, %d ms of processor time for router and client%n",
        what, ENTRIES, tookMs, cpu().minus(cpuBefore).toMillis());
    return entries;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** As most are: an offer accepted, and the next one made. */
  private static JournalEntry entry(long sequence) {
    AgentId agent = new AgentId("agent-" + sequence % 100);
    OfferId offer = new OfferId(sequence);
    InteractionId interaction = new InteractionId(sequence);
    return new JournalEntry(
        sequence,
        1_767_225_600_000L + sequence,
        new AcceptOffer(agent, offer),
        List.of(
            new OfferAccepted(offer, interaction, agent),
            new OfferMade(
                new OfferId(sequence + 1),
                new InteractionId(sequence + 1),
                agent,
                1_767_225_620_000L + sequence,
                "",
                0)),
        Reply.ACCEPTED);
  }
}
