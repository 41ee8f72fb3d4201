package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.Definition;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.MemoryJournal;

/** What a page can get wrong, or do too much of: it is told, and nobody else notices. */
class SocketLimitsTest {
  private static final int FRAMES_PER_SECOND = 50;
  private static final int PER_IDENTITY = 2;

  @TempDir private Path folder;
  private Tokens tokens;
  private TestRouter router;
  private int port;

  @BeforeEach
  void start() {
    start(FRAMES_PER_SECOND, 30_000, 10_000);
  }

  private void start(int framesPerSecond, long silenceMaxMs, long helloMs) {
    tokens = Tokens.in(folder);
    ServerConfig.Sockets usual = tokens.sockets();
    ServerConfig.Sockets small =
        new ServerConfig.Sockets(
            usual.host(),
            0,
            usual.tokenKeys(),
            usual.tokenMaxMinutes(),
            usual.origins(),
            4,
            PER_IDENTITY,
            helloMs,
            framesPerSecond,
            4,
            256,
            64,
            50,
            silenceMaxMs,
            usual.chatUrl(),
            usual.renewal());
    router =
        TestRouter.start(
                TestRouter.CONFIG.with(small),
                new RoutingCore(),
                new MemoryJournal(),
                new HandClock(TestRouter.START_MS))
            .withSales("ana", "bo");
    port = router.server.socketPort().orElseThrow();
  }

  /** Whatever a page does, the router serves everyone else. */
  @AfterEach
  void close() {
    try {
      router.stillRoutes();
    } finally {
      router.close();
    }
  }

  // ---- what can't be read

  @Test
  void whatIsNoFrameIsToldAndTheSocketStaysOpen() {
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    assertWrong(page, "hello", "", "the frame is not JSON: at character 1 '{' is missing");
    assertWrong(page, "{\"kind\":'call'}", "kind", "kind must be a string");
    assertWrong(page, "{}", "kind", "kind is missing: use one of hello, call, watch, send, stop");
    assertWrong(
        page,
        "{\"kind\":\"ask\",\"id\":1}",
        "kind",
        "kind is unknown: use one of hello, call, watch, send, stop");
    assertWrong(page, "{\"kind\":\"call\"}", "id", "id is missing: number each call, from 1 on");
    assertWrong(
        page,
        "{\"kind\":\"call\",\"id\":-1}",
        "id",
        "id must be a whole number from 1 to 9007199254740991");
    assertWrong(
        page,
        "{\"kind\":\"call\",\"id\":1,\"colour\":1}",
        "colour",
        "colour is no field of a frame: use kind, id, method, message, token");
    assertWrong(
        page,
        "{\"kind\":\"call\",\"id\":1}",
        "method",
        "method is missing: name one, such as SupervisorService/GetBoard");
    assertWrong(
        page,
        "{\"kind\":\"call\",\"id\":1,\"method\":\"SupervisorService/WatchBoard\"}",
        "kind",
        "SupervisorService/WatchBoard is a stream: use the kind watch");
    assertWrong(
        page,
        "{\"kind\":\"send\",\"id\":7}",
        "id",
        "id is 7, which is not open: it is over, or never was");
    assertWrong(page, "{\"kind\":\"call\",\"id\":1} {}", "", "something follows the object");
    page.next("reply", page.call("SupervisorService/GetBoard", "{}"));
  }

  @Test
  void aMethodThatIsNoneIsToldWithThoseThereAre() {
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    long call = page.call("GatewayService/Route", "{}");
    String detail = page.next("error", call).get("detail").getAsString();
    assertTrue(detail.startsWith("method is unknown: use one of AdminService/Define,"), detail);
  }

  @Test
  void aFieldOfAMessageThatCantBeReadIsNamed() {
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    assertField(page, "{\"interactionId\":\"seven\"}", "message.interactionId");
    assertField(page, "{\"interaction\":7}", "message.interaction");
    assertField(page, "{\"interactionId\":1e999999999}", "message.interactionId");
    assertField(page, "{\"interactionId\":[7,8]}", "message.interactionId");
    assertField(page, "{\"interactionId\":{}}", "message.interactionId");
    long call =
        page.call(
            "SupervisorService/Intervene",
            "{\"forceActivity\":{\"agentId\":\"ana\",\"activity\":\"ASLEEP\"}}");
    assertEquals(
        "message.forceActivity.activity", page.next("error", call).get("field").getAsString());
    long invalid = page.call("SupervisorService/GetInteraction", "{}");
    JsonObject error = page.next("error", invalid);
    assertEquals("INVALID_ARGUMENT", error.get("status").getAsString());
    assertTrue(error.get("detail").getAsString().contains("interaction_id"), error.toString());
  }

