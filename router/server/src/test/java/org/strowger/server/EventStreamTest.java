package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.ActorKind;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventFilter;
import org.strowger.proto.v1.EventServiceGrpc;
import org.strowger.proto.v1.JournalEvent.EventCase;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.proto.v1.StreamEventsResponse;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.ChronicleJournal;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.MemoryJournal;

/** Whoever follows the events of a router, over the wire. */
class EventStreamTest {
  @TempDir private Path directory;

  @Test
  void thePastComesFirstThenThePresentAndNothingIsMissing() {
    MemoryJournal journal = new MemoryJournal();
    try (TestRouter router = start(journal, 5_000)) {
      router.withSales("ana");
      try (Stream events =
          new Stream(router, StreamEventsRequest.newBuilder().setFromSequence(1))) {
        for (int i = 0; i < 200; i++) {
          router.force("ana", i % 2 == 0 ? Activity.ACTIVITY_AWAY : Activity.ACTIVITY_AVAILABLE);
        }
        long head = router.board().getSequence();
        List<EventEntry> told = events.upTo(head);
        assertEquals(
            journal.entries().stream().limit(head).map(EventStreamTest::entry).toList(),
            told.stream().map(EventStreamTest::entry).toList());
      }
    }
  }

  @Test
  void anEntrySaysItsCauseAndItsEvents() {
    try (TestRouter router = start(new MemoryJournal(), 5_000).withSales("ana")) {
      long before = router.board().getSequence();
      GatewayDesk gateway = GatewayDesk.connected(router.channel(), "switch");
      gateway.arrive("call-1", "sales");
      long head = router.board().getSequence();
      try (Stream events = from(router, before + 1)) {
        EventEntry arrival = events.upTo(head).getLast();
        assertEquals("arrive", arrival.getCause().getCommand());
        assertEquals(ActorKind.ACTOR_KIND_GATEWAY, arrival.getCause().getActor());
        assertEquals("switch", arrival.getCause().getActorId());
        assertEquals(TestRouter.START_MS, arrival.getTimeMs());
        assertEquals(0, arrival.getEvents(0).getIndex());
        assertEquals("call-1", arrival.getEvents(0).getEvent().getInteractionArrived().getKey());
      }
    }
  }

  @Test
  void whoAsksForNowHearsAtOnceWhereThatIs() {
    try (TestRouter router = start(new MemoryJournal(), 600_000).withSales("ana")) {
      long head = router.board().getSequence();
      try (Stream events = from(router, 0)) {
        StreamEventsResponse first = events.next();
        assertEquals(0, first.getEntriesCount());
        assertTrue(first.getPreviousSequence() >= head);
        assertEquals(first.getPreviousSequence(), first.getThroughSequence());
        router.force("ana", Activity.ACTIVITY_AWAY);
        assertEquals(first.getThroughSequence() + 1, events.next().getEntries(0).getSequence());
      }
    }
  }

  @Test
  void aQuietStreamSaysNowAndThenThatItIsComplete() {
    try (TestRouter router = start(new MemoryJournal(), 10).withSales("ana")) {
      long head = router.board().getSequence();
      EventFilter nothing = EventFilter.newBuilder().addAgentIds("nobody").build();
      try (Stream events =
          new Stream(
              router, StreamEventsRequest.newBuilder().setFromSequence(1).setFilter(nothing))) {
        StreamEventsResponse heartbeat = events.next();
        while (heartbeat.getThroughSequence() < head) {
          heartbeat = events.next();
        }
        assertEquals(0, heartbeat.getEntriesCount());
        assertTrue(heartbeat.getHeadSequence() >= head);
        StreamEventsResponse next = events.next();
        assertEquals(heartbeat.getThroughSequence(), next.getPreviousSequence());
      }
    }
  }

  @Test
  void aFilterLeavesOutEventsAndLosesNone() {
    try (TestRouter router = start(new MemoryJournal(), 10).withSales("ana").withReturns()) {
      GatewayDesk gateway = GatewayDesk.connected(router.channel(), "switch");
      AgentDesk ana = AgentDesk.available(router.channel(), "ana");
      gateway.arrive("a", "returns");
      gateway.arrive("b", "sales");
      long interaction = ana.acceptNext();
      ana.end(interaction);
      long head = router.board().getSequence();

      assertEquals(
          List.of(EventCase.INTERACTION_ARRIVED, EventCase.INTERACTION_ARRIVED),
          kinds(router, head, EventFilter.newBuilder().addKinds("interaction_arrived")));
      assertEquals(
          List.of(EventCase.QUEUE_DEFINED, EventCase.INTERACTION_ARRIVED),
          kinds(router, head, EventFilter.newBuilder().addQueueIds("returns")));
      assertEquals(
          List.of(
              EventCase.QUEUE_DEFINED,
              EventCase.INTERACTION_ARRIVED,
              EventCase.OFFER_MADE,
              EventCase.OFFER_ACCEPTED,
              EventCase.INTERACTION_ENDED),
          kinds(router, head, EventFilter.newBuilder().addQueueIds("sales")));
      assertEquals(
          List.of(EventCase.OFFER_MADE, EventCase.OFFER_ACCEPTED),
          kinds(
              router,
              head,
              EventFilter.newBuilder()
                  .addAgentIds("ana")
                  .addKinds("offer_made")
                  .addKinds("offer_accepted")));
    }
  }

