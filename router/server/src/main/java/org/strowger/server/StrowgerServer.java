package org.strowger.server;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.StateMachine;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.AdminEdge;
import org.strowger.server.edge.AgentEdge;
import org.strowger.server.edge.GatewayEdge;
import org.strowger.server.edge.Sessions;
import org.strowger.server.edge.StrictRequests;
import org.strowger.server.edge.SupervisorEdge;
import org.strowger.server.http.HealthReport;
import org.strowger.server.http.HttpEndpoint;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.Journal;
import org.strowger.server.publish.AgentPublisher;
import org.strowger.server.publish.BoardPublisher;
import org.strowger.server.publish.GatewayPublisher;
import org.strowger.server.publish.HappeningLog;
import org.strowger.server.publish.Outlets;
import org.strowger.server.ring.FailStop;
import org.strowger.server.ring.FailStop.Failure;
import org.strowger.server.ring.Pipeline;

/**
 * The router in one process, put together by hand. {@code start} recovers the state from the
 * journal, starts the ring, then listens; {@code close} refuses new work, lets what was accepted be
 * decided, written and told, ends the streams, and closes the journal last. Both are called by the
 * owner's thread; the owner also watches {@link #failure} and ends the process when it comes.
 */
public final class StrowgerServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StrowgerServer.class);

  /** How long accepted work may take to be decided when the server closes. */
  private static final Duration DRAIN = Duration.ofSeconds(10);

  /** How long streams may take to carry their last messages away. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final ServerConfig config;
  private final StateMachine core;
  private final Journal journal;
  private final RouterClock clock;
  private final CompletableFuture<Failure> failure = new CompletableFuture<>();
  private final LiveBoard board = new LiveBoard();
  private final HealthStatusManager health = new HealthStatusManager();

  private @Nullable Running running;
  private boolean closed;
  private volatile boolean serving;

  /** What exists only from start to close. */
  private record Running(
      Pipeline pipeline,
      AgentPublisher agents,
      GatewayPublisher gateways,
      BoardPublisher boards,
      EventLoopGroup loops,
      Server grpc,
      HttpEndpoint http) {}

  /** Takes the journal over: it is closed with this server. */
  public StrowgerServer(
      ServerConfig config, StateMachine core, Journal journal, RouterClock clock) {
    this.config = config;
    this.core = core;
    this.journal = journal;
    this.clock = clock;
  }

  /** Recovers, then listens. Throws an {@link IOException} that names the address if it can't. */
  public StrowgerServer start() throws IOException {
    if (running != null || closed) {
      return this;
    }
    Pipeline.Start start = recover();
    PrometheusRegistry registry = new PrometheusRegistry();
    RouterMetrics metrics = new RouterMetrics(registry);
    ServerConfig.Streams streams = config.streams();

    Outlets outlets = new Outlets();
    BoardMessages messages = new BoardMessages(board);
    AgentPublisher agents =
        new AgentPublisher(
            board,
            streams.agentOutbox(),
            2 * config.limits().agentGraceMs(),
            start.sequence());
    GatewayPublisher gateways =
        new GatewayPublisher(
            board, streams.gatewayOutbox(), streams.positionIntervalMs(), start.sequence());
    BoardPublisher boards = new BoardPublisher(messages, streams.boardIntervalMs());

    Pipeline pipeline =
        new Pipeline(
            config.ring(),
            core,
            journal,
            clock,
            start,
            board,
            List.of(new HappeningLog(board), agents, gateways, boards, outlets),
            pulse(),
            new FailStop(this::failed),
            metrics);

    EventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(
            eventLoops(),
            new DefaultThreadFactory("strowger-grpc", true),
            NioIoHandler.newFactory());
    Sessions sessions = new Sessions(start.timeMs());
    Server grpc =
        NettyServerBuilder.forAddress(
                new InetSocketAddress(config.grpc().host(), config.grpc().port()))
            .channelType(NioServerSocketChannel.class)
            .bossEventLoopGroup(loops)
            .workerEventLoopGroup(loops)
            .directExecutor()
            .permitKeepAliveTime(10, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .keepAliveTime(30, TimeUnit.SECONDS)
            .keepAliveTimeout(10, TimeUnit.SECONDS)
            .maxInboundMessageSize(StrictRequests.bytesMax() + 1)
            .addService(
                StrictRequests.small(
                    new AgentEdge(
                        pipeline.gate(),
                        agents,
                        outlets,
                        sessions,
                        clock,
                        metrics,
                        streams.agentOutbox())))
            .addService(
                StrictRequests.large(
                    new GatewayEdge(
                        pipeline.gate(),
                        gateways,
                        outlets,
                        clock,
                        metrics,
                        streams.gatewayOutbox())))
            .addService(
                StrictRequests.small(
                    new SupervisorEdge(pipeline.gate(), board, messages, boards)))
            .addService(StrictRequests.small(new AdminEdge(pipeline.gate(), board)))
            .addService(health.getHealthService())
            .addService(ProtoReflectionServiceV1.newInstance())
            .build();
    HttpEndpoint http =
        new HttpEndpoint(
            config.http().host(), config.http().port(), this::report, registry);
    metrics.watchSequence(board::sequence);
    metrics.watchRingFreeSlots(pipeline::freeSlots);

    running = new Running(pipeline, agents, gateways, boards, loops, grpc, http);
    listen(running);
    return this;
  }

  /** Folds the whole journal into the core and the board; returns where the new run goes on. */
  private Pipeline.Start recover() {
    long[] lastMs = {0};
    journal.read(
        1,
        entry -> {
          entry.events().forEach(event -> core.replay(event, entry.timeMs()));
          board.onEntry(entry);
          lastMs[0] = entry.timeMs();
        });
    // Later than anything in the journal, so that sessions are numbered apart from all before.
    return new Pipeline.Start(
        journal.lastSequence(), Math.max(clock.timeMs(), lastMs[0] + 1));
  }

  private void listen(Running parts) throws IOException {
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.NOT_SERVING);
    parts.pipeline().start();
    boolean submitted =
        parts
            .pipeline()
            .gate()
            .submit(new StartHost(config.limits()), entry -> began(entry.sequence()));
    if (!submitted) {
      throw new IllegalStateException("an empty ring has refused the first command");
    }
    try {
      parts.grpc().start();
      parts.http().start();
    } catch (IOException | RuntimeException broken) {
      close();
      throw broken;
    }
  }

  /** On the publishing thread, when the first entry of this run is durable. */
  private void began(long sequence) {
    serving = true;
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
    log.info("seq={} serving", sequence);
  }

  /** On the thread that failed: tells everyone at once, waits for nobody. */
  private void failed(Failure what) {
    serving = false;
    health.enterTerminalState();
    failure.complete(what);
  }

  private HealthReport report() {
    Failure failed = failure.getNow(null);
    if (failed != null) {
      return HealthReport.notServing(board.sequence(), "fail-stop: " + failed.reason());
    }
    return serving
        ? HealthReport.serving(board.sequence())
        : HealthReport.notServing(board.sequence(), "starting or closing");
  }

  /** The port that gRPC listens on; of use where any free port was asked for. */
  public int grpcPort() {
    return running().grpc().getPort();
  }

  /** The port that HTTP listens on; of use where any free port was asked for. */
  public int httpPort() {
    return running().http().port();
  }

  /**
   * Completes when the router has stopped for good: it decides and tells nothing more, and whoever
   * runs the process should close this server and end with a failure.
   */
  public CompletableFuture<Failure> failure() {
    return failure.copy();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    serving = false;
    health.enterTerminalState();
    if (running != null) {
      close(running);
    }
    journal.close();
    log.info("closed after seq={}", journal.lastSequence());
  }

  private void close(Running parts) {
    parts.grpc().shutdown();
    parts.pipeline().close(() -> farewell(parts), DRAIN);
    end(parts.grpc());
    parts.http().close();
    parts.loops().shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  /** The last act of the publishing thread. */
  private static void farewell(Running parts) {
    Status closing =
        Status.UNAVAILABLE.withDescription("the router is closing: connect again and resume");
    parts.agents().endAll(closing);
    parts.gateways().endAll(closing);
    parts.boards().endAll(closing);
  }

  private static void end(Server grpc) {
    try {
      if (!grpc.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        grpc.shutdownNow();
        grpc.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException interrupted) {
      grpc.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private Running running() {
    if (running == null) {
      throw new IllegalStateException("the server has not been started");
    }
    return running;
  }

  /** Often enough for watched boards and for customers' places, in wall time. */
  private Duration pulse() {
    Duration boards = Duration.ofMillis(config.streams().boardIntervalMs());
    Duration places = clock.wallTime(config.streams().positionIntervalMs());
    Duration shorter = places.compareTo(boards) < 0 ? places : boards;
    Duration least = Duration.ofMillis(20);
    return shorter.compareTo(least) < 0 ? least : shorter;
  }

  /** On small machines one loop: every runnable thread too many costs more than it brings. */
  private static int eventLoops() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
  }
}
