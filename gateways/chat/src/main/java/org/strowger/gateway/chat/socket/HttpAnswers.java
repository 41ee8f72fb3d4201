package org.strowger.gateway.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;

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
    describe(response, contentType, bytes.length);
    return response;
  }

  /** To be kept, never shown: what somebody sent must not become a page of ours. */
  static <T extends HttpMessage> T attachment(String fileName, T response) {
    String ascii = fileName.replaceAll("[^ -~]", "_").replace("\"", "");
    String utf8 = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    String inFull = ascii.equals(fileName) ? "" : "; filename*=UTF-8''" + utf8;
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + ascii + "\"" + inFull)
        .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    return response;
  }

  /** Sends a file from the disk, whatever its length, without it ever being in memory. */
  static void fileAndLast(ChannelHandlerContext context, SocketListener.Download.Stored file)
      throws IOException {
    FileChannel opened = FileChannel.open(file.path(), StandardOpenOption.READ);
    long length = opened.size();
    HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    describe(response, file.contentType(), length);
    var _ = context.write(attachment(file.fileName(), response));
    // The region closes the file once it is sent, or can't be.
    var _ = context.write(new DefaultFileRegion(opened, 0, length));
    var _ =
        context
            .writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT)
            .addListener(ChannelFutureListener.CLOSE);
  }

  private static void describe(HttpMessage response, String contentType, long length) {
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, contentType)
        .set(HttpHeaderNames.CONTENT_LENGTH, length)
        .set(HttpHeaderNames.CONNECTION, "close")
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("x-content-type-options", "nosniff");
  }

  static void last(ChannelHandlerContext context, FullHttpResponse response) {
    var _ = context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }
}
