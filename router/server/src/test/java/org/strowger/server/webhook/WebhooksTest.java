package org.strowger.server.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.CallbackOffered;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.model.InteractionId;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.config.WebhookEndpoint;
import org.strowger.server.events.CloudEvents;
import org.strowger.server.events.EventSelection;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.journal.MemoryJournal;
import org.strowger.server.snapshot.History;
import org.strowger.server.webhook.Receiver.Call;
import org.strowger.server.webhook.WebhookCourier.Status;
import org.strowger.server.webhook.Webhooks.Listed;
import org.strowger.server.webhook.Webhooks.Retried;

/** Endpoints that are called over a real network; only the pauses are the test's. */
class WebhooksTest {
  private static final int ATTEMPTS = 3;

  @TempDir private Path directory;
  private final MemoryJournal journal = new MemoryJournal();
  private final HandTime time = new HandTime();
  private final List<AutoCloseable> open = new ArrayList<>();
  private PublishedHead head = new PublishedHead(0);
  private int deadLettersMax = 10;

  /** So long that no busy machine makes a failure of an answer. */
  private long timeoutMs = 60_000;

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void everyEventIsDeliveredInOrderAndSigned() throws Exception {
    Receiver crm = receiver();
    publish(1);
    publish(2);
    start(endpoint("crm", crm, 1, 1));
    publish(3);
    until(() -> crm.calls().size() == 6);

    assertEquals(List.of("1-0", "2-0", "2-1", "3-0", "3-1", "3-2"), crm.taken());
    Call last = crm.calls().getLast();
    assertEquals(CloudEvents.CONTENT_TYPE, last.contentType());
    assertEquals(time.timeMs() / 1_000, last.timestampS());
    Struct.Builder event = Struct.newBuilder();
    JsonFormat.parser().merge(last.body(), event);
    assertEquals("3/2", event.getFieldsOrThrow("id").getStringValue());
    assertEquals("test", event.getFieldsOrThrow("source").getStringValue());
  }

  @Test
  void batchesAreArraysInOrderAndMayDivideAnEntry() throws Exception {
    Receiver store = receiver();
    publish(5);
    publish(2);
    start(endpoint("store", store, 1, 3));
    until(() -> eventIds(store).size() == 7);

    assertEquals(List.of("1/0", "1/1", "1/2", "1/3", "1/4", "2/0", "2/1"), eventIds(store));
    assertTrue(store.calls().size() >= 3);
    for (Call call : store.calls()) {
      assertEquals(CloudEvents.BATCH_CONTENT_TYPE, call.contentType());
      assertTrue(eventIds(call).size() <= 3);
    }
  }

  @Test
  void aFailedCallIsRepeatedWithTheSameIdAndGrowingPauses() throws Exception {
    Receiver crm = receiver();
    crm.answers(number -> number <= 2 ? 500 : 204);
    time.allow(2);
    start(endpoint("crm", crm, 1, 1));
    publish(1);
    publish(1);
    until(() -> crm.taken().size() == 2);

    assertEquals(List.of("1-0", "1-0", "1-0", "2-0"), crm.calls().stream().map(Call::id).toList());
    assertEquals(List.of(1_000L, 2_000L), time.pauses());
    assertEquals(1, Set.copyOf(crm.calls().subList(0, 3).stream().map(Call::body).toList()).size());
    assertTrue(
        crm.calls().get(2).timestampS() > crm.calls().get(0).timestampS(),
        "the timestamp is that of the attempt");
  }

  @Test
  void aCallWithoutAnAnswerIsBrokenOffAndRepeated() throws Exception {
    Receiver crm = receiver();
    crm.answers(number -> number == 1 ? Receiver.SILENCE : 204);
    timeoutMs = 2_000;
    time.allow(ATTEMPTS - 1);
    Webhooks webhooks = start(endpoint("crm", crm, 1, 1));
    publish(1);
    until(() -> crm.taken().size() == 1);

    assertEquals(Set.of("1-0"), Set.copyOf(crm.calls().stream().map(Call::id).toList()));
    assertTrue(crm.calls().size() > 1);
    until(() -> status(webhooks, "crm").delivered() == 1);
    assertTrue(status(webhooks, "crm").failed() >= 1);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    Receiver crm = receiver();
    crm.answers(number -> number == 1 ? 302 : 204);
    time.allow(1);
    start(endpoint("crm", crm, 1, 1));
    publish(1);
    until(() -> crm.taken().size() == 1);
    assertEquals(2, crm.calls().size());
  }

