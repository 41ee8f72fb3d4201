package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.gateway.chat.socket.SocketLimits;
import org.strowger.token.SignedTokens;

/** What makes no sense is refused clearly and counted, and hurts nobody else. */
class BadInputTest {
  private static final SocketLimits LIMITS =
      new SocketLimits(6, 60_000, 15_000, 64 << 10, 256, 256 << 10, 60);

  @TempDir private Path folder;
  private Centre centre;

  @BeforeEach
  void open() throws Exception {
    centre = new Centre(folder, ChatLimits.DEFAULT, LIMITS);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[]",
        "{}",
        "{'v':2,'t':'msg','cid':'1','text':'x'}",
        "{'v':1,'t':'msg','cid':'1','text':'x'} {'v':1}",
        "{'v':1,'t':'msg','text':'no cid'}",
        "{'v':1,'t':'msg','cid':7,'text':'x'}",
        "{'v':1,'t':'msg','cid':'1','text':['x']}",
        "{'v':1,'t':'msg','cid':'1','text':'\\u0000'}",
        "{'v':1,'t':'msg','cid':'1','text':'\\ud800'}",
        "{'v':1,'t':'read','seq':1.5}",
        "{'v':1,'t':'read','seq':99999999999999999999}",
        "{'v':1,'t':'rate','stars':6}",
        "{'v':1,'t':'become admin'}",
        "{v:1,t:'msg'}"
      })
  void aFrameThatMakesNoSenseIsAnsweredWithWhatToDoAndTheSocketStaysOpen(String frame) {
    ChatPage customer = centre.customer();
    customer.next("welcome");
    customer.send(frame);
    JsonObject error = customer.next("err");
    assertEquals("malformed", error.get("code").getAsString());
    assertTrue(error.get("message").getAsString().length() > 10);
    customer.send("{'v':1,'t':'msg','cid':'good','text':'Hello'}");
    customer.next("msg");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    ChatPage customer = centre.customer();
    customer.next("welcome");
    customer.sendRaw("{\"v\":1,\"t\":\"msg\",\"text\":" + "[".repeat(30_000));
    customer.next("err");
    customer.send("{'v':1,'t':'msg','cid':'good','text':'Hello'}");
    customer.next("msg");
  }

  @Test
  void whoSendsNonsenseTooOftenIsClosed() throws Exception {
    ChatPage customer = centre.customer();
    customer.next("welcome");
    for (int i = 0; i < ChatLimits.DEFAULT.malformed(); i++) {
      customer.send("nonsense");
    }
    assertEquals(4400, customer.closeCode());
    String metrics = centre.page("/metrics");
    assertTrue(metrics.contains("frames_refused_total{code=\"malformed\"} 10.0"), metrics);
    assertTrue(metrics.contains("sockets_closed_total{code=\"MALFORMED\"} 1.0"), metrics);
  }

  @Test
  void textThatIsTooLongIsRefusedAndAFrameThatIsTooLargeClosesTheSocket() {
    ChatPage customer = centre.customer();
    customer.next("welcome");
    customer.send("{'v':1,'t':'msg','cid':'1','text':'" + "ü".repeat(4_097) + "'}");
    assertEquals(
        "text must have 8192 bytes at most", customer.next("err").get("message").getAsString());
    customer.send("{'v':1,'t':'msg','cid':'1','text':'" + "ü".repeat(4_096) + "'}");
    customer.next("msg");
    customer.sendRaw("x".repeat(70_000));
    assertEquals(1009, customer.closeCode());
  }

  @Test
  void bytesAreNotTakenForText() {
    ChatPage customer = centre.customer();
    customer.next("welcome");
    customer.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
    assertEquals(1003, customer.closeCode());
  }

  @Test
  void whoWritesTooFastIsToldToWaitAndWhoFloodsIsClosed() {
    ChatPage customer = centre.customer();
    customer.next("welcome");
    for (int i = 0; i <= 20; i++) {
      customer.send("{'v':1,'t':'msg','cid':'" + i + "','text':'line'}");
    }
    assertEquals("too-fast", customer.next("err").get("code").getAsString());
    centre.aheadMs.addAndGet(10_000);
    customer.send("{'v':1,'t':'msg','cid':'20','text':'line'}");
    customer.next("the line that came too fast", frame -> frame.toString().contains("\"20\""));
    for (int i = 0; i < 60; i++) {
      customer.send("{'v':1,'t':'typing'}");
    }
    assertEquals(4429, customer.closeCode());
  }

  @Test
  void nothingIsUnderstoodBeforeHello() {
    ChatPage customer = ChatPage.open(centre.port(), "/chat");
    customer.send("{'v':1,'t':'msg','cid':'1','text':'Hello'}");
    assertEquals("not-introduced", customer.next("err").get("code").getAsString());
    ChatPage desk = ChatPage.open(centre.port(), "/desk");
    desk.send("{'v':1,'t':'listen','conv':'x'}");
    assertEquals("not-introduced", desk.next("err").get("code").getAsString());
  }

  @Test
  void aVisitorsTokenOpensItsOwnConversationOnly() {
    ChatPage first = centre.customer();
    JsonObject mine = first.next("welcome");
    ChatPage second = centre.customer();
    JsonObject theirs = second.next("welcome");
    String token = mine.get("token").getAsString();
    String signature = token.substring(token.indexOf('.') + 1);
    ChatPage thief = centre.customer(theirs.get("conv").getAsString() + "." + signature, 0);
    assertEquals(4401, thief.closeCode());
    assertEquals(4401, centre.customer("no token at all", 0).closeCode());
  }

  @Test
  void aDesksTokenMustBeSignedMeantForUsAndNotExpired() throws Exception {
    JWTClaimsSet good =
        new JWTClaimsSet.Builder()
            .subject("ana")
            .claim("role", "agent")
            .audience(SignedTokens.AUDIENCE)
            .expirationTime(Date.from(Instant.ofEpochMilli(centre.timeMs() + 60_000)))
            .build();
    SignedJWT strange = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good);
    strange.sign(new MACSigner("another secret, which is long enough as well"));
    SignedJWT otherAlgorithm = new SignedJWT(new JWSHeader(JWSAlgorithm.HS384), good);
    otherAlgorithm.sign(new MACSigner("another secret, which is long enough also for HS384"));
    for (String token :
        List.of(
            "nonsense",
            new PlainJWT(good).serialize(),
            strange.serialize(),
            otherAlgorithm.serialize(),
            Centre.signed(new JWTClaimsSet.Builder(good).audience("others").build()),
            Centre.signed(new JWTClaimsSet.Builder(good).expirationTime(null).build()),
            Centre.signed(
                new JWTClaimsSet.Builder(good)
                    .expirationTime(Date.from(Instant.ofEpochMilli(1)))
                    .build()),
            Centre.signed(new JWTClaimsSet.Builder(good).claim("role", "customer").build()),
            Centre.signed(new JWTClaimsSet.Builder(good).claim("role", 7).build()),
            Centre.signed(new JWTClaimsSet.Builder(good).subject(null).build()))) {
      ChatPage desk = ChatPage.open(centre.port(), "/desk");
      desk.send("{'v':1,'t':'hello','token':'" + token + "'}");
      assertEquals(4401, desk.closeCode(), token);
    }
  }

  @Test
  void aDeskWhoseTokenExpiresIsClosedUnlessItIsRenewed() {
    ChatPage renewing = centre.desk("ana");
    ChatPage forgetful = centre.desk("bo");
    centre.aheadMs.addAndGet(300_000);
    renewing.send("{'v':1,'t':'token','token':'" + centre.token("bo", "agent", List.of()) + "'}");
    assertEquals("malformed", renewing.next("err").get("code").getAsString());
    renewing.send("{'v':1,'t':'token','token':'" + centre.token("ana", "agent", List.of()) + "'}");
    renewing.next("renewed");
    centre.aheadMs.addAndGet(300_000);
    assertEquals(4401, forgetful.closeCode());
    renewing.send("{'v':1,'t':'nonsense'}");
    renewing.next("err");
  }

  @Test
  void pagesFromElsewhereAndMoreSocketsThanThereMayBeAreRefused() throws Exception {
    assertEquals(403, refusal("https://evil.example"));
    new ChatPage().connect(centre.port(), "/chat", "https://shop.example");
    for (int i = 1; i < LIMITS.sockets(); i++) {
      ChatPage.open(centre.port(), "/chat");
    }
    assertEquals(503, refusal("https://shop.example"));
    assertTrue(centre.page("/metrics").contains("requests_refused_total{status=\"403\"} 1.0"));
  }

  @Test
  void pathsThatLeadNowhereAreSaidToBe() throws Exception {
    JsonObject nowhere = new JsonObject();
    for (String path : List.of("/", "/metrics", "/files/none", "/files/../chat")) {
      nowhere.addProperty("path", path);
      assertEquals(404, centre.file(nowhere).statusCode(), path);
    }
    nowhere.addProperty("path", "/chat");
    assertEquals(426, centre.file(nowhere).statusCode());
    centre.until(() -> centre.page("/healthz").equals("ok\n"));
  }

  private int refusal(String origin) {
    CompletionException refused =
        assertThrows(
            CompletionException.class,
            () -> new ChatPage().connect(centre.port(), "/chat", origin));
    return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause())
        .getResponse()
        .statusCode();
  }
}
