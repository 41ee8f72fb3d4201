package org.strowger.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.Limits;
import org.strowger.server.StrowgerServer;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.ring.FailStop;
import org.strowger.token.Identity;
import org.strowger.token.Reach;
import org.strowger.token.Role;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;

/**
 * A router for a replay or a demo: the real one, in this process, on free ports of this machine,
 * with a clock that runs faster than the wall's. Graces are stretched by the speed, so that a
 * second of the wall's stays a second for connections.
 */
final class RehearsalRouter implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /** A day at a desk: nobody renews the tokens of a demo. */
  private static final int TOKEN_MINUTES = 24 * 60;

  private final RehearsalClock clock;
  private final StrowgerServer server;
  private final @Nullable Path temporary;
  private final @Nullable Path tokenKeys;

  private RehearsalRouter(
      RehearsalClock clock,
      StrowgerServer server,
      @Nullable Path temporary,
      @Nullable Path tokenKeys) {
    this.clock = clock;
    this.server = server;
    this.temporary = temporary;
    this.tokenKeys = tokenKeys;
  }

  /**
   * Starts a router whose time stands at {@code startMs} until its clock is started.
   *
   * @param journal a new or empty folder for the journal; null = a temporary one, deleted at the
   *     end
   */
  static RehearsalRouter start(long startMs, int speed, @Nullable Path journal) throws IOException {
    Path folder =
        journal == null ? Files.createTempDirectory("strowger-journal-") : emptyFolder(journal);
    return start(
        config(folder, startMs, speed),
        new RehearsalClock(startMs, speed, System::nanoTime),
        journal == null ? folder : null,
        null);
  }

  /**
   * The same with pages for browsers, with keys that are thrown away at the end.
   *
   * @param chat where desks will reach a chat gateway; empty = there is none
   */
  static RehearsalRouter startWithPages(long startMs, int speed, Optional<String> chat)
      throws IOException {
    Path folder = Files.createTempDirectory("strowger-demo-");
    Path tokenKeys = folder.resolve("keys.json");
    TokenKeys.make(tokenKeys);
    return start(
        config(folder.resolve("journal"), startMs, speed)
            .with(ServerConfig.Sockets.DEFAULT.onAnyPort(tokenKeys, TOKEN_MINUTES, chat)),
        new RehearsalClock(startMs, speed, System::nanoTime),
        folder,
        tokenKeys);
  }

  private static RehearsalRouter start(
      ServerConfig config, RehearsalClock clock, @Nullable Path temporary, @Nullable Path tokenKeys)
      throws IOException {
    StrowgerServer server =
        new StrowgerServer(
            config,
            new RoutingCore(),
            JournalDirectory.write(config.journal().directory(), Durability.PROCESS),
            clock);
    RehearsalRouter router = new RehearsalRouter(clock, server, temporary, tokenKeys);
    try {
      server.start();
      return router;
    } catch (IOException | RuntimeException broken) {
      router.close();
      throw broken;
    }
  }

  /** A play that went on where another one ended would count what is not its own. */
  private static Path emptyFolder(Path journal) throws IOException {
    Files.createDirectories(journal);
    try (Stream<Path> content = Files.list(journal)) {
      if (content.findAny().isPresent()) {
        throw new IOException(journal + " is not empty: name a new folder for the journal");
      }
    }
    return journal;
  }

  private static ServerConfig config(Path journal, long startMs, int speed) {
    ServerConfig usual = ServerConfig.DEFAULT;
    ServerConfig.Streams streams = usual.streams();
    return new ServerConfig(
        new ServerConfig.Grpc(HOST, 0),
        new ServerConfig.Http(HOST, 0),
        new ServerConfig.JournalStore(
            journal,
            Durability.PROCESS,
            usual.journal().freeSpaceMinMib(),
            usual.journal().keepDays(),
            usual.journal().snapshots()),
        usual.ring(),
        new ServerConfig.Streams(
            streams.agentOutbox(),
            streams.gatewayOutbox(),
            stretched(streams.positionIntervalMs(), speed),
            streams.boardIntervalMs()),
        usual.figures(),
        usual.events(),
        usual.webhooks(),
        new ServerConfig.Clock(startMs, speed),
        limits(usual.limits(), speed));
  }

  private static CoreLimits limits(CoreLimits usual, int speed) {
    return new CoreLimits(
        usual.skills(),
        usual.queues(),
        usual.plans(),
        usual.capacityProfiles(),
        usual.agents(),
        usual.gateways(),
        usual.interactions(),
        usual.endedKeys(),
        stretched(usual.agentGraceMs(), speed),
        stretched(usual.gatewayGraceMs(), speed));
  }

  /** As long for the wall as it was for the router. */
  static long stretched(long spanMs, int speed) {
    return Math.min(Limits.SPAN_MAX_MS, spanMs * speed);
  }

  /** Where gateways, agents and supervisors connect. */
  String target() {
    return HOST + ":" + server.grpcPort();
  }

  /** Where its metrics are read. */
  String metricsPage() {
    return "http://" + HOST + ":" + server.httpPort() + "/metrics";
  }

  /** Where its pages come from, as browsers say it; only of a router with pages. */
  String pagesOrigin() {
    return "http://" + HOST + ":" + server.socketPort().orElseThrow();
  }

  /** A page of somebody's, as an address for a browser; empty if there are no pages. */
  Optional<String> page(String page, Role role, String subject, String name) throws IOException {
    if (tokenKeys == null || server.socketPort().isEmpty()) {
      return Optional.empty();
    }
    long expiresMs = System.currentTimeMillis() + Duration.ofMinutes(TOKEN_MINUTES).toMillis();
    Identity identity = new Identity(subject, name, role, Reach.ALL, Reach.ALL, expiresMs);
    return Optional.of(
        pagesOrigin()
            + "/"
            + page
            + "#token="
            + SignedTokens.issue(TokenKeys.read(tokenKeys), identity));
  }

  /** What its tokens are signed with; only of a router with pages. */
  Path tokenKeys() {
    return Objects.requireNonNull(tokenKeys, "this router has no pages");
  }

  /** A folder that goes when the router goes; only of one whose journal is temporary. */
  Path temporary() {
    return Objects.requireNonNull(temporary, "this router's folder is somebody else's");
  }

  RehearsalClock clock() {
    return clock;
  }

  /** Completes if the router has to stop for good. */
  CompletableFuture<FailStop.Failure> failure() {
    return server.failure();
  }

  @Override
  public void close() {
    server.close();
    if (temporary != null) {
      delete(temporary);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
