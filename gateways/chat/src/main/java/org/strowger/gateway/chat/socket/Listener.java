package org.strowger.gateway.chat.socket;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Listens on one address for HTTP, with handlers of its own for each connection. */
public final class Listener implements AutoCloseable {
  private static final int REQUEST_LINE_MAX_BYTES = 4_096;
  private static final int HEADERS_MAX_BYTES = 16_384;
  private static final int BODY_MAX_BYTES = 8_192;
  private static final int SILENCE_MAX_SECONDS = 30;
  private static final long FAREWELL_MS = 2_000;

  private final Address address;
  private final int threads;
  private final Supplier<ChannelHandler[]> handlers;
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private @Nullable EventLoopGroup loops;
  private @Nullable Channel listening;

  /**
   * Where to listen.
   *
   * @param host name or address of this machine
   * @param port 0 = any free port
   */
  public record Address(String host, int port) {
    public Address {
      if (host.isBlank() || port < 0 || port > 65_535) {
        throw new IllegalArgumentException(
            "an address must be HOST:PORT with a port of 0 to 65535, but it is "
                + host
                + ":"
                + port);
      }
    }

    /** {@code HOST:PORT}. */
    public static Address parse(String text) {
      int colon = text.lastIndexOf(':');
      try {
        return new Address(
            text.substring(0, Math.max(0, colon)), Integer.parseInt(text.substring(colon + 1)));
      } catch (NumberFormatException wrong) {
        throw new IllegalArgumentException(
            "an address must be HOST:PORT, but it is " + text, wrong);
      }
    }

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /** Puts a request together, of those that are small. */
  static ChannelHandler wholeRequests() {
    return new HttpObjectAggregator(BODY_MAX_BYTES);
  }

  /** {@code handlers}: of one connection, behind what reads HTTP piece by piece. */
  public Listener(Address address, int threads, Supplier<ChannelHandler[]> handlers) {
    this.address = address;
    this.threads = threads;
    this.handlers = handlers;
  }

  /** Listens. The message of the exception names the address. */
  public void start() throws IOException {
    EventLoopGroup started =
        new MultiThreadIoEventLoopGroup(
            threads, new DefaultThreadFactory("strowger-chat-io", true), NioIoHandler.newFactory());
    loops = started;
    var bound =
        new ServerBootstrap()
            .group(started)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel connection) {
                    connections.add(connection);
                    connection
                        .pipeline()
                        .addLast(
                            new ReadTimeoutHandler(SILENCE_MAX_SECONDS),
                            new HttpServerCodec(
                                REQUEST_LINE_MAX_BYTES, HEADERS_MAX_BYTES, BODY_MAX_BYTES))
                        .addLast(handlers.get());
                  }
                })
            .bind(address.host(), address.port())
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      close();
      throw new IOException(
          "can't listen on " + address + ": " + bound.cause().getMessage(), bound.cause());
    }
    listening = bound.channel();
  }

  /** The port that was bound; of use where any free port was asked for. */
  public int port() {
    Channel bound = listening;
    if (bound == null) {
      throw new IllegalStateException("it does not listen");
    }
    return ((InetSocketAddress) bound.localAddress()).getPort();
  }

  /** Lets nobody in any more, and waits a little for those who were told to go. */
  @Override
  public void close() {
    EventLoopGroup running = loops;
    if (running != null) {
      if (listening != null) {
        listening.close().awaitUninterruptibly();
      }
      connections.newCloseFuture().awaitUninterruptibly(FAREWELL_MS);
      running.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
    loops = null;
    listening = null;
  }
}
