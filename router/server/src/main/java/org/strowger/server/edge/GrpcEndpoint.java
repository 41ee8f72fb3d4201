package org.strowger.server.edge;

import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.strowger.server.config.ServerConfig;

/**
 * The gRPC server: our services, health and reflection on one port, handled on the event loops
 * themselves. Started after the ring and closed in two steps around it, by the server's main
 * thread.
 */
public final class GrpcEndpoint implements AutoCloseable {
  /** How long streams may take to carry their last messages away. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /** What is larger than the largest message by more than this gRPC breaks off without a word. */
  private static final int TOLD_BEYOND_BYTES = 1 << 20;

  /**
   * What a connection may have sent that was not read yet. A flood waits in it and is answered
   * later, so it is small: some three thousand arrivals.
   */
  private static final int UNREAD_PER_CONNECTION_BYTES = 128 << 10;

  private final String host;
  private final int port;
  private final HealthStatusManager health = new HealthStatusManager();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicBoolean servedLast = new AtomicBoolean();
  private final EventLoopGroup loops;
  private final Server server;

  /** {@code port} 0 = any free port. */
  public GrpcEndpoint(
      String host,
      int port,
      ServerConfig.Admission admission,
      CallLimits limits,
      List<ServerServiceDefinition> services) {
    this.host = host;
    this.port = port;
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.NOT_SERVING);
    loops =
        new MultiThreadIoEventLoopGroup(
            eventLoops(),
            new DefaultThreadFactory("strowger-grpc", true),
            NioIoHandler.newFactory());
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(host, port))
            .channelType(NioServerSocketChannel.class)
            .bossEventLoopGroup(loops)
            .workerEventLoopGroup(loops)
            .directExecutor()
            // Agents sit behind all kinds of boxes that forget quiet connections.
            .permitKeepAliveTime(10, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .keepAliveTime(30, TimeUnit.SECONDS)
            .keepAliveTimeout(10, TimeUnit.SECONDS)
            .maxInboundMessageSize(StrictRequests.bytesMax(admission) + TOLD_BEYOND_BYTES)
            // Fixed: what a connection may have sent without being read must not grow with its
            // speed.
            .flowControlWindow(UNREAD_PER_CONNECTION_BYTES)
            .addTransportFilter(limits)
            .intercept(limits)
            .addServices(services)
            .addService(health.getHealthService())
            .addService(ProtoReflectionServiceV1.newInstance())
            .build();
  }

  /** On small machines one loop: every runnable thread too many costs more than it brings. */
  private static int eventLoops() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
  }

  /** Listens. Throws an {@link IOException} that names the address where it can't. */
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException cannot) {
      throw new IOException(
          "grpc can't listen on " + host + ":" + port + ": " + rootOf(cannot).getMessage(), cannot);
    }
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null ? thrown : rootOf(cause);
  }

  /** The port that was bound; of use where any free port was asked for. */
  public int port() {
    return server.getPort();
  }

  /** From now on the health service says whether commands are taken and decided; any thread. */
  public void ready(boolean ready) {
    if (servedLast.getAndSet(ready) != ready) {
      health.setStatus(
          HealthStatusManager.SERVICE_NAME_ALL_SERVICES,
          ready ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }
  }

  /** From now on the health service says that it is over, for good; any thread. */
  public void notServing() {
    if (over.compareAndSet(false, true)) {
      health.enterTerminalState();
    }
  }

  /** Takes no new streams; those there are live on. */
  public void refuseNew() {
    notServing();
    server.shutdown();
  }

  /** Waits a while for streams to end, then breaks them off. */
  @Override
  public void close() {
    refuseNew();
    try {
      if (!server.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        server.shutdownNow();
        server.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException interrupted) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
