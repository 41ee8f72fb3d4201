package org.strowger.server.socket;

import com.google.gson.JsonObject;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.strowger.token.TokenRefused;
import org.strowger.token.TokenRenewal;

/**
 * Where a page of the router's own asks for a newer token, with the one that is still good as the
 * proof of who asks. What asks for anything else goes on to the next handler. One for each
 * connection.
 */
final class RenewalDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
  /** Where tokens are renewed. */
  static final String PATH = "/renew";

  private static final String BEARER = "Bearer ";

  private final SocketParts parts;

  RenewalDoor(SocketParts parts) {
    this.parts = parts;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (request.decoderResult().isFailure() || !request.uri().equals(PATH)) {
      context.fireChannelRead(request.retain());
      return;
    }
    TokenRenewal renewal = parts.renewal();
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    String proof = request.headers().get(HttpHeaderNames.AUTHORIZATION);
    if (!request.method().equals(HttpMethod.POST)) {
      refuse(context, HttpResponseStatus.METHOD_NOT_ALLOWED, "This path takes POST only.");
    } else if (origin != null && !SocketDoor.isOwn(origin, request)) {
      refuse(
          context,
          HttpResponseStatus.FORBIDDEN,
          "Only the router's own pages renew their tokens here.");
    } else if (renewal == null) {
      refuse(
          context,
          HttpResponseStatus.FORBIDDEN,
          "Tokens are not renewed here (sockets.token-renew): get another where this one is from.");
    } else if (proof == null || !proof.startsWith(BEARER)) {
      refuse(
          context,
          HttpResponseStatus.UNAUTHORIZED,
          "The header Authorization must have the token: Bearer and the token that is still good.");
    } else {
      renew(context, renewal, proof.substring(BEARER.length()));
    }
  }

  private void renew(ChannelHandlerContext context, TokenRenewal renewal, String token) {
    JsonObject answer = new JsonObject();
    try {
      answer.addProperty("token", renewal.renew(token, parts.wallTime().getAsLong()));
    } catch (TokenRefused no) {
      refuse(context, HttpResponseStatus.UNAUTHORIZED, String.valueOf(no.getMessage()));
      return;
    }
    say(context, HttpResponseStatus.OK, "application/json", answer.toString());
  }

  private void refuse(ChannelHandlerContext context, HttpResponseStatus status, String sentence) {
    parts.metrics().refused("renewal");
    say(context, status, "text/plain; charset=utf-8", sentence);
  }

  private static void say(
      ChannelHandlerContext context, HttpResponseStatus status, String kind, String text) {
    var body = ByteBufUtil.writeUtf8(context.alloc(), text + "\n");
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, kind)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set(HttpHeaderNames.CONNECTION, "close");
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }
}
