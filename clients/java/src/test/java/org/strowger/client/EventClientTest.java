package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventFilter;
import org.strowger.proto.v1.StreamEventsRequest;

/** Whoever follows the events of a router. */
final class EventClientTest {
  private final FakeEventService service = new FakeEventService();
  private final FakeRouter router = new FakeRouter(service);
  private final Told told = new Told();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void everyEntryIsToldOnceAcrossABreak() {
    EventSubscription events = follow(1);
    tell(0, 2, 1, 2);
    service.fail(Status.UNAVAILABLE);
    router.scheduler.advance(1_000);
    tell(2, 3, 3);

    assertEquals(List.of(1L, 2L, 3L), told.sequences);
    assertEquals(List.of(1L, 3L), asked(), "resumed after what was told");
    assertEquals(1, told.disconnections.size());
    assertEquals(3, events.throughSequence());
    assertTrue(told.failures.isEmpty());
  }

  @Test
  void whoAskedForNowResumesWhereNowWas() {
    EventSubscription events = follow(0);
    assertEquals(-1, events.throughSequence());
    tell(41, 41);
    service.fail(Status.UNAVAILABLE);
    router.scheduler.advance(1_000);
    tell(41, 42, 42);

    assertEquals(List.of(0L, 42L), asked());
    assertEquals(List.of(42L), told.sequences);
  }

  @Test
  void heartbeatsMoveTheFilteredOnAndAreNoGaps() {
    StreamEventsRequest filtered =
        StreamEventsRequest.newBuilder()
            .setFromSequence(1)
            .setFilter(EventFilter.newBuilder().addKinds("interaction_arrived"))
            .build();
    EventClient.of(router.channel).stream(filtered, told);
    router.scheduler.runReady();
    tell(0, 10, 4, 7);
    tell(10, 50);
    service.fail(Status.UNAVAILABLE);
    router.scheduler.advance(1_000);
    tell(50, 60, 55);

    assertEquals(List.of(4L, 7L, 55L), told.sequences);
    assertEquals(List.of(1L, 51L), asked());
    assertEquals(filtered.getFilter(), service.requests.get(1).getFilter());
    assertEquals(List.of(10L, 50L, 60L), told.progress);
  }

  @Test
  void aMessageThatDoesNotFollowTheOneBeforeIsAGap() {
    follow(1);
    tell(0, 2, 1, 2);
    tell(3, 4, 4);
    assertGap("goes on after sequence 3, but everything up to 2 was told");
    assertEquals(List.of(1L, 2L), told.sequences);
  }

  @Test
  void whatIsMissingIsAskedForAgain() {
    follow(1);
    tell(0, 2, 1, 2);
    tell(3, 4, 4);
    router.scheduler.advance(1_000);
    tell(2, 4, 3, 4);

    assertEquals(List.of(1L, 2L, 3L, 4L), told.sequences);
    assertEquals(List.of(1L, 3L), asked());
    assertEquals(List.of(), told.failures);
  }

  @Test
  void anEntryMissingInAMessageIsAGap() {
    follow(1);
    tell(0, 3, 1, 3);
    assertGap("Entry 3 follows entry 1");
    assertEquals(List.of(1L), told.sequences);
  }

  @Test
  void anEntryMissingAtTheEndOfAMessageIsAGap() {
    follow(1);
    tell(0, 3, 1, 2);
    assertGap("up to 2, but says they reach to 3");
  }

  @Test
  void anEntryThatComesTwiceIsNotToldTwice() {
    follow(1);
    tell(0, 2, 1, 2);
    tell(2, 3, 2, 3);
    assertGap("Entry 2 follows entry 2");
    assertEquals(List.of(1L, 2L), told.sequences);
  }

  @Test
  void aRouterThatHasLostWhatWasSeenIsNotAskedAgain() {
    follow(500);
    service.fail(Status.OUT_OF_RANGE.withDescription("the journal ends at 400"));
    router.scheduler.advance(60_000);

    assertEquals(1, service.requests.size());
    StatusRuntimeException failure =
        assertInstanceOf(StatusRuntimeException.class, told.failures.get(0));
    assertEquals(Status.Code.OUT_OF_RANGE, failure.getStatus().getCode());
  }

  @Test
  void anEntryThatTheListenerCouldNotTakeIsNotPassedOver() {
    EventSubscription events = follow(1);
    told.refused = 2;
    tell(0, 3, 1, 2, 3);
    router.scheduler.advance(60_000);

    assertEquals(List.of(1L), told.sequences);
    assertEquals(1, events.throughSequence());
    assertEquals("no room for 2", told.failures.get(0).getMessage());
    assertTrue(service.isCancelled());
    assertEquals(1, service.requests.size());
  }

  @Test
  void whoClosesHearsNothingMore() {
    EventSubscription events = follow(1);
    tell(0, 1, 1);
    events.close();
    router.scheduler.runReady();
    assertTrue(service.isCancelled());
    router.scheduler.advance(60_000);

    assertEquals(List.of(1L), told.sequences);
    assertEquals(0, told.disconnections.size());
    assertTrue(told.failures.isEmpty());
    assertEquals(1, service.requests.size());
  }

  private EventSubscription follow(long from) {
    EventSubscription events = EventClient.of(router.channel).stream(from, told);
    router.scheduler.runReady();
    return events;
  }

  private void tell(long previous, long through, long... sequences) {
    service.tell(previous, through, sequences);
    router.scheduler.runReady();
  }

  private List<Long> asked() {
    return service.requests.stream().map(StreamEventsRequest::getFromSequence).toList();
  }

  /** It is asked for again three times, from where telling ended, and there each time. */
  private void assertGap(String words) {
    List<Long> whatWasTold = List.copyOf(told.sequences);
    long through = whatWasTold.isEmpty() ? 0 : whatWasTold.get(whatWasTold.size() - 1);
    for (int again = 0; again < 3; again++) {
      assertEquals(List.of(), told.failures);
      router.scheduler.advance(60_000);
      assertEquals(through + 1, asked().get(asked().size() - 1));
      tell(through + 1, through + 2, through + 2);
    }
    assertEquals(1, told.failures.size());
    EventGapException gap = assertInstanceOf(EventGapException.class, told.failures.get(0));
    assertTrue(told.disconnections.get(0).contains(words), told.disconnections.get(0));
    assertTrue(String.valueOf(gap.getMessage()).contains("goes on after sequence"));
    assertEquals(whatWasTold, told.sequences, "a gap is not passed over");
    router.scheduler.advance(60_000);
    assertEquals(4, service.requests.size(), "nor asked for without end");
  }

  /** Writes down what it hears. */
  private static final class Told implements EventListener {
    final List<Long> sequences = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();
    final List<RuntimeException> failures = new ArrayList<>();
    final List<String> disconnections = new ArrayList<>();
    long refused;

    @Override
    public void onEntry(EventEntry entry) {
      if (entry.getSequence() == refused) {
        throw new IllegalStateException("no room for " + refused);
      }
      sequences.add(entry.getSequence());
    }

    @Override
    public void onProgress(long throughSequence, long headSequence) {
      progress.add(throughSequence);
    }

    @Override
    public void onDisconnected(String reason) {
      disconnections.add(reason);
    }

    @Override
    public void onFailed(RuntimeException failure) {
      failures.add(failure);
    }
  }
}
