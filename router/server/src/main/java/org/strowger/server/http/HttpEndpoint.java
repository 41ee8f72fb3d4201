package org.strowger.server.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The small HTTP server beside gRPC: health and metrics. Started after the router and closed before
 * it, by the server's main thread; requests are answered on one thread of its own, which never
 * waits. What a client can make it keep is bounded: the request line, the headers, the body, and
 * the time a silent connection stays open.
 */
public final class HttpEndpoint implements AutoCloseable {
  private static final int REQUEST_LINE_MAX_BYTES = 4_096;
  private static final int HEADERS_MAX_BYTES = 8_192;
  private static final int BODY_MAX_BYTES = 8_192;
  private static final int SILENCE_MAX_SECONDS = 60;

  private final String host;
  private final int port;
  private final Health health;
  private final PrometheusRegistry registry;
  private @Nullable EventLoopGroup loop;
  private @Nullable Channel listener;

  /** {@code port} 0 = any free port. */
  public HttpEndpoint(String host, int port, Health health, PrometheusRegistry registry) {
    this.host = host;
    this.port = port;
    this.health = health;
    this.registry = registry;
  }

  /** Listens. Throws an {@link IOException} that names the address where it can't. */
  public synchronized void start() throws IOException {
    if (listener != null) {
      return;
    }
    EventLoopGroup started =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("strowger-http", true), NioIoHandler.newFactory());
    loop = started;
    var bound =
        new ServerBootstrap()
            .group(started)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel connection) {
                    prepare(connection);
                  }
                })
            .bind(host, port)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      close();
      throw new IOException(
          "http can't listen on " + host + ":" + port + ": " + bound.cause().getMessage(),
          bound.cause());
    }
    listener = bound.channel();
  }

  /** The port that was bound; of use where any free port was asked for. */
  public synchronized int port() {
    if (listener == null) {
      throw new IllegalStateException("the HTTP endpoint has not been started");
    }
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  @Override
  public synchronized void close() {
    if (loop != null) {
      loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
    loop = null;
    listener = null;
  }

  private void prepare(SocketChannel connection) {
    connection
        .pipeline()
        .addLast(
            new ReadTimeoutHandler(SILENCE_MAX_SECONDS),
            new HttpServerCodec(REQUEST_LINE_MAX_BYTES, HEADERS_MAX_BYTES, BODY_MAX_BYTES),
            new HttpObjectAggregator(BODY_MAX_BYTES),
            new HttpPages(health, registry));
  }
}
