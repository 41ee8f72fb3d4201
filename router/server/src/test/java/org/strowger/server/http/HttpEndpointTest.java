package org.strowger.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.model.Reason;

class HttpEndpointTest {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final RouterMetrics metrics = new RouterMetrics(registry);
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile HealthReport report = HealthReport.serving(42);
  private final HttpEndpoint endpoint = new HttpEndpoint("127.0.0.1", 0, () -> report, registry);

  @BeforeEach
  void start() throws IOException {
    endpoint.start();
  }

  @AfterEach
  void close() {
    endpoint.close();
    client.close();
  }

  @Test
  void shouldTellItsSequenceWhileItServes() throws Exception {
    HttpResponse<String> response = get("/healthz");

    assertEquals(200, response.statusCode());
    assertEquals("ok sequence=42\n", response.body());
  }

  @Test
  void shouldTellWhyItDoesNotServe() throws Exception {
    report = HealthReport.dead(7, "the journal can't be written: no space left");

    HttpResponse<String> response = get("/healthz");

    assertEquals(503, response.statusCode());
    assertEquals("the journal can't be written: no space left sequence=7\n", response.body());
  }

  @Test
  void aRouterThatStandsStillIsNotReadyAndLivesAndOneThatFailedDoesNot() throws Exception {
    assertEquals(List.of(200, 200), List.of(code("/readyz"), code("/livez")));
    report = HealthReport.notReady(7, "starting or closing");
    assertEquals(List.of(503, 200), List.of(code("/readyz"), code("/livez")));
    assertEquals("ok sequence=7; starting or closing\n", get("/livez").body());
    report = HealthReport.dead(7, "it broke");
    assertEquals(List.of(503, 503), List.of(code("/readyz"), code("/livez")));
  }

  @Test
  void healthTellsTheNumbersBehindItAndTheOthersDoNot() throws Exception {
    report = HealthReport.serving(42).with(List.of(new Vital("journal-lag-ms", 3)));

    assertEquals("ok sequence=42\njournal-lag-ms=3\n", get("/healthz").body());
    assertEquals("ok sequence=42\n", get("/readyz").body());
    assertEquals("ok sequence=42\n", get("/livez").body());
  }

  private int code(String path) throws Exception {
    return get(path).statusCode();
  }

  @Test
  void shouldExposeCountersAndGauges() throws Exception {
    metrics.decided(new AdvanceTime());
    metrics.rejected(Reason.QUEUE_FULL);
    metrics.events(3);
    metrics.overloaded();
    metrics.clockSteppedBack();
    metrics.streamClosedSlow("agent");
    metrics.publisherFault("board");
    metrics.coreBatch(5);
    metrics.journalBatch(5);
    metrics.watchSequence(() -> 42);
    metrics.watchWaiting(() -> 9);
    metrics.watchAgentsSignedIn(() -> 4);
    metrics.watchRingFreeSlots(() -> 1_024);
    metrics.watchJournalLag(() -> 2);

    HttpResponse<String> response = get("/metrics");

    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("content-type").orElse("").startsWith("text/plain"));
    List<String> lines = response.body().lines().toList();
    for (String line :
        List.of(
            "strowger_commands_total{from=\"host\"} 1.0",
            "strowger_rejected_total{reason=\"QUEUE_FULL\"} 1.0",
            "strowger_rejected_total{reason=\"AGENT_UNKNOWN\"} 0.0",
            "strowger_events_total 3.0",
            "strowger_overloaded_total 1.0",
            "strowger_clock_steps_back_total 1.0",
            "strowger_stream_closed_slow_total{kind=\"agent\"} 1.0",
            "strowger_publisher_faults_total{publisher=\"board\"} 1.0",
            "strowger_core_batch_commands_bucket{le=\"8.0\"} 1",
            "strowger_journal_batch_entries_count 1",
            "strowger_sequence 42.0",
            "strowger_waiting 9.0",
            "strowger_agents_signed_in 4.0",
            "strowger_ring_free_slots 1024.0",
            "strowger_journal_lag 2.0")) {
      assertTrue(lines.contains(line), () -> line + " is not in\n" + response.body());
    }
  }

  @Test
  void shouldNameItsPagesAtTheRoot() throws Exception {
    HttpResponse<String> response = get("/");

    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("/healthz") && response.body().contains("/metrics"));
  }

  @Test
  void shouldIgnoreAQuery() throws Exception {
    assertEquals(200, get("/healthz?verbose=1").statusCode());
  }

  @Test
  void shouldAnswer404OnUnknownPaths() throws Exception {
    assertEquals(404, get("/admin").statusCode());
    assertEquals(404, get("/metrics/").statusCode());
  }

  @Test
  void shouldAnswer405ToAnythingButGet() throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(uri("/metrics")).POST(BodyPublishers.ofString("x")).build(),
            BodyHandlers.ofString());

    assertEquals(405, response.statusCode());
    assertEquals("GET", response.headers().firstValue("allow").orElse(""));
  }

  @Test
  void shouldRefuseABodyThatIsTooLarge() throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(uri("/healthz"))
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[1 << 20]))
                .build(),
            BodyHandlers.ofString());

    assertEquals(413, response.statusCode());
  }

  @Test
  void shouldRefuseARequestLineThatIsTooLong() throws Exception {
    assertEquals(414, get("/" + "x".repeat(5_000)).statusCode());
  }

  @Test
  void shouldRefuseHeadersThatAreTooLarge() throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(uri("/healthz")).header("X-Long", "x".repeat(9_000)).build(),
            BodyHandlers.ofString());

    assertEquals(431, response.statusCode());
  }

  @Test
  void shouldRefuseBytesThatAreNotHttpAndCloseTheConnection() throws Exception {
    String answer = exchange("\u0016\u0003\u0001 nonsense\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
  }

  @Test
  void shouldKeepTheConnectionUntilToldOtherwise() throws Exception {
    String answer =
        exchange(
            """
            GET /healthz HTTP/1.1\r
            Host: x\r
            \r
            GET /healthz HTTP/1.1\r
            Host: x\r
            Connection: close\r
            \r
            """);

    assertEquals(2, answer.split("ok sequence=42", -1).length - 1, answer);
  }

  @Test
  void shouldGoOnServingAfterHealthThrew() throws Exception {
    HttpEndpoint faulty =
        new HttpEndpoint(
            "127.0.0.1",
            0,
            () -> {
              throw new IllegalStateException("deliberate");
            },
            registry);
    try (faulty) {
      faulty.start();
      URI base = URI.create("http://127.0.0.1:" + faulty.port());

      assertEquals(500, get(base.resolve("/healthz")).statusCode());
      assertEquals(200, get(base.resolve("/")).statusCode());
    }
  }

  @Test
  void shouldNameTheAddressWhereItCannotListen() {
    try (HttpEndpoint second =
        new HttpEndpoint("127.0.0.1", endpoint.port(), () -> report, registry)) {
      IOException refused = assertThrows(IOException.class, second::start);

      assertTrue(String.valueOf(refused.getMessage()).contains("127.0.0.1:" + endpoint.port()));
    }
  }

  @Test
  void shouldStartAndCloseAnyNumberOfTimes() throws Exception {
    endpoint.start();
    endpoint.close();
    endpoint.close();
    endpoint.start();

    assertEquals(200, get("/healthz").statusCode());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return get(uri(path));
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + endpoint.port() + path);
  }

  /** Sends bytes as they are and reads until the other side closes. */
  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
