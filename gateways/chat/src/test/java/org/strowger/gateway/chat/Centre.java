package org.strowger.gateway.chat;

import com.google.gson.JsonObject;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.strowger.gateway.chat.file.AttachmentLimits;
import org.strowger.gateway.chat.socket.Listener;
import org.strowger.gateway.chat.socket.Origins;
import org.strowger.gateway.chat.socket.SocketLimits;
import org.strowger.gateway.chat.store.StoreFault;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;

/** A real router and a chat gateway, whose clock is the wall's plus what a test adds. */
final class Centre implements AutoCloseable {
  static final String SECRET = "a secret for tests, long enough for HS256";

  /** Three short files fill it. */
  private static final AttachmentLimits ATTACHMENTS = new AttachmentLimits(20_000, 50_000, 2);

  final RealRouter router;
  final AtomicLong aheadMs = new AtomicLong();
  private final Path folder;
  private final ChatLimits limits;
  private final SocketLimits socketLimits;
  private ChatGateway gateway;

  Centre(Path folder) throws IOException, StoreFault {
    this(folder, ChatLimits.DEFAULT, SocketLimits.DEFAULT);
  }

  Centre(Path folder, ChatLimits limits, SocketLimits socketLimits) throws IOException, StoreFault {
    this.folder = folder;
    this.limits = limits;
    this.socketLimits = socketLimits;
    router = new RealRouter(folder.resolve("journal")).withSupport("ana", "bo", "cy");
    gateway = started();
  }

  static ChatConfig config(String router, Path folder, ChatLimits limits, SocketLimits socketLimits)
      throws IOException {
    Map<String, String> queues = new LinkedHashMap<>();
    queues.put("support", "retail");
    queues.put("closed", "");
    queues.put("full", "");
    queues.put("nowhere", "");
    queues.put("seen", "retail");
    return new ChatConfig(
        router,
        "chat",
        new Listener.Address("127.0.0.1", 0),
        new Listener.Address("127.0.0.1", 0),
        folder,
        new Queues(queues, Set.of("seen")),
        "letters",
        new Origins(List.of("https://shop.example")),
        keys(folder),
        VideoConfig.DEFAULT,
        limits,
        ATTACHMENTS,
        socketLimits);
  }

  /** A secret, as a file that another process of the same test reads too. */
  private static TokenKeys keys(Path folder) throws IOException {
    Path file = folder.resolveSibling(folder.getFileName() + "-keys.json");
    JWK secret = new OctetSequenceKey.Builder(SECRET.getBytes(StandardCharsets.UTF_8)).build();
    Files.writeString(file, new JWKSet(secret).toString(false));
    return TokenKeys.read(file);
  }

  /** Another gateway over the same store, as after a restart. */
  void restartGateway() throws IOException, StoreFault {
    gateway.close();
    gateway = started();
  }

  private ChatGateway started() throws IOException, StoreFault {
    ChatGateway made =
        new ChatGateway(
            config(router.target(), folder.resolve("chat"), limits, socketLimits), this::timeMs);
    made.start();
    return made;
  }

  long timeMs() {
    return System.currentTimeMillis() + aheadMs.get();
  }

  int port() {
    return gateway.socketPort();
  }

  /** A customer's page that has begun a conversation. */
  ChatPage customer() {
    return customerOf("support");
  }

  /** The same, who asks for this queue. */
  ChatPage customerOf(String queueId) {
    ChatPage page = ChatPage.open(port(), "/chat");
    page.send("{'v':1,'t':'hello','queue':'" + queueId + "','name':'Mia'}");
    return page;
  }

  /** The page of a customer who comes back. */
  ChatPage customer(String token, long lastSequence) {
    ChatPage page = ChatPage.open(port(), "/chat");
    page.send("{'v':1,'t':'hello','token':'" + token + "','lastSeq':" + lastSequence + "}");
    return page;
  }

  /** An agent's desk that is welcome. */
  ChatPage desk(String agentId) {
    return staff(token(agentId, "agent", List.of()));
  }

  ChatPage supervisor(String id, String... projects) {
    return staff(token(id, "supervisor", List.of(projects)));
  }

  private ChatPage staff(String token) {
    ChatPage page = ChatPage.open(port(), "/desk");
    page.send("{'v':1,'t':'hello','token':'" + token + "'}");
    page.next("welcome");
    return page;
  }

  String token(String id, String role, List<String> projects) {
    return token(id, role, projects, timeMs());
  }

  static String token(String id, String role, List<String> projects, long nowMs) {
    return signed(
        new JWTClaimsSet.Builder()
            .subject(id)
            .claim("name", "Ms. " + id)
            .claim("role", role)
            .claim("projects", projects)
            .audience(SignedTokens.AUDIENCE)
            .expirationTime(Date.from(Instant.ofEpochMilli(nowMs + 600_000)))
            .build());
  }

  static String signed(JWTClaimsSet claims) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      token.sign(new MACSigner(SECRET));
      return token.serialize();
    } catch (JOSEException broken) {
      throw new AssertionError(broken);
    }
  }

  /** Waits, looking again and again, until something has become so. */
  void until(Callable<Boolean> isSo) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(isSo);
  }

  /** The same of pages, which need longer on a busy machine; {@code what} has become so. */
  static void await(String what, Callable<Boolean> isSo) {
    Awaitility.await(what).atMost(Duration.ofSeconds(40)).until(isSo);
  }

  /** A page of the operator's. */
  String page(String path) throws IOException, InterruptedException {
    return get(gateway.pagePort(), path).body();
  }

  /** Sends bytes to a path that was given for them, as a page of the shop does. */
  HttpResponse<String> post(String path, byte[] bytes) throws IOException, InterruptedException {
    return ChatPage.HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .header("Origin", "https://shop.example")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** How many files lie on the disk, whole or not. */
  long filesOnDisk() throws IOException {
    try (Stream<Path> found = Files.walk(folder.resolve("chat").resolve("attachments"))) {
      return found.filter(Files::isRegularFile).count();
    }
  }

  HttpResponse<String> file(JsonObject frame) throws IOException, InterruptedException {
    return get(port(), frame.get("path").getAsString());
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    return ChatPage.HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    gateway.close();
    router.close();
  }
}
