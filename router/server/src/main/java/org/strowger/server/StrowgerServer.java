package org.strowger.server;

import io.grpc.Status;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.StateMachine;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.model.InteractionId;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.CallLimits;
import org.strowger.server.edge.GrpcEndpoint;
import org.strowger.server.edge.Lots;
import org.strowger.server.events.CloudEvents;
import org.strowger.server.events.EventStreams;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.explain.PastQuestions;
import org.strowger.server.http.HealthReport;
import org.strowger.server.http.HttpEndpoint;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.preview.Previews;
import org.strowger.server.publish.Figures;
import org.strowger.server.publish.HappeningLog;
import org.strowger.server.publish.WaitFollower;
import org.strowger.server.ring.FailStop;
import org.strowger.server.ring.FailStop.Failure;
import org.strowger.server.ring.Pipeline;
import org.strowger.server.snapshot.History;
import org.strowger.server.snapshot.MadeSnapshot;
import org.strowger.server.snapshot.SnapshotKeeper;
import org.strowger.server.snapshot.SnapshotMaker;
import org.strowger.server.snapshot.SnapshotRecovery;
import org.strowger.server.snapshot.SnapshotStore;
import org.strowger.server.socket.Belongings;
import org.strowger.server.socket.InteractionFinder;
import org.strowger.server.socket.SocketEndpoint;
import org.strowger.server.webhook.Webhooks;
import org.strowger.token.DevelopmentIssuer;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;
import org.strowger.token.TokenRenewal;

/**
 * The router in one process, put together by hand. {@code start} recovers the state from the
 * journal, starts the ring, then listens; {@code close} refuses new work, lets what was accepted be
 * decided, written and told, ends the streams, and closes the journal last. Both may be called by
 * any thread, one at a time; whoever owns the server also watches {@link #failure} and ends the
 * process when it comes.
 */
