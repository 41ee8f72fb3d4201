package org.strowger.bench.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.net.InetAddress;

/**
 * One WebSocket as a load has it: text out, text in, and nothing besides. What is sent while it
 * hears goes out with one flush for all that was read together.
 */
final class SocketWire extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final int HEADERS_MAX_BYTES = 8_192;

  /** Who talks over it; told on its event loop. */
  interface Talker {
    /** From now on it may send. */
    void opened(SocketWire socket);

    void heard(SocketWire socket, String text);
  }

  private final Talker talker;
  private final Channel channel;

  /** Connects, and says so once it is a WebSocket. */
  SocketWire(EventLoopGroup loop, int port, Talker talker) {
    this.talker = talker;
    this.channel =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel connection) {
                    prepare(connection, port);
                  }
                })
            .connect(InetAddress.getLoopbackAddress(), port)
            .syncUninterruptibly()
            .channel();
  }

  private void prepare(SocketChannel connection, int port) {
    WebSocketClientProtocolConfig protocol =
        WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri("ws://127.0.0.1:" + port + "/socket")
            .build();
    connection
        .pipeline()
        .addLast(
            new HttpClientCodec(),
            new HttpObjectAggregator(HEADERS_MAX_BYTES),
            new WebSocketClientProtocolHandler(protocol),
            this);
  }

  /** On the event loop, while it hears; else {@link #flush} has to follow. Text is ASCII. */
  void send(String text) {
    var _ =
        channel.write(
            new TextWebSocketFrame(ByteBufUtil.writeAscii(channel.alloc(), text)),
            channel.voidPromise());
  }

  void flush() {
    channel.flush();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      talker.opened(this);
      flush();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    switch (frame) {
      case TextWebSocketFrame text -> talker.heard(this, text.text());
      case CloseWebSocketFrame close ->
          System.err.println(
              "a socket was closed: " + close.statusCode() + " " + close.reasonText());
      default -> throw new IllegalStateException("not a text: " + frame);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }
}
