package org.strowger.gateway.chat.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the one request of a connection: a socket for a customer or for the staff, if there is room
 * and the page comes from where it may, or a file for a ticket.
 */
final class SocketGate extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger log = LoggerFactory.getLogger(SocketGate.class);
  private static final String FILES = "/files/";

  private final Origins origins;
  private final SocketLimits limits;
  private final SocketListener listener;
  private final SocketMetrics metrics;
  private final AtomicInteger sockets;

  SocketGate(
      Origins origins,
      SocketLimits limits,
      SocketListener listener,
      SocketMetrics metrics,
      AtomicInteger sockets) {
    this.origins = origins;
    this.limits = limits;
    this.listener = listener;
    this.metrics = metrics;
    this.sockets = sockets;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (request.decoderResult().isFailure()) {
      refuse(context, HttpResponseStatus.BAD_REQUEST, "The request could not be read.");
      return;
    }
    if (!request.method().equals(HttpMethod.GET)) {
      refuse(context, HttpResponseStatus.METHOD_NOT_ALLOWED, "Use GET.");
      return;
    }
    String path = path(request.uri());
    Door door = door(path);
    if (door != null) {
      upgrade(context, request, door);
    } else if (path.startsWith(FILES)) {
      download(context, path.substring(FILES.length()));
    } else {
      refuse(context, HttpResponseStatus.NOT_FOUND, "There is nothing at this path.");
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    switch (cause) {
      case IOException _ -> log.debug("a connection broke", cause);
      case ReadTimeoutException _ -> log.debug("a connection was silent", cause);
      default -> log.warn("a request failed; its connection is closed", cause);
    }
    var _ = context.close();
  }

  private void upgrade(ChannelHandlerContext context, FullHttpRequest request, Door door) {
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    if (!origins.allow(origin, request.headers().get(HttpHeaderNames.HOST))) {
      refuse(
          context,
          HttpResponseStatus.FORBIDDEN,
          "Pages from " + origin + " may not connect here: allow this origin at the gateway.");
      return;
    }
    if (sockets.incrementAndGet() > limits.sockets()) {
      sockets.decrementAndGet();
      refuse(
          context,
          HttpResponseStatus.SERVICE_UNAVAILABLE,
          "There are as many connections as there may be: come back later.");
      return;
    }
    WebSocketServerHandshaker handshaker =
        request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
            ? handshaker(request, door)
            : null;
    if (handshaker == null) {
      sockets.decrementAndGet();
      refuse(context, HttpResponseStatus.UPGRADE_REQUIRED, "Connect by WebSocket, version 13.");
      return;
    }
    ClientSocket socket = new ClientSocket(context.channel(), door, limits, metrics);
    try {
      var _ = handshaker.handshake(context.channel(), request);
    } catch (RuntimeException noWebSocket) {
      sockets.decrementAndGet();
      refuse(context, HttpResponseStatus.BAD_REQUEST, "Connect by WebSocket.");
      return;
    }
    context
        .pipeline()
        .addLast(
            new Utf8FrameValidator(),
            new WebSocketFrameAggregator(limits.frameMaxBytes()),
            new FrameHandler(socket, limits, listener, metrics, sockets::decrementAndGet));
    // From here on heartbeats judge silence.
    context.pipeline().remove(ReadTimeoutHandler.class);
    context.pipeline().remove(this);
  }

  private @Nullable WebSocketServerHandshaker handshaker(FullHttpRequest request, Door door) {
    WebSocketDecoderConfig decoding =
        WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(limits.frameMaxBytes())
            .allowExtensions(false)
            .build();
    return new WebSocketServerHandshakerFactory(door.path(), null, decoding).newHandshaker(request);
  }

  private void download(ChannelHandlerContext context, String ticket) {
    listener.onDownload(ticket, found -> context.executor().execute(() -> answer(context, found)));
  }

  private void answer(ChannelHandlerContext context, Optional<SocketListener.Download> found) {
    if (found.isEmpty()) {
      refuse(context, HttpResponseStatus.NOT_FOUND, "This ticket is not good: ask for another.");
      return;
    }
    SocketListener.Download file = found.get();
    try {
      switch (file) {
        case SocketListener.Download.Text text ->
            HttpAnswers.last(
                context,
                HttpAnswers.attachment(
                    file.fileName(),
                    HttpAnswers.body(
                        HttpResponseStatus.OK,
                        file.contentType(),
                        text.body().getBytes(StandardCharsets.UTF_8))));
        case SocketListener.Download.Stored stored -> HttpAnswers.fileAndLast(context, stored);
      }
    } catch (IOException gone) {
      log.warn("a file that was asked for can't be read", gone);
      refuse(context, HttpResponseStatus.NOT_FOUND, "The file is not kept any more.");
    }
  }

  private void refuse(ChannelHandlerContext context, HttpResponseStatus status, String sentence) {
    metrics.refused(status.code());
    HttpAnswers.last(context, HttpAnswers.sentence(status, sentence));
  }

  private static @Nullable Door door(String path) {
    for (Door door : Door.values()) {
      if (door.path().equals(path)) {
        return door;
      }
    }
    return null;
  }

  private static String path(String uri) {
    try {
      String path = URI.create(uri).getPath();
      return path == null ? "" : path;
    } catch (IllegalArgumentException strange) {
      return "";
    }
  }
}