public final class StrowgerServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StrowgerServer.class);

  /** How long accepted work may take to be decided when the server closes. */
  private static final Duration DRAIN = Duration.ofSeconds(10);

  /** The router is never woken more often than this when nothing happens. */
  private static final Duration PULSE_LEAST = Duration.ofMillis(20);

  private final ServerConfig config;
  private final Supplier<StateMachine> machines;
  private final Journal journal;
  private final @Nullable SnapshotStore snapshots;
  private final RouterClock wall;
  private final LongSupplier lots;
  private final Figures figures = new Figures();
  private final History history;
  private final PastQuestions past;
  private final Previews previews = new Previews();
  private final CompletableFuture<Failure> failure = new CompletableFuture<>();
  private volatile @Nullable Running running;
  private boolean closed;
  private volatile boolean serving;

  /** What exists from start to close, in the order of starting. */
  private record Running(
      RouterHealth health,
      Pipeline pipeline,
      Publishers publishers,
      @Nullable WaitFollower waits,
      EventStreams events,
      Webhooks webhooks,
      @Nullable SnapshotKeeper snapshots,
      GrpcEndpoint grpc,
      @Nullable SocketEndpoint sockets,
      HttpEndpoint http) {}

  /** How recovery ended: what it came to, the snapshot that it used, and where to go on. */
  private record Recovered(RouterParts parts, MadeSnapshot snapshot, Pipeline.Start start) {
    LiveBoard board() {
      return parts.board();
    }
  }

  /** Takes the journal over: it is closed with this server. */
  public StrowgerServer(
      ServerConfig config, StateMachine core, Journal journal, RouterClock clock) {
    this(config, core, journal, clock, new Lots(new SplittableRandom().nextLong()));
  }

  /** The same, with the lots that arrivals take along; called by any thread. */
  public StrowgerServer(
      ServerConfig config,
      StateMachine core,
      Journal journal,
      RouterClock clock,
      LongSupplier lots) {
    this(config, () -> core, journal, null, clock, lots);
  }

  /**
   * A server that recovers from snapshots and makes them, too.
   *
   * @param machines gives empty machines, one after the other
   * @param snapshots where they lie; null = there are none, and all is recovered from the journal
   */
  public StrowgerServer(
      ServerConfig config,
      Supplier<StateMachine> machines,
      Journal journal,
      @Nullable SnapshotStore snapshots,
      RouterClock clock,
      LongSupplier lots) {
    this.config = config;
    this.machines = machines;
    this.journal = journal;
    this.snapshots = snapshots;
    this.history = new History(journal, snapshots);
    this.past = new PastQuestions(history);
    this.wall = clock;
    this.lots = lots;
  }

  /** Recovers, then listens. Throws an {@link IOException} that names the address if it can't. */
  public synchronized StrowgerServer start() throws IOException {
    if (running != null || closed) {
      return this;
    }
    Recovered recovered = recover();
    Running parts = assemble(recovered, wall.notBefore(recovered.start().timeMs()));
    running = parts;
    parts.pipeline().start(() -> parts.grpc().ready(report().ready()));
    if (parts.waits() != null) {
      parts.waits().start();
    }
    if (!parts
        .pipeline()
        .gate()
        .submit(new StartHost(config.limits()), entry -> began(parts, entry.sequence()))) {
      throw new IllegalStateException("an empty ring has refused the first command");
    }
    try {
      parts.webhooks().start();
      parts.grpc().start();
      if (parts.sockets() != null) {
        parts.sockets().start();
      }
      parts.http().start();
      if (parts.snapshots() != null) {
        parts.snapshots().start();
      }
    } catch (IOException | RuntimeException cannot) {
      close();
      throw cannot;
    }
    return this;
  }

  /** Brings the core, the board and the figures to where the journal ends. */
  private Recovered recover() {
    SnapshotRecovery.Result<RouterParts> result =
        new SnapshotRecovery<>(journal, snapshots, () -> RouterParts.of(machines.get())).recover();
    figures.begin(result.parts().board());
    // Later than anything in the journal, so that sessions are numbered apart from all before.
    Pipeline.Start start =
        new Pipeline.Start(
            result.recovered().lastSequence(),
            Math.max(wall.timeMs(), result.recovered().lastTimeMs() + 1));
    return new Recovered(result.parts(), result.snapshot(), start);
  }

  private Running assemble(Recovered recovered, RouterClock clock) throws IOException {
    Pipeline.Start start = recovered.start();
    LiveBoard board = recovered.board();
    PrometheusRegistry registry = new PrometheusRegistry();
    RouterMetrics metrics = new RouterMetrics(registry);
    BoardMessages messages = new BoardMessages(board);
    Belongings belongings = new Belongings(board);
    Publishers publishers =
        Publishers.of(config, recovered.parts(), start.sequence(), messages, metrics);
    JournalRoom room =
        new JournalRoom(journal, config.journal().freeSpaceMinMib(), System::nanoTime);
    Pipeline pipeline =
        new Pipeline(
            config.ring(),
            recovered.parts().core().machine(),
            journal,
            room,
            clock,
            start,
            board,
            List.of(
                belongings,
                new HappeningLog(board),
                publishers.agents(),
                publishers.gateways(),
                publishers.boards(),
                publishers.interventions(),
                publishers.counts(),
                publishers.shadow(),
                publishers.head(),
                publishers.outlets(),
                figures),
            pulse(clock),
            Duration.ofMillis(config.health().stallMaxMs()),
            new FailStop(this::failed),
            metrics);
    metrics.watchSequence(figures::sequence);
    metrics.watchWaiting(figures::waiting);
    metrics.watchAgentsSignedIn(figures::agentsSignedIn);
    metrics.watchRingFreeSlots(pipeline::freeSlots);
    metrics.watchJournalLag(pipeline::journalLag);
    metrics.watchJournalFreeBytes(room::freeBytes);
    metrics.watchJournalLagMs(() -> pipeline.journalLagFor().toMillis());
    metrics.watchPublishingLag(pipeline::publishingLag);
    metrics.watchDeadlineOverdueMs(pipeline::overdueMs);
    metrics.watchOverlookedMs(pipeline::overlookedMs);
    WaitFollower waits = waits(publishers.head(), metrics);
    EventStreams events =
        new EventStreams(
            history,
            publishers.head(),
            config.events().streams(),
            Duration.ofMillis(config.events().heartbeatMs()));
    Webhooks webhooks =
        new Webhooks(
            config.webhooks(),
            new CloudEvents(config.events().source()),
            history,
            publishers.head(),
            registry);
    Services.Edges edges =
        new Services(
                config,
                pipeline.gate(),
                board,
                messages,
                publishers,
                waits,
                events,
                webhooks,
                past,
                previews,
                clock,
                lots,
                metrics)
            .since(start.timeMs());
    CallLimits limits = new CallLimits(config.admission(), metrics);
    GrpcEndpoint grpc =
        new GrpcEndpoint(
            config.grpc().host(),
            config.grpc().port(),
            config.admission(),
            limits,
            edges.overGrpc(config.admission()));
    SocketEndpoint sockets =
        sockets(
            edges,
            limits,
            belongings,
            (id, queue) -> find(pipeline, board, id, queue),
            clock,
            registry);
    HttpEndpoint http =
        new HttpEndpoint(config.http().host(), config.http().port(), this::report, registry);
    SnapshotKeeper keeper = keeper(recovered.snapshot(), publishers.head(), webhooks);
    if (keeper != null) {
      metrics.watchSnapshotSequence(() -> keeper.newest().sequence());
      metrics.watchSnapshotAge(() -> Math.max(0, clock.timeMs() - keeper.newest().timeMs()));
      metrics.watchSnapshotFailures(keeper::failures);
    }
    RouterHealth health = new RouterHealth(config.health(), pipeline, room, keeper);
    return new Running(
        health, pipeline, publishers, waits, events, webhooks, keeper, grpc, sockets, http);
  }

  /** Null where no keys are configured to check tokens with. */
  private @Nullable SocketEndpoint sockets(
      Services.Edges edges,
      CallLimits limits,
      Belongings belongings,
      InteractionFinder finder,
      RouterClock clock,
      PrometheusRegistry registry)
      throws IOException {
    ServerConfig.Sockets wanted = config.sockets();
    if (wanted.tokenKeys().isEmpty()) {
      return null;
    }
    TokenKeys keys = TokenKeys.read(wanted.tokenKeys().get());
    SignedTokens tokens =
        new SignedTokens(keys, Duration.ofMinutes(wanted.tokenMaxMinutes()).toMillis());
    return new SocketEndpoint(
        wanted,
        tokens,
        renewal(wanted, keys, tokens),
        edges.overSockets(),
        limits,
        belongings,
        finder,
        clock::timeMs,
        System::currentTimeMillis,
        registry);
  }

  /** Null where tokens are not renewed, or only somebody else could sign them. */
  private static @Nullable TokenRenewal renewal(
      ServerConfig.Sockets wanted, TokenKeys keys, SignedTokens tokens) throws IOException {
    boolean renews =
        switch (wanted.renewal().where()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case LOOPBACK -> InetAddress.getByName(wanted.host()).isLoopbackAddress();
        };
    return renews && keys.canSign()
        ? new DevelopmentIssuer(keys, tokens, wanted.renewal().maxHours())
        : null;
  }

  /** Asks the publishing thread, which owns the board. */
  private static boolean find(
      Pipeline pipeline, LiveBoard board, long interaction, Consumer<String> queue) {
    return pipeline
        .gate()
        .ask(() -> {
          BoardInteraction found =
              interaction > 0 ? board.interaction(new InteractionId(interaction)) : null;
          queue.accept(found == null ? "" : found.queue().value());
        });
  }

  /** Null where no snapshots are made. */
  private @Nullable SnapshotKeeper keeper(
      MadeSnapshot newest, PublishedHead head, Webhooks webhooks) {
    ServerConfig.JournalStore store = config.journal();
    if (snapshots == null || store.snapshots().entries() == 0) {
      return null;
    }
    SnapshotMaker maker =
        new SnapshotMaker(
            journal,
            snapshots,
            () -> RouterParts.toWrite(machines),
            store.keepDays(),
            webhooks::neededSequence);
    return new SnapshotKeeper(maker, store.snapshots(), newest, head::sequence);
  }

  /** Null where the router is configured not to follow its waits. */
  private @Nullable WaitFollower waits(PublishedHead head, RouterMetrics metrics) {
    if (!config.figures().waits()) {
      return null;
    }
    WaitFollower waits = new WaitFollower(history, head, config.streams().boardIntervalMs());
    metrics.watchWaitsBehind(waits::behind);
    return waits;
  }

  /** Often enough for watched boards and for customers' places, in wall time. */
  private Duration pulse(RouterClock clock) {
    Duration boards = Duration.ofMillis(config.streams().boardIntervalMs());
    Duration places = clock.wallTime(config.streams().positionIntervalMs());
    Duration shorter = places.compareTo(boards) < 0 ? places : boards;
    return shorter.compareTo(PULSE_LEAST) < 0 ? PULSE_LEAST : shorter;
  }

  /** On the publishing thread, when the first entry of this run is durable. */
  private void began(Running parts, long sequence) {
    serving = true;
    parts.grpc().ready(true);
    log.info("seq={} serving", sequence);
  }

  /** On the thread that failed: tells everyone at once and waits for nobody. */
  private void failed(Failure what) {
    serving = false;
    Running parts = running;
    if (parts != null) {
      parts.grpc().notServing();
    }
    failure.complete(what);
  }

  /** How the router is at this moment; any thread. */
  public HealthReport report() {
    Running parts = running;
    HealthReport state = state(parts);
    return parts == null ? state : state.with(parts.health().vitals());
  }

  private HealthReport state(@Nullable Running parts) {
    Failure failed = failure.getNow(null);
    if (failed != null) {
      return HealthReport.dead(figures.sequence(), "fail-stop: " + failed.reason());
    }
    return serving && parts != null
        ? parts.health().whileServing(figures.sequence())
        : HealthReport.notReady(figures.sequence(), "starting or closing");
  }

  /** The port that gRPC listens on; of use where any free port was asked for. */
  public int grpcPort() {
    return running().grpc().port();
  }

  /** The port that HTTP listens on; of use where any free port was asked for. */
  public int httpPort() {
    return running().http().port();
  }

  /** The port that sockets connect to, if they may; of use where any free port was asked for. */
  public OptionalInt socketPort() {
    SocketEndpoint sockets = running().sockets();
    return sockets == null ? OptionalInt.empty() : OptionalInt.of(sockets.port());
  }

  private Running running() {
    Running parts = running;
    if (parts == null) {
      throw new IllegalStateException("the server has not been started");
    }
    return parts;
  }

  /**
   * Completes when the router has stopped for good: it decides, writes and tells nothing more, and
   * whoever runs the process should close this server and end with a failure.
   */
  public CompletableFuture<Failure> failure() {
    return failure.copy();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    serving = false;
    Running parts = running;
    if (parts != null) {
      close(parts);
    }
    previews.close();
    past.close();
    journal.close();
    log.info("closed after seq={}", figures.sequence());
  }

  private static void close(Running parts) {
    parts.grpc().refuseNew();
    if (parts.sockets() != null) {
      parts.sockets().refuseNew();
    }
    Status closing =
        Status.UNAVAILABLE.withDescription("the router is closing: connect again and resume");
    parts.pipeline().close(() -> parts.publishers().endAll(closing), DRAIN);
    if (parts.snapshots() != null) {
      parts.snapshots().close();
    }
    if (parts.waits() != null) {
      parts.waits().close();
    }
    parts.events().close();
    parts.webhooks().close();
    if (parts.sockets() != null) {
      parts.sockets().close();
    }
    parts.grpc().close();
    parts.http().close();
  }
}
