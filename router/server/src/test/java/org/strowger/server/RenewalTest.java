package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.server.config.ServerConfig.Renewal;
import org.strowger.server.config.ServerConfig.TokenRenew;
import org.strowger.server.journal.MemoryJournal;
import org.strowger.token.DevelopmentIssuer;
import org.strowger.token.Reach;
import org.strowger.token.Role;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;
import org.strowger.token.TokenRefused;

/** Where a page of the router's gets a newer token, and where not. */
class RenewalTest {
  private static final long MINUTE_MS = 60_000;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Tokens tokens;
  private TestRouter router;

  @BeforeEach
  void start() {
    start(new Renewal(TokenRenew.LOOPBACK, 12));
  }

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void aPagesTokenIsRenewedAndTakenByTheSocketThatIsOpen() throws Exception {
    String token = tokens.of("ana", Role.AGENT, Reach.NOTHING, Reach.NOTHING, 5 * MINUTE_MS);
    assertTrue(get("/settings.json").body().contains("\"renewUrl\":\"/renew\""));
    PageSocket page = PageSocket.connect(port());
    page.hello(token);
    long leftMs = page.next("welcome").get("leftMs").getAsLong();
    assertTrue(leftMs > 0 && leftMs <= 5 * MINUTE_MS, "left: " + leftMs);

    HttpResponse<String> answer = renew(token);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
    page.hello(JsonParser.parseString(answer.body()).getAsJsonObject().get("token").getAsString());
    assertTrue(page.next("welcome").get("leftMs").getAsLong() > 5 * MINUTE_MS);
  }

  @Test
  void whatIsNoGoodIsRefusedInASentenceAndCounted() throws Exception {
    assertRefused(
        401,
        "exp is over",
        renew(tokens.of("ana", Role.AGENT, Reach.NOTHING, Reach.NOTHING, -MINUTE_MS)));
    Tokens foreign = Tokens.in(Files.createDirectory(folder.resolve("elsewhere")));
    assertRefused(401, "no key of this router fits", renew(foreign.agent("ana")));
    assertRefused(401, "the signature is wrong", renew(asAdmin(tokens.agent("ana"))));
    assertRefused(401, "for 12 hours since it was first made", renew(ofLongAgo()));
    assertRefused(401, "must have the token", send(request("/renew").POST(nothing())));
    assertRefused(405, "POST only", get("/renew"));
    assertRefused(
        403,
        "own pages",
        send(
            request("/renew")
                .header("Origin", "https://evil.example")
                .header("Authorization", "Bearer " + tokens.agent("ana"))
                .POST(nothing())));
    String metrics =
        send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + router.server.httpPort() + "/metrics")))
            .body();
    assertTrue(
        metrics.contains("strowger_socket_refused_total{reason=\"renewal\"} 7"), () -> metrics);
  }

  @Test
  void whereItIsNotAllowedNoPageAsksAndWhoAsksIsTold() throws Exception {
    router.close();
    start(new Renewal(TokenRenew.NEVER, 12));
    assertFalse(get("/settings.json").body().contains("renewUrl"));
    assertRefused(403, "sockets.token-renew", renew(tokens.agent("ana")));
  }

  private void start(Renewal renewal) {
    tokens = Tokens.in(folder);
    router =
        TestRouter.start(
                TestRouter.CONFIG.with(tokens.sockets(renewal)),
                new RoutingCore(),
                new MemoryJournal(),
                new HandClock(TestRouter.START_MS))
            .withSales("ana");
  }

  /** Of somebody who has been here for as long as may be, and is still. */
  private String ofLongAgo() throws IOException, TokenRefused {
    TokenKeys keys = TokenKeys.read(folder.resolve("keys.json"));
    DevelopmentIssuer issuer =
        new DevelopmentIssuer(keys, new SignedTokens(keys, 15 * MINUTE_MS), 24);
    long nowMs = System.currentTimeMillis();
    long agoMs = 13 * 60 * MINUTE_MS;
    String token =
        tokens.of("ana", Role.AGENT, Reach.NOTHING, Reach.NOTHING, 10 * MINUTE_MS - agoMs);
    for (long pastMs = agoMs; pastMs > 0; pastMs -= 5 * MINUTE_MS) {
      token = issuer.renew(token, nowMs - pastMs);
    }
    return token;
  }

  private static String asAdmin(String token) {
    String[] parts = token.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                claims.replace("\"agent\"", "\"admin\"").getBytes(StandardCharsets.UTF_8));
    return String.join(".", parts);
  }

  private HttpResponse<String> renew(String token) throws Exception {
    return send(request("/renew").header("Authorization", "Bearer " + token).POST(nothing()));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  private static HttpRequest.BodyPublisher nothing() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private int port() {
    return router.server.socketPort().orElseThrow();
  }

  private static void assertRefused(int status, String why, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(why), answer.body());
  }
}