  @Test
  void whatCameLongBeforeIsStillKnownToBeInItsQueue() {
    try (TestRouter router = start(new MemoryJournal(), 10).withSales("ana")) {
      GatewayDesk gateway = GatewayDesk.connected(router.channel(), "switch");
      AgentDesk ana = AgentDesk.available(router.channel(), "ana");
      gateway.arrive("a", "sales");
      long interaction = ana.acceptNext();
      long accepted = router.board().getSequence();
      ana.end(interaction);
      long head = router.board().getSequence();
      EventFilter sales = EventFilter.newBuilder().addQueueIds("sales").build();
      try (Stream events =
          new Stream(
              router,
              StreamEventsRequest.newBuilder().setFromSequence(accepted + 1).setFilter(sales))) {
        List<EventEntry> told = events.upTo(head);
        assertEquals(
            List.of(EventCase.INTERACTION_ENDED),
            told.stream()
                .flatMap(entry -> entry.getEventsList().stream())
                .map(event -> event.getEvent().getEventCase())
                .toList());
      }
    }
  }

  @Test
  void whoDoesNotReadHoldsUpNobodyAndMissesNothing() throws Exception {
    try (TestRouter router = start(new MemoryJournal(), 5_000).withSales("ana")) {
      SlowReader slow = new SlowReader();
      EventServiceGrpc.newStub(router.channel(builder -> builder.flowControlWindow(65_535)))
          .streamEvents(StreamEventsRequest.newBuilder().setFromSequence(1).build(), slow);
      for (int i = 0; i < 2_000; i++) {
        router.force("ana", i % 2 == 0 ? Activity.ACTIVITY_AWAY : Activity.ACTIVITY_AVAILABLE);
      }
      router.stillRoutes();
      long head = router.board().getSequence();
      slow.readsFromNowOn();
      TestRouter.until("everything has come", () -> slow.through >= head);
      assertEquals(List.of(), List.copyOf(slow.gaps));
    }
  }

  @Test
  void aFilterThatCannotBeIsNamed() {
    try (TestRouter router = start(new MemoryJournal(), 5_000)) {
      StatusRuntimeException wrong =
          assertThrows(
              StatusRuntimeException.class,
              () -> kinds(router, 1, EventFilter.newBuilder().addKinds("interaction_arived")));
      assertEquals(Status.Code.INVALID_ARGUMENT, wrong.getStatus().getCode());
      assertTrue(
          String.valueOf(wrong.getMessage()).contains("kinds names \"interaction_arived\""),
          wrong.getMessage());
    }
  }

  @Test
  void whoHasSeenMoreThanTheRouterHasIsTold() {
    try (TestRouter router = start(new MemoryJournal(), 5_000);
        Stream ahead = from(router, 1_000);
        Stream absurd = from(router, -1)) {
      StatusRuntimeException beyond = assertThrows(StatusRuntimeException.class, ahead::next);
      assertEquals(Status.Code.OUT_OF_RANGE, beyond.getStatus().getCode());
      StatusRuntimeException far = assertThrows(StatusRuntimeException.class, absurd::next);
      assertEquals(Status.Code.OUT_OF_RANGE, far.getStatus().getCode());
    }
  }

  @Test
  void streamsAreBoundedAndAPlaceIsFreeAgainWhenOneEnds() {
    ServerConfig one = config(new ServerConfig.Events(1, 10, "test"));
    try (TestRouter router =
        TestRouter.start(
            one, new RoutingCore(), new MemoryJournal(), new HandClock(TestRouter.START_MS))) {
      Stream first = from(router, 1);
      first.next();
      try (Stream second = from(router, 1)) {
        StatusRuntimeException full = assertThrows(StatusRuntimeException.class, second::next);
        assertEquals(Status.Code.RESOURCE_EXHAUSTED, full.getStatus().getCode());
      }
      first.close();
      TestRouter.until(
          "there is room again",
          () -> {
            try (Stream third = from(router, 1)) {
              return third.next().getHeadSequence() > 0;
            } catch (StatusRuntimeException stillFull) {
              return false;
            }
          });
    }
  }

