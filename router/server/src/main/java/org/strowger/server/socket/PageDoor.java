package org.strowger.server.socket;

import com.google.gson.JsonObject;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strowger.pages.Page;
import org.strowger.pages.Pages;

/**
 * Serves the staff's pages beside the sockets they open, so that both have one origin. What is no
 * page goes on to {@link SocketDoor}. One for each connection.
 */
final class PageDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final String SETTINGS = "/settings.json";

  private final Pages pages;
  private final Page settings;
  private final String policy;

  /** {@code chatUrl}: where desks reach the chat gateway; empty where there is none. */
  PageDoor(Pages pages, Optional<String> chatUrl) {
    this.pages = pages;
    settings = settings(chatUrl);
    policy = Pages.contentSecurityPolicy(chatUrl.orElse(""), "'none'");
  }

  private static Page settings(Optional<String> chatUrl) {
    JsonObject settings = new JsonObject();
    chatUrl.ifPresent(url -> settings.addProperty("chatUrl", url));
    return new Page(
        settings.toString().getBytes(StandardCharsets.UTF_8), "application/json", false);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    Page page = request.method().equals(HttpMethod.GET) ? find(request.uri()) : null;
    if (page == null || request.decoderResult().isFailure()) {
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

  private @Nullable Page find(String path) {
    return path.equals(SETTINGS) ? settings : pages.find(path);
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
        .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, policy)
        .set("x-content-type-options", "nosniff")
        .set("referrer-policy", "no-referrer");
    return answer;
  }
}
