package org.strowger.gateway.chat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.gateway.chat.file.AttachmentLimits;
import org.strowger.gateway.chat.socket.Listener;
import org.strowger.gateway.chat.socket.Origins;
import org.strowger.gateway.chat.socket.SocketLimits;
import org.strowger.gateway.chat.store.StoreFault;
import org.strowger.gateway.video.CandidatePolicy;
import org.strowger.gateway.video.IceServers;
import org.strowger.gateway.video.VideoLimits;
import org.strowger.server.config.ServerConfig;
import org.strowger.token.Identity;
import org.strowger.token.Reach;
import org.strowger.token.Role;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;

/**
 * A centre as it stands in the world, for tests in a browser: a real router with its pages, a chat
 * gateway behind a cable that can be pulled out, and a shop's own site with the widget on it. All
 * on free ports, with one file of keys.
 */
final class PageCentre implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long TOKEN_MS = 600_000;

  /** Between every browser and the chat gateway. */
  final Cable cable = new Cable();

  final RealRouter router;
  private final TokenKeys keys;
  private final HttpServer shop;
  private final ChatConfig config;
  private ChatGateway gateway;

  /** With the queue {@code support} and these agents, who may have many chats at once. */
  PageCentre(Path folder, String... agentIds) throws IOException, StoreFault {
    this(folder, ChatLimits.DEFAULT, agentIds);
  }

  PageCentre(Path folder, ChatLimits limits, String... agentIds) throws IOException, StoreFault {
    Path keyFile = folder.resolve("keys.json");
    TokenKeys.make(keyFile);
    keys = TokenKeys.read(keyFile);
    router =
        new RealRouter(folder.resolve("journal"), sockets(keyFile, cable.port()))
            .withSupport(agentIds);
    shop = shop();
    config = config(folder.resolve("chat"), limits);
    gateway = started();
  }

  /** Another gateway over the same store, which browsers find at the old address. */
  void restartGateway() throws IOException, StoreFault {
    gateway.close();
    gateway = started();
  }

  private ChatGateway started() throws IOException, StoreFault {
    ChatGateway made = new ChatGateway(config, System::currentTimeMillis);
    made.start();
    cable.plugInto(made.socketPort());
    return made;
  }

  /** What the gateway counts. */
  String metrics() throws IOException, InterruptedException {
    return ChatPage.HTTP
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://" + HOST + ":" + gateway.pagePort() + "/metrics"))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** The link to an agent's desk. */
  String desk(String agentId) {
    return router() + "/desk.html#token=" + token(agentId, Role.AGENT, Reach.ALL);
  }

  /** The link to the board of a supervisor who may see everything. */
  String board(String supervisorId) {
    return router() + "/board.html#token=" + token(supervisorId, Role.SUPERVISOR, Reach.ALL);
  }

  /** The link to a page of the shop that has the widget on it, by its one line. */
  String widget(String queueId) {
    return shopOrigin() + "/?queue=" + queueId;
  }

  /** What gives the widget's frame, once it is open, to a script in the shop's page. */
  static String widgetFrame() {
    return "return [...document.body.children].map(one => one.shadowRoot?.querySelector('iframe'))"
        + ".find(one => one)";
  }

  /** What gives the widget's button, in the shop's page. */
  static String widgetButton() {
    return "[...document.body.children].map(one => one.shadowRoot?.querySelector('button'))"
        + ".find(one => one)";
  }

  /** Where programs reach the gateway, past the cable. */
  int chatPort() {
    return gateway.socketPort();
  }

  /** Where health and metrics of the gateway are read. */
  int gatewayPagePort() {
    return gateway.pagePort();
  }

  private String router() {
    return "http://" + HOST + ":" + router.socketPort();
  }

  private String shopOrigin() {
    return "http://" + HOST + ":" + shop.getAddress().getPort();
  }

  private String token(String id, Role role, Reach reach) {
    try {
      return SignedTokens.issue(
          keys,
          new Identity(id, "Ms. " + id, role, reach, reach, System.currentTimeMillis() + TOKEN_MS));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private ChatConfig config(Path folder, ChatLimits limits) {
    Map<String, String> queues = new LinkedHashMap<>();
    queues.put("support", "");
    queues.put("closed", "");
    queues.put("seen", "");
    return new ChatConfig(
        router.target(),
        "chat",
        new Listener.Address(HOST, 0),
        new Listener.Address(HOST, 0),
        folder,
        new Queues(queues, Set.of("seen")),
        "letters",
        new Origins(List.of(router(), shopOrigin())),
        keys,
        new VideoConfig(IceServers.NONE, new CandidatePolicy(true, true), VideoLimits.DEFAULT),
        limits,
        AttachmentLimits.DEFAULT,
        SocketLimits.DEFAULT);
  }

  private static ServerConfig.Sockets sockets(Path keyFile, int chatPort) {
    return ServerConfig.Sockets.DEFAULT.onAnyPort(
        keyFile,
        ServerConfig.Sockets.DEFAULT.tokenMaxMinutes(),
        Optional.of("ws://" + HOST + ":" + chatPort + "/desk"));
  }

  /** A site of somebody else's, with a link in the corner that the widget must not cover. */
  private HttpServer shop() throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
          byte[] page =
              """
              <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head>
              <body><h1>Shop</h1><p><a id="before" href="#before">Before</a></p>
              <a id="under" href="#under" style="position:fixed;right:200px;bottom:120px">Corner</a>
              <script src="http://%s:%d/widget.js" data-queue="%s"></script>
              </body></html>
              """
                  .formatted(HOST, cable.port(), query.replace("queue=", ""))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("content-type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    return site;
  }

  @Override
  public void close() throws IOException {
    gateway.close();
    router.close();
    shop.stop(0);
    cable.close();
  }
}
