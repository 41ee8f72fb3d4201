package org.strowger.gateway.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** The answers of both listeners; each connection is closed after its one answer. */
final class HttpAnswers {
  static final String PLAIN_TEXT = "text/plain; charset=utf-8";

  private HttpAnswers() {}

  static FullHttpResponse sentence(HttpResponseStatus status, String sentence) {
    return body(status, PLAIN_TEXT, (sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static FullHttpResponse body(HttpResponseStatus status, String contentType, byte[] bytes) {
    ByteBuf body = Unpooled.wrappedBuffer(bytes);
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, contentType)
        .set(HttpHeaderNames.CONTENT_LENGTH, bytes.length)
        .set(HttpHeaderNames.CONNECTION, "close")
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("x-content-type-options", "nosniff");
    return response;
  }

  static void last(ChannelHandlerContext context, FullHttpResponse response) {
    var _ = context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }
}
