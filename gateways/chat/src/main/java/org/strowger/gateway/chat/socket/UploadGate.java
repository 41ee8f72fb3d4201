package org.strowger.gateway.chat.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets files in, each by a path that was given for it over a socket: straight to the disk, piece by
 * piece, so that no file is ever in memory. Stands before what puts requests together, and passes
 * on all that is no file.
 */
final class UploadGate extends ChannelInboundHandlerAdapter {
  private static final String UPLOADS = "/uploads/";

  /** How long a file may take, however it drips. */
  private static final long UPLOAD_MAX_SECONDS = 300;

  /** Who was refused is read on for so long, so that they read why instead of a broken line. */
  private static final long UNREAD_MAX_BYTES = 16L << 20;

  private final Origins origins;
  private final SocketListener listener;
  private final SocketMetrics metrics;
  private @Nullable Upload upload;
  private boolean isFile;
  private boolean isAnswered;
  private String origin = "";
  private long unreadBytes;

  UploadGate(Origins origins, SocketListener listener, SocketMetrics metrics) {
    this.origins = origins;
    this.listener = listener;
    this.metrics = metrics;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof HttpRequest request) {
      isFile = request.method().equals(HttpMethod.POST) && request.uri().startsWith(UPLOADS);
      if (isFile) {
        begin(context, request);
      }
    }
    if (!isFile) {
      super.channelRead(context, message);
      return;
    }
    try {
      if (message instanceof HttpContent content) {
        take(context, content);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    if (upload != null) {
      metrics.upload(UploadOutcome.BROKEN_OFF);
      breakOff();
    }
    super.channelInactive(context);
  }

  private void begin(ChannelHandlerContext context, HttpRequest request) {
    String from = request.headers().get(HttpHeaderNames.ORIGIN);
    if (!origins.allow(from, request.headers().get(HttpHeaderNames.HOST))) {
      answer(context, UploadOutcome.STRANGE_ORIGIN);
      return;
    }
    origin = from == null ? "" : from;
    Optional<Upload> allowed = listener.onUpload(request.uri().substring(UPLOADS.length()));
    if (allowed.isEmpty()) {
      answer(context, UploadOutcome.NO_PERMIT);
      return;
    }
    upload = allowed.get();
    if (HttpUtil.is100ContinueExpected(request)) {
      var _ =
          context.writeAndFlush(
              new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
    }
    var _ =
        context.executor().schedule(() -> giveUp(context), UPLOAD_MAX_SECONDS, TimeUnit.SECONDS);
  }

  private void take(ChannelHandlerContext context, HttpContent content) {
    Upload open = upload;
    if (open == null) {
      readOn(context, content);
      return;
    }
    if (content.decoderResult().isFailure()) {
      giveUp(context);
      return;
    }
    Optional<UploadOutcome> over = open.add(content.content().nioBuffer());
    if (over.isPresent()) {
      upload = null;
      answer(context, over.get());
      readOn(context, content);
    } else if (content instanceof LastHttpContent) {
      upload = null;
      open.end(outcome ->
          context
              .executor()
              .execute(() -> {
                answer(context, outcome);
                hangUp(context);
              }));
    }
  }

  private void readOn(ChannelHandlerContext context, HttpContent content) {
    unreadBytes += content.content().readableBytes();
    boolean isDone = content instanceof LastHttpContent || unreadBytes > UNREAD_MAX_BYTES;
    if (isAnswered && isDone) {
      hangUp(context);
    }
  }

  private void giveUp(ChannelHandlerContext context) {
    if (upload != null) {
      breakOff();
      answer(context, UploadOutcome.BROKEN_OFF);
      hangUp(context);
    }
  }

  private void breakOff() {
    Upload open = upload;
    upload = null;
    if (open != null) {
      open.breakOff();
    }
  }

  private void answer(ChannelHandlerContext context, UploadOutcome outcome) {
    isAnswered = true;
    metrics.upload(outcome);
    FullHttpResponse response = HttpAnswers.sentence(outcome.status(), outcome.sentence());
    if (!origin.isEmpty()) {
      // Desks come from the router's pages, and may read what became of their file.
      response
          .headers()
          .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
          .set(HttpHeaderNames.VARY, "origin");
    }
    var _ = context.writeAndFlush(response);
  }

  /** Behind whatever is still being written. */
  private static void hangUp(ChannelHandlerContext context) {
    var _ = context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }
}