  @Test
  void binaryFramesAreRefused() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    page.sendBinary(new byte[] {1, 2, 3});
    assertEquals(new PageSocket.End(1003, "frames must be text: send JSON"), page.end());
  }

  @Test
  void aFrameThatIsTooLargeEndsTheSocket() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    page.send("x".repeat(5_000));
    assertEquals(
        new PageSocket.End(1009, "the frame is larger than 4 KiB (sockets.frame-max-kib)"),
        page.end());
  }

  @Test
  void deepNestingIsRefused() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    page.send("{\"kind\":\"call\",\"id\":1,\"message\":{\"a\":" + "[".repeat(1_000));
    String detail = page.next("error").get("detail").getAsString();
    assertTrue(detail.endsWith("it is nested more than 64 deep"), detail);
  }

  // ---- too much

  @Test
  void whoSaysNoHelloIsClosed() {
    router.close();
    start(FRAMES_PER_SECOND, 30_000, 2_000);
    PageSocket page = PageSocket.connect(port);
    assertEquals(
        new PageSocket.End(4401, "no hello came within 2000 ms (sockets.hello-ms)"), page.end());
  }

  @Test
  void aFloodIsRefusedAndThenEndsTheSocket() {
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    page.flood("{\"kind\":\"stop\",\"id\":1}", 100 * FRAMES_PER_SECOND);
    assertEquals(
        new PageSocket.End(
            4429, "more than 50 frames came within a second (sockets.frames-per-second)"),
        page.end());
    assertTrue(
        page.rest().stream().anyMatch(frame -> frame.toString().contains("RESOURCE_EXHAUSTED")));
  }

  @Test
  void aSocketTooManyOfOnePersonIsClosedAndTheOthersGoOn() {
    PageSocket first = PageSocket.open(port, tokens.supervisor("ute"));
    PageSocket second = PageSocket.open(port, tokens.supervisor("ute"));
    PageSocket third = PageSocket.connect(port);
    third.hello(tokens.supervisor("ute"));
    assertEquals(
        new PageSocket.End(4429, "2 sockets of ute are open (sockets.max-per-identity): close one"),
        third.end());
    first.next("reply", first.call("SupervisorService/GetBoard", "{}"));
    second.cut();
    TestRouter.until(
        "room",
        () -> {
          PageSocket again = PageSocket.connect(port);
          again.hello(tokens.supervisor("ute"));
          return again.next("a frame", frame -> true).get("kind").getAsString().equals("welcome");
        });
  }

  @Test
  void aPageThatDoesNotReadIsClosedWithItsOwnCode() {
    router.close();
    start(1_000_000, 30_000, 10_000);
    Definition.Builder[] agents = new Definition.Builder[500];
    Arrays.setAll(
        agents,
        i ->
            Definition.newBuilder()
                .setAgent(Agent.newBuilder().setAgentId("a" + i).setCapacityProfileId("one-call")));
    router.define(agents);
    PageSocket page = PageSocket.openWithoutReading(port, tokens.supervisor("ute"));
    TestRouter.until(
        "closed",
        () -> {
          page.call("SupervisorService/GetBoard", "{}");
          return HttpPage.of(router.server.httpPort(), "/metrics")
              .contains("strowger_socket_closed_total{code=\"4408\"} 1.0");
        });
  }

  /** One that speaks by hand, and does not answer when it is asked whether it is there. */
  @Test
  void aSocketOfWhichNothingIsHeardIsClosed() throws IOException {
    router.close();
    start(FRAMES_PER_SECOND, 1_000, 10_000);
    try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), port)) {
      silent
          .getOutputStream()
          .write(
              ("GET /socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13"
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      readUntil(silent.getInputStream(), "\r\n\r\n");
      silent
          .getOutputStream()
          .write(masked("{\"kind\":\"hello\",\"token\":\"" + tokens.agent("ana") + "\"}"));
      silent.getOutputStream().flush();
      String said = readUntil(silent.getInputStream(), "nothing was heard for 1000 ms");
      assertTrue(said.contains("welcome"), said);
      assertTrue(said.contains("nothing was heard for 1000 ms"), said);
    }
  }

  /** A text frame as a client sends it, masked with zeros. */
  private static byte[] masked(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[8 + utf8.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (0x80 | 126);
    frame[2] = (byte) (utf8.length >> 8);
    frame[3] = (byte) utf8.length;
    System.arraycopy(utf8, 0, frame, 8, utf8.length);
    return frame;
  }

  /** What came, up to that text, or until the connection is gone. */
  private static String readUntil(InputStream in, String end) throws IOException {
    StringBuilder all = new StringBuilder();
    int read = in.read();
    while (read >= 0) {
      all.append((char) read);
      if (all.toString().endsWith(end)) {
        break;
      }
      read = in.read();
    }
    return all.toString();
  }

  // ---- what a test says

  private static void assertWrong(PageSocket page, String frame, String field, String detail) {
    page.send(frame);
    JsonObject error = page.next("error");
    assertEquals("INVALID_ARGUMENT", error.get("status").getAsString(), error.toString());
    assertEquals(
        field, error.has("field") ? error.get("field").getAsString() : "", error.toString());
    assertTrue(error.get("detail").getAsString().endsWith(detail), error.toString());
  }

  private static void assertField(PageSocket page, String message, String field) {
    JsonObject error = page.next("error", page.call("SupervisorService/GetInteraction", message));
    assertEquals(field, error.get("field").getAsString(), error.toString());
  }
}
