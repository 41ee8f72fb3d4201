package org.strowger.gateway.chat.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the frames of one socket on its network thread: hands text over, answers pings, asks every
 * heartbeat whether the other side is there, and judges its silence.
 */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final Logger log = LoggerFactory.getLogger(FrameHandler.class);
  private static final long SPAN_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** Pages can't see pings, so they hear this as well. */
  private static final String BEAT = "{\"v\":1,\"t\":\"beat\"}";

  private final ClientSocket socket;
  private final SocketLimits limits;
  private final SocketListener listener;
  private final SocketMetrics metrics;
  private final Runnable whenGone;
  private @Nullable Future<?> heartbeat;
  private boolean heard = true;
  private int silentBeats;
  private long spanEndNanos;
  private int framesInSpan;

  FrameHandler(
      ClientSocket socket,
      SocketLimits limits,
      SocketListener listener,
      SocketMetrics metrics,
      Runnable whenGone) {
    this.socket = socket;
    this.limits = limits;
    this.listener = listener;
    this.metrics = metrics;
    this.whenGone = whenGone;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    metrics.opened(socket.door());
    heartbeat =
        context
            .executor()
            .scheduleAtFixedRate(
                () -> beat(context),
                limits.heartbeatMs(),
                limits.heartbeatMs(),
                TimeUnit.MILLISECONDS);
    var _ = context.executor().schedule(this::expectHello, limits.helloMs(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    metrics.gone(socket.door());
    whenGone.run();
    listener.onClosed(socket);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    heard = true;
    metrics.frame(socket.door());
    if (isTooMany()) {
      socket.close(CloseCode.TOO_MANY, "send less than " + limits.framesPerSpan() + " in 10 s");
      return;
    }
    switch (frame) {
      case TextWebSocketFrame text -> listener.onFrame(socket, text.text());
      case PingWebSocketFrame ping -> {
        var _ = context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
      }
      case PongWebSocketFrame _ -> {}
      case CloseWebSocketFrame close -> {
        var _ = context.writeAndFlush(close.retain()).addListener(_ -> hangUp(context));
      }
      default -> socket.close(CloseCode.NOT_TEXT, "send text");
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    switch (cause) {
      // The decoder has said why, and closes.
      case CorruptedWebSocketFrameException _ -> metrics.refused(400);
      case TooLongFrameException _ ->
          socket.close(
              CloseCode.TOO_LARGE, "send frames of " + limits.frameMaxBytes() + " bytes at most");
      case IOException _ -> hangUp(context);
      default -> {
        log.warn("a socket failed and is closed", cause);
        hangUp(context);
      }
    }
  }

  private void beat(ChannelHandlerContext context) {
    silentBeats = heard ? 0 : silentBeats + 1;
    heard = false;
    if (silentBeats >= 2) {
      socket.close(CloseCode.TOO_SLOW, "nothing was heard for two heartbeats");
      return;
    }
    var _ = context.writeAndFlush(new PingWebSocketFrame(Unpooled.EMPTY_BUFFER));
    socket.sendIfRoom(BEAT);
  }

  private void expectHello() {
    if (!socket.isIntroduced()) {
      socket.close(CloseCode.UNAUTHORIZED, "send hello within " + limits.helloMs() + " ms");
    }
  }

  private static void hangUp(ChannelHandlerContext context) {
    var _ = context.close();
  }

  private boolean isTooMany() {
    long nanos = System.nanoTime();
    if (nanos - spanEndNanos >= 0 || framesInSpan == 0) {
      spanEndNanos = nanos + SPAN_NANOS;
      framesInSpan = 0;
    }
    return ++framesInSpan > limits.framesPerSpan();
  }
}
