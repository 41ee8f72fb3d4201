package org.strowger.server.http;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.INTERNAL_SERVER_ERROR;
import static io.netty.handler.codec.http.HttpResponseStatus.METHOD_NOT_ALLOWED;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_URI_TOO_LONG;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of one connection, on the HTTP thread: the pages there are, and a plain
 * sentence for everything else. A client that asks without reading the answers is cut off.
 */
final class HttpPages extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpPages.class);
  private static final String PLAIN_TEXT = "text/plain; charset=utf-8";
  private static final PrometheusTextFormatWriter METRICS_WRITER =
      PrometheusTextFormatWriter.create();

  private final Health health;
  private final PrometheusRegistry registry;

  HttpPages(Health health, PrometheusRegistry registry) {
    this.health = health;
    this.registry = registry;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (!context.channel().isWritable()) {
      cutOff(context);
      return;
    }
    if (request.decoderResult().isFailure()) {
      refuse(context, request.decoderResult().cause());
      return;
    }
    FullHttpResponse response = answer(context, request);
    if (HttpUtil.isKeepAlive(request)) {
      HttpUtil.setKeepAlive(response, true);
      context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    } else {
      lastAnswer(context, response);
    }
  }

  private FullHttpResponse answer(ChannelHandlerContext context, FullHttpRequest request) {
    String path = pathOf(request.uri());
    return switch (path) {
      case "/", "/healthz", "/livez", "/readyz", "/metrics" ->
          request.method().equals(HttpMethod.GET) ? page(context, path) : onlyGet(context, path);
      default -> text(context, NOT_FOUND, "There is nothing at this path; / names what there is.");
    };
  }

  private FullHttpResponse page(ChannelHandlerContext context, String path) {
    return switch (path) {
      case "/healthz" -> healthPage(context, health.report());
      case "/livez" -> statePage(context, health.report(), HealthReport::live);
      case "/readyz" -> statePage(context, health.report(), HealthReport::ready);
      case "/metrics" -> metricsPage(context);
      default ->
          text(
              context,
              OK,
              "Strowger router: /healthz tells whether it serves and how it gets on, /readyz and /livez"
                  + " only whether it serves and whether it should be left running, /metrics its"
                  + " numbers.");
    };
  }

  /** The sentence, then the numbers behind it. */
  private static FullHttpResponse healthPage(ChannelHandlerContext context, HealthReport report) {
    StringBuilder page = new StringBuilder(sentence(report, report.ready()));
    for (Vital vital : report.vitals()) {
      page.append('\n').append(vital.name()).append('=').append(vital.value());
    }
    return text(context, report.ready() ? OK : SERVICE_UNAVAILABLE, page.toString());
  }

  private static FullHttpResponse statePage(
      ChannelHandlerContext context, HealthReport report, Predicate<HealthReport> asked) {
    boolean isSo = asked.test(report);
    return text(context, isSo ? OK : SERVICE_UNAVAILABLE, sentence(report, isSo));
  }

  private static String sentence(HealthReport report, boolean ok) {
    String sequence = "sequence=" + report.sequence();
    if (!ok) {
      return report.reason() + " " + sequence;
    }
    return "ok " + sequence + (report.reason().isEmpty() ? "" : "; " + report.reason());
  }

  private FullHttpResponse metricsPage(ChannelHandlerContext context) {
    ByteBuf body = context.alloc().buffer();
    try (ByteBufOutputStream out = new ByteBufOutputStream(body, false)) {
      METRICS_WRITER.write(out, registry.scrape(), EscapingScheme.DEFAULT);
      return response(OK, METRICS_WRITER.getContentType(), body);
    } catch (IOException | RuntimeException e) {
      body.release();
      throw new IllegalStateException("the metrics could not be written", e);
    }
  }

  private static FullHttpResponse onlyGet(ChannelHandlerContext context, String path) {
    FullHttpResponse response =
        text(context, METHOD_NOT_ALLOWED, path + " can only be read: use GET.");
    response.headers().set(HttpHeaderNames.ALLOW, "GET");
    return response;
  }

  /**
   * What could not be understood leaves the connection in doubt, so it is closed after the answer.
   */
  private static void refuse(ChannelHandlerContext context, Throwable cause) {
    HttpResponseStatus status =
        switch (cause) {
          case TooLongHttpLineException _ -> REQUEST_URI_TOO_LONG;
          case TooLongHttpHeaderException _ -> REQUEST_HEADER_FIELDS_TOO_LARGE;
          default -> BAD_REQUEST;
        };
    lastAnswer(
        context,
        text(context, status, "The request could not be read: " + status.reasonPhrase() + "."));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    switch (cause) {
      // The other side is gone or silent: nobody is left to be told.
      case IOException _ -> cutOff(context);
      case ReadTimeoutException _ -> cutOff(context);
      case PrematureChannelClosureException _ -> cutOff(context);
      default -> {
        LOG.warn("an HTTP request failed; its connection is closed", cause);
        lastAnswer(
            context,
            text(
                context, INTERNAL_SERVER_ERROR, "The answer could not be made; the log says why."));
      }
    }
  }

  /**
   * Only our direction is shut: a socket closed with bytes unread would be reset, and the answer
   * with it. The client closes the rest, or silence does.
   */
  private static void lastAnswer(ChannelHandlerContext context, FullHttpResponse response) {
    HttpUtil.setKeepAlive(response, false);
    context
        .writeAndFlush(response)
        .addListener(ChannelFutureListener.CLOSE_ON_FAILURE)
        .addListener(_ -> sayNoMore(context));
  }

  /** Nothing waits for this: where it fails, the connection is gone already. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private static void sayNoMore(ChannelHandlerContext context) {
    ((SocketChannel) context.channel()).shutdownOutput();
  }

  /** Nothing waits for the end of a connection that nobody wants any more. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private static void cutOff(ChannelHandlerContext context) {
    context.close();
  }

  private static String pathOf(String uri) {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }

  private static FullHttpResponse text(
      ChannelHandlerContext context, HttpResponseStatus status, String line) {
    return response(status, PLAIN_TEXT, ByteBufUtil.writeUtf8(context.alloc(), line + "\n"));
  }

  private static FullHttpResponse response(
      HttpResponseStatus status, String contentType, ByteBuf body) {
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    return response;
  }
}
