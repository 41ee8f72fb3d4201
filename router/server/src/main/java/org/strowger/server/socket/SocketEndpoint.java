package org.strowger.server.socket;

import io.grpc.ServerServiceDefinition;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strowger.pages.PageHandler;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.CallLimits;
import org.strowger.token.TokenCheck;
import org.strowger.token.TokenRenewal;

/**
 * Where pages connect. Sockets have event loops of their own: what it costs to write JSON is paid
 * neither by the ring's threads nor by gRPC's. Started after the ring and closed in two steps
 * around it, by the server's main thread.
 */
public final class SocketEndpoint implements AutoCloseable {
  /** How long sockets may take to carry their last frames away. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private static final int REQUEST_LINE_MAX_BYTES = 4_096;
  private static final int HEADERS_MAX_BYTES = 8_192;
  private static final int KIB = 1 << 10;
  private static final String UPGRADE_TIMEOUT = "upgrade-timeout";

  private final ServerConfig.Sockets config;
  private final SocketParts parts;
  private final PageHandler pages;
  private final Set<SocketConnection> connections = ConcurrentHashMap.newKeySet();
  private @Nullable EventLoopGroup loops;
  private @Nullable Channel listener;

  /**
   * @param renewal renews the tokens of pages; null = they are not renewed here
   * @param services the edges that gRPC calls, too
   * @param limits shared with gRPC
   * @param routerTime the router's time, epoch ms; any thread
   * @param wallTime the wall's clock, epoch ms
   */
  public SocketEndpoint(
      ServerConfig.Sockets config,
      TokenCheck tokens,
      @Nullable TokenRenewal renewal,
      List<ServerServiceDefinition> services,
      CallLimits limits,
      Belongings belongings,
      InteractionFinder finder,
      LongSupplier routerTime,
      LongSupplier wallTime,
      PrometheusRegistry registry) {
    this.config = config;
    this.pages = new PageHandler(StaffPages.site(config.chatUrl(), renewal != null));
    this.parts =
        new SocketParts(
            config,
            tokens,
            SocketMethod.of(services),
            new Access(belongings),
            finder,
            limits,
            renewal,
            new Visitors(config.max(), config.maxPerIdentity()),
            new SocketMetrics(registry),
            routerTime,
            wallTime);
  }

  /** Listens. Throws an {@link IOException} that names the address where it can't. */
  public synchronized void start() throws IOException {
    EventLoopGroup started =
        new MultiThreadIoEventLoopGroup(
            eventLoops(),
            new DefaultThreadFactory("strowger-socket", true),
            NioIoHandler.newFactory());
    loops = started;
    var bound =
        new ServerBootstrap()
            .group(started)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(16 * KIB, 64 * KIB))
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel connection) {
                    prepare(connection);
                  }
                })
            .bind(config.host(), config.port())
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      close();
      throw new IOException(
          "sockets can't listen on "
              + config.host()
              + ":"
              + config.port()
              + ": "
              + bound.cause().getMessage(),
          bound.cause());
    }
    listener = bound.channel();
  }

  /** On small machines one loop: every runnable thread too many costs more than it brings. */
  private static int eventLoops() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
  }

  /** The port that was bound; of use where any free port was asked for. */
  public synchronized int port() {
    if (listener == null) {
      throw new IllegalStateException("the socket endpoint has not been started");
    }
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  private void prepare(SocketChannel channel) {
    channel
        .pipeline()
        .addLast(UPGRADE_TIMEOUT, new ReadTimeoutHandler(config.helloMs(), TimeUnit.MILLISECONDS))
        .addLast(
            new HttpServerCodec(REQUEST_LINE_MAX_BYTES, HEADERS_MAX_BYTES, HEADERS_MAX_BYTES),
            new HttpObjectAggregator(HEADERS_MAX_BYTES),
            pages,
            new RenewalDoor(parts),
            new SocketDoor(parts),
            new WebSocketServerProtocolHandler(protocol()),
            new WebSocketFrameAggregator(config.frameMaxKib() * KIB),
            new Upgraded());
  }

  private WebSocketServerProtocolConfig protocol() {
    return WebSocketServerProtocolConfig.newBuilder()
        .websocketPath(SocketDoor.PATH)
        .handshakeTimeoutMillis(config.helloMs())
        .dropPongFrames(false)
        // The connection answers these itself: to one of its own no second may follow, or browsers
        // take the whole socket for broken and never learn why it was closed.
        .handleCloseFrames(false)
        .sendCloseFrame(null)
        .decoderConfig(
            WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(config.frameMaxKib() * KIB)
                // The connection says so itself, and waits until that was read.
                .closeOnProtocolViolation(false)
                .build())
        .build();
  }

  /** Waits for the upgrade, then makes place for the connection. */
  private final class Upgraded extends ChannelInboundHandlerAdapter {
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
        SocketConnection connection = new SocketConnection(parts, context.channel());
        context.pipeline().remove(UPGRADE_TIMEOUT);
        context.pipeline().replace(this, "connection", connection);
        connections.add(connection);
        context.channel().closeFuture().addListener(_ -> connections.remove(connection));
        connection.begin();
      }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
      // Not a socket yet: silent, gone, or not speaking HTTP.
      context.close();
    }
  }

  /** Takes no new sockets; those there are live on. */
  public synchronized void refuseNew() {
    if (listener != null) {
      listener.close().awaitUninterruptibly();
    }
  }

  /** Sends what is left, then ends every socket. */
  @Override
  public synchronized void close() {
    refuseNew();
    List<SocketConnection> last = List.copyOf(connections);
    CountDownLatch closed = new CountDownLatch(last.size());
    last.forEach(connection -> connection.closeAfterAll(closed::countDown));
    try {
      boolean _ = closed.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (loops != null) {
      loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
    loops = null;
  }
}
