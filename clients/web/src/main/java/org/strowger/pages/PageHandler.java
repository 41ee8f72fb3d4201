package org.strowger.pages;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * Serves pages beside the sockets they open, so that both have one origin. What is no page goes on
 * to the next handler. Has no state of its own: one for all connections.
 */
@Sharable
public final class PageHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  /** A page of ours may see, hear and show its screen, if whoever sits there lets it. */
  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), display-capture=(self), geolocation=()";

  private final PageSite site;

  public PageHandler(PageSite site) {
    this.site = site;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    Page page = wanted(request);
    if (page == null) {
      context.fireChannelRead(request.retain());
      return;
    }
    boolean isKept = HttpUtil.isKeepAlive(request);
    var answer = answer(page);
    HttpUtil.setKeepAlive(answer, isKept);
    var written = context.writeAndFlush(answer);
    if (!isKept) {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  private @Nullable Page wanted(FullHttpRequest request) {
    boolean isRead = request.decoderResult().isSuccess() && request.method().equals(HttpMethod.GET);
    return isRead ? site.find(request.uri()) : null;
  }

  private DefaultFullHttpResponse answer(Page page) {
    var answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(page.bytes()));
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, page.contentType())
        .set(HttpHeaderNames.CONTENT_LENGTH, page.bytes().length)
        .set(
            HttpHeaderNames.CACHE_CONTROL,
            page.isFixed() ? "public, max-age=31536000, immutable" : "no-cache")
        .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, site.contentSecurityPolicy())
        .set("permissions-policy", PERMISSIONS)
        .set("x-content-type-options", "nosniff")
        .set("referrer-policy", "no-referrer");
    return answer;
  }
}
