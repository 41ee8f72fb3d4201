package org.strowger.server.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * Who may become a socket: looks at the request before the upgrade. Browsers say of which page it
 * comes, so that a page of somebody else can't use what a person's browser reaches; programs that
 * are no browser say nothing and show their token like everybody. One for each connection.
 */
final class SocketDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
  /** Where sockets are. */
  static final String PATH = "/socket";

  /** When to come again where there are too many. */
  private static final int RETRY_AFTER_SECONDS = 5;

  /** What is wrong with a request, and the answer that says so. */
  private record Refusal(HttpResponseStatus status, String reason, String sentence) {}

  private final SocketParts parts;
  private boolean entered;

  SocketDoor(SocketParts parts) {
    this.parts = parts;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    Refusal refusal = refusal(request);
    if (refusal != null) {
      parts.metrics().refused(refusal.reason());
      refuse(context, refusal);
      return;
    }
    entered = true;
    context.fireChannelRead(request.retain());
  }

  private @Nullable Refusal refusal(FullHttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return new Refusal(
          HttpResponseStatus.BAD_REQUEST, "request", "The request could not be read.");
    }
    if (!request.uri().equals(PATH)) {
      return new Refusal(
          HttpResponseStatus.NOT_FOUND,
          "path",
          "There is nothing at this path; sockets are at " + PATH + ", without a query.");
    }
    if (!request.headers().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
      return new Refusal(
          HttpResponseStatus.UPGRADE_REQUIRED, "upgrade", "This path takes WebSockets only.");
    }
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    if (origin != null && !isOwn(origin, request) && !parts.config().origins().contains(origin)) {
      return new Refusal(
          HttpResponseStatus.FORBIDDEN,
          "origin",
          "Pages of this origin may not connect: add it to sockets.origins.");
    }
    if (entered || !parts.visitors().enter()) {
      return new Refusal(
          HttpResponseStatus.SERVICE_UNAVAILABLE,
          "sockets.max",
          "As many sockets are open as may be (sockets.max): try again later.");
    }
    return null;
  }

  /** The router's own pages may always connect; who they are still says their token. */
  static boolean isOwn(String origin, FullHttpRequest request) {
    String host = request.headers().get(HttpHeaderNames.HOST);
    return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
  }

  private static void refuse(ChannelHandlerContext context, Refusal refusal) {
    var body = ByteBufUtil.writeUtf8(context.alloc(), refusal.sentence() + "\n");
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, refusal.status(), body);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    if (refusal.status().equals(HttpResponseStatus.SERVICE_UNAVAILABLE)) {
      response.headers().set(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    if (refusal.status().equals(HttpResponseStatus.UPGRADE_REQUIRED)) {
      response.headers().set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
    }
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (entered) {
      parts.visitors().leave();
    }
    context.fireChannelInactive();
  }
}