  @Test
  void aRouterThatClosesSaysSoAndTheNextOneGoesOn() {
    long through;
    try (TestRouter router = start(ChronicleJournal.open(directory), 5_000).withSales("ana");
        Stream events = from(router, 1)) {
      through = router.board().getSequence();
      events.upTo(through);
      router.server.close();
      StatusRuntimeException closing =
          assertThrows(StatusRuntimeException.class, () -> events.upTo(Long.MAX_VALUE));
      assertEquals(Status.Code.UNAVAILABLE, closing.getStatus().getCode());
    }
    try (TestRouter again = start(ChronicleJournal.open(directory), 5_000);
        Stream events = from(again, through + 1)) {
      assertEquals(through + 1, events.next().getEntries(0).getSequence());
    }
  }

  private static TestRouter start(Journal journal, long heartbeatMs) {
    return TestRouter.start(
        config(new ServerConfig.Events(8, heartbeatMs, "test")),
        new RoutingCore(),
        journal,
        new HandClock(TestRouter.START_MS));
  }

  private static ServerConfig config(ServerConfig.Events events) {
    ServerConfig usual = TestRouter.CONFIG;
    return new ServerConfig(
        usual.grpc(),
        usual.http(),
        usual.journal(),
        usual.ring(),
        usual.streams(),
        usual.figures(),
        events,
        usual.webhooks(),
        usual.clock(),
        usual.limits());
  }

  private static Stream from(TestRouter router, long sequence) {
    return new Stream(router, StreamEventsRequest.newBuilder().setFromSequence(sequence));
  }

  private static List<EventCase> kinds(TestRouter router, long head, EventFilter.Builder filter) {
    try (Stream events =
        new Stream(router, StreamEventsRequest.newBuilder().setFromSequence(1).setFilter(filter))) {
      return events.upTo(head).stream()
          .flatMap(entry -> entry.getEventsList().stream())
          .map(event -> event.getEvent().getEventCase())
          .toList();
    }
  }

  /** What the journal and the stream must agree on. */
  private static String entry(org.strowger.core.JournalEntry entry) {
    var wire = JournalCodec.encode(entry);
    return wire.getSequence() + " " + wire.getTimeMs() + " " + wire.getEventsList();
  }

  private static String entry(EventEntry entry) {
    return entry.getSequence()
        + " "
        + entry.getTimeMs()
        + " "
        + entry.getEventsList().stream().map(event -> event.getEvent()).toList();
  }

  /** A stream read message by message, each of which is checked to follow the one before. */
  private static final class Stream implements AutoCloseable {
    private final CancellableContext context = Context.current().withCancellation();
    private final Iterator<StreamEventsResponse> messages;
    private final boolean filtered;
    private long through;
    private boolean begun;

    Stream(TestRouter router, StreamEventsRequest.Builder request) {
      filtered = request.hasFilter();
      AtomicReference<@Nullable Iterator<StreamEventsResponse>> opened = new AtomicReference<>();
      context.run(() ->
          opened.set(
              EventServiceGrpc.newBlockingStub(router.channel())
                  .withDeadlineAfter(Duration.ofSeconds(60))
                  .streamEvents(request.build())));
      messages = Objects.requireNonNull(opened.get());
    }

    StreamEventsResponse next() {
      StreamEventsResponse message = messages.next();
      if (begun) {
        assertEquals(through, message.getPreviousSequence(), "goes on where it ended");
      }
      if (!filtered) {
        assertEquals(
            LongStream.rangeClosed(message.getPreviousSequence() + 1, message.getThroughSequence())
                .boxed()
                .toList(),
            message.getEntriesList().stream().map(EventEntry::getSequence).toList());
      }
      begun = true;
      through = message.getThroughSequence();
      return message;
    }

    /** All entries until everything up to {@code head} has been looked at. */
    List<EventEntry> upTo(long head) {
      List<EventEntry> entries = new ArrayList<>();
      while (through < head) {
        entries.addAll(next().getEntriesList());
      }
      return entries.stream().filter(entry -> entry.getSequence() <= head).toList();
    }

    @Override
    public void close() {
      var _ = context.cancel(null);
    }
  }

  /** Takes nothing until it is told to. */
  private static final class SlowReader
      implements ClientResponseObserver<StreamEventsRequest, StreamEventsResponse> {
    private volatile @Nullable ClientCallStreamObserver<StreamEventsRequest> call;
    volatile long through;
    final Queue<String> gaps = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeStart(ClientCallStreamObserver<StreamEventsRequest> started) {
      call = started;
      started.disableAutoRequestWithInitial(0);
    }

    void readsFromNowOn() {
      ClientCallStreamObserver<StreamEventsRequest> open = call;
      if (open != null) {
        open.request(Integer.MAX_VALUE);
      }
    }

    @Override
    public void onNext(StreamEventsResponse message) {
      if (message.getPreviousSequence() != through) {
        gaps.add(message.getPreviousSequence() + " after " + through);
      }
      through = message.getThroughSequence();
    }

    @Override
    public void onError(Throwable cause) {
      gaps.add(String.valueOf(cause));
    }

    @Override
    public void onCompleted() {
      gaps.add("completed");
    }
  }
}
