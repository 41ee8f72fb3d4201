package org.strowger.bench.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.strowger.server.config.ServerConfig;

/**
 * What a WebSocket does when nothing is to be done: answers each frame with a text that the router
 * would send, by the same pipeline and on as many threads. No JSON is read or built.
 */
final class SocketEchoHost {
  private static final int KIB = 1 << 10;
  private static final int REQUEST_LINE_MAX_BYTES = 4_096;
  private static final int HEADERS_MAX_BYTES = 8_192;
  private static final int FRAME_MAX_BYTES = ServerConfig.Sockets.DEFAULT.frameMaxKib() * KIB;

  private SocketEchoHost() {}

  /**
   * Takes no arguments.
   *
   * @throws IOException if there is no free port
   */
  public static void main(String[] args) throws IOException {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Channel listener =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(16 * KIB, 64 * KIB))
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel connection) {
                    connection
                        .pipeline()
                        .addLast(
                            new HttpServerCodec(
                                REQUEST_LINE_MAX_BYTES, HEADERS_MAX_BYTES, HEADERS_MAX_BYTES),
                            new HttpObjectAggregator(HEADERS_MAX_BYTES),
                            new WebSocketServerProtocolHandler("/socket"),
                            new WebSocketFrameAggregator(FRAME_MAX_BYTES),
                            new Echo());
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
    try {
      ChildJvm.serve(((InetSocketAddress) listener.localAddress()).getPort());
    } finally {
      loops.shutdownGracefully().syncUninterruptibly();
    }
  }

  private static final class Echo extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private int next;

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
      String text = SocketTexts.FROM_ROUTER.get(next++ % SocketTexts.FROM_ROUTER.size());
      var _ =
          context.write(
              new TextWebSocketFrame(ByteBufUtil.writeUtf8(context.alloc(), text)),
              context.voidPromise());
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      context.flush();
    }
  }
}