  @Test
  void whatIsGivenUpIsPutAsideAndCanBeSentAgain() throws Exception {
    Receiver crm = receiver();
    crm.answers(_ -> 503);
    time.allow(ATTEMPTS - 1);
    Webhooks webhooks = start(endpoint("crm", crm, 1, 1));
    publish(1);
    until(() -> status(webhooks, "crm").deadLetters() == 1);
    crm.answers(_ -> 204);
    publish(1);
    until(() -> crm.taken().equals(List.of("2-0")));

    List<DeadLetters.Letter> letters = listed(webhooks, "crm");
    assertEquals(1, letters.size());
    assertEquals("1-0", letters.getFirst().delivery().id());
    assertEquals(ATTEMPTS, letters.getFirst().attempts());
    assertEquals("it answered 503", letters.getFirst().reason());
    assertEquals(1.0, gauge("strowger_webhook_dead_letters"));

    assertEquals(new Retried(1, 0, ""), retried(webhooks, "crm"));
    assertEquals(List.of("2-0", "1-0"), crm.taken());
    assertEquals(
        crm.calls().getFirst().body(), crm.calls().getLast().body(), "byte by byte the same");
    assertEquals(List.of(), listed(webhooks, "crm"));
    assertEquals(new Retried(0, 0, ""), retried(webhooks, "crm"));
  }

  @Test
  void deadLettersSurviveARestartAndARetryThatFailsKeepsThem() throws Exception {
    Receiver crm = receiver();
    crm.answers(_ -> 503);
    time.allow(2 * (ATTEMPTS - 1));
    Webhooks first = start(endpoint("crm", crm, 1, 1));
    publish(1);
    publish(1);
    until(() -> status(first, "crm").deadLetters() == 2);
    first.close();

    Webhooks second = start(endpoint("crm", crm, 1, 1));
    assertEquals(2, status(second, "crm").deadLetters());
    assertEquals(new Retried(0, 2, "it answered 503"), retried(second, "crm"));
    crm.answers(_ -> 204);
    assertEquals(new Retried(2, 0, ""), retried(second, "crm"));
    // The first may have been closed before it wrote that it is past the second: a double, then.
    assertEquals(Set.of("1-0", "2-0"), Set.copyOf(crm.taken()));
  }

  @Test
  void withoutRoomForDeadLettersItStandsStillAndLosesNothing() throws Exception {
    deadLettersMax = 1;
    Receiver crm = receiver();
    crm.answers(_ -> 500);
    time.allow(2 * (ATTEMPTS - 1) + 3);
    Webhooks webhooks = start(endpoint("crm", crm, 1, 1));
    publish(1);
    publish(1);
    publish(1);
    until(() -> crm.calls().size() >= ATTEMPTS + ATTEMPTS + 2);
    assertEquals(1, status(webhooks, "crm").deadLetters());
    assertTrue(
        status(webhooks, "crm").problem().contains("it stands still, for it has 1 dead letters"),
        status(webhooks, "crm").problem());

    crm.answers(_ -> 204);
    time.allow(10);
    until(() -> crm.taken().equals(List.of("2-0", "3-0")));
    assertEquals(new Retried(1, 0, ""), retried(webhooks, "crm"));
    assertEquals(new TreeSet<>(List.of("1-0", "2-0", "3-0")), new TreeSet<>(crm.taken()));
  }

  @Test
  void aDeadEndpointDoesNotHoldUpAnother() throws Exception {
    Receiver dead = receiver();
    dead.answers(_ -> 500);
    Receiver well = receiver();
    Webhooks webhooks = start(endpoint("dead", dead, 1, 1), endpoint("well", well, 1, 1));
    for (int i = 0; i < 20; i++) {
      publish(1);
    }
    until(() -> well.taken().size() == 20);

    assertEquals(LongStream.rangeClosed(1, 20).mapToObj(i -> i + "-0").toList(), well.taken());
    assertEquals("it answered 500", status(webhooks, "dead").problem());
    assertEquals(1, dead.calls().size(), "its first pause lasts still");
    assertEquals(20, status(webhooks, "dead").lag());
    until(() -> status(webhooks, "well").lag() == 0);
  }

  @Test
  void afterARestartItGoesOnWhereItWas() throws Exception {
    Receiver crm = receiver();
    Webhooks first = start(endpoint("crm", crm, 1, 1));
    publish(2);
    until(() -> crm.taken().size() == 2);
    until(() -> status(first, "crm").lag() == 0);
    first.close();
    publish(1);
    start(endpoint("crm", crm, 1, 1));
    publish(1);
    until(() -> crm.taken().contains("3-0"));

    assertEquals(List.of("1-0", "1-1", "2-0", "3-0"), distinct(crm.taken()));
  }

  @Test
  void aDeliveryUnderWayWhenTheRouterDiesIsMadeAgainWithTheSameIdAndBytes() throws Exception {
    Receiver crm = receiver();
    crm.answers(_ -> 500);
    publish(2);
    Webhooks first = start(endpoint("crm", crm, 1, 100));
    until(() -> crm.calls().size() == 1);
    first.close();
    crm.answers(_ -> 204);
    // More has come meanwhile: it would be in the same batch if that were made anew.
    publish(1);
    start(endpoint("crm", crm, 1, 100));
    until(() -> crm.taken().size() == 2);

    assertEquals(List.of("1-0_1-1", "2-0_2-0"), crm.taken());
    assertEquals(crm.calls().get(0).body(), crm.calls().get(1).body());
  }

  @Test
  void anEndpointIsToldOnlyWhatItWants() throws Exception {
    Receiver crm = receiver();
    EventSelection callbacks = EventSelection.of(List.of("callback_offered"), List.of(), List.of());
    Webhooks webhooks =
        start(new WebhookEndpoint("crm", crm.url(), Receiver.SECRET, callbacks, 1, 1));
    publish(3);
    publish(1);
    publish(3);
    until(() -> status(webhooks, "crm").lag() == 0);
    assertEquals(List.of("1-1", "3-1"), crm.taken());
  }

  @Test
  void whoBeginsWithNowIsNotToldThePastNotEvenLater() throws Exception {
    publish(1);
    publish(1);
    Receiver crm = receiver();
    Webhooks first = start(endpoint("crm", crm, 0, 1));
    first.close();
    publish(1);
    start(endpoint("crm", crm, 0, 1));
    until(() -> !crm.taken().isEmpty());
    assertEquals(List.of("3-0"), crm.taken());
  }

  @Test
  void aJournalThatEndsBeforeItsProgressIsToldAndNotPassedOver() throws Exception {
    Files.createDirectories(directory.resolve("crm"));
    Files.writeString(directory.resolve("crm").resolve("progress"), "500-0 500-0\n");
    Webhooks webhooks = start(endpoint("crm", receiver(), 1, 1));
    String problem = status(webhooks, "crm").problem();
    assertTrue(problem.contains("at sequence 500, but the journal ends at 0"), problem);
  }

  private Receiver receiver() throws IOException {
    Receiver receiver = new Receiver();
    open.add(receiver);
    return receiver;
  }

  private WebhookEndpoint endpoint(String name, Receiver receiver, long from, int batch) {
    return new WebhookEndpoint(
        name, receiver.url(), Receiver.SECRET, EventSelection.ALL, from, batch);
  }

  private PrometheusRegistry registry = new PrometheusRegistry();

  /** As a router does that starts: what it publishes is what its journal has. */
  private Webhooks start(WebhookEndpoint... endpoints) throws IOException {
    head = new PublishedHead(journal.lastSequence());
    registry = new PrometheusRegistry();
    Webhooks webhooks =
        new Webhooks(
            new ServerConfig.Webhooks(
                List.of(endpoints), directory, timeoutMs, 1_000, 3_000, ATTEMPTS, deadLettersMax),
            new CloudEvents("test"),
            new History(journal, null),
            head,
            registry,
            time);
    open.add(webhooks);
    webhooks.start();
    return webhooks;
  }

  /** The next entry, with so many events: each second one is a callback offered. */
  private void publish(int events) {
    long sequence = journal.lastSequence() + 1;
    List<Event> made = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      InteractionId interaction = new InteractionId(sequence * 100 + i);
      made.add(i % 2 == 0 ? new PreferenceEnded(interaction) : new CallbackOffered(interaction));
    }
    JournalEntry entry =
        new JournalEntry(sequence, time.timeMs(), new AdvanceTime(), made, Reply.ACCEPTED);
    journal.append(entry);
    head.onEntry(entry);
    head.onBatchEnd(entry.timeMs());
  }

  private static Status status(Webhooks webhooks, String name) {
    WebhookCourier courier = webhooks.courier(name);
    assertNotNull(courier);
    return courier.status();
  }

  private static List<DeadLetters.Letter> listed(Webhooks webhooks, String name) {
    CompletableFuture<Listed> answer = new CompletableFuture<>();
    WebhookCourier courier = webhooks.courier(name);
    assertNotNull(courier);
    assertTrue(webhooks.deadLetters(courier, answer::complete));
    List<DeadLetters.Letter> letters = answer.join().letters();
    assertNotNull(letters);
    return letters;
  }

  private static Retried retried(Webhooks webhooks, String name) {
    CompletableFuture<Retried> answer = new CompletableFuture<>();
    WebhookCourier courier = webhooks.courier(name);
    assertNotNull(courier);
    assertTrue(webhooks.retry(courier, answer::complete));
    return answer.join();
  }

  private double gauge(String name) {
    return registry.scrape().stream()
        .filter(one -> one.getMetadata().getName().equals(name))
        .map(one -> ((GaugeSnapshot) one).getDataPoints().getFirst().getValue())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> eventIds(Receiver receiver) {
    return receiver.calls().stream().flatMap(call -> eventIds(call).stream()).toList();
  }

  private static List<String> eventIds(Call call) {
    Value.Builder array = Value.newBuilder();
    try {
      JsonFormat.parser().merge(call.body(), array);
    } catch (IOException e) {
      throw new AssertionError(call.body(), e);
    }
    return array.getListValue().getValuesList().stream()
        .map(one -> one.getStructValue().getFieldsOrThrow("id").getStringValue())
        .toList();
  }

  private static List<String> distinct(List<String> ids) {
    Set<String> seen = new HashSet<>();
    return ids.stream().filter(seen::add).toList();
  }

  private static void until(Callable<Boolean> isSo) {
    await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(isSo);
  }
}
