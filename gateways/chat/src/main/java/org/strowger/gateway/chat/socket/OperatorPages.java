package org.strowger.gateway.chat.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** Health and metrics, for those who operate the gateway; not for the world. */
final class OperatorPages extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final PrometheusTextFormatWriter METRICS = PrometheusTextFormatWriter.create();

  private final PrometheusRegistry registry;
  private final Supplier<String> trouble;

  OperatorPages(PrometheusRegistry registry, Supplier<String> trouble) {
    this.registry = registry;
    this.trouble = trouble;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request)
      throws IOException {
    HttpAnswers.last(context, answer(request));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    var _ = context.close();
  }

  private FullHttpResponse answer(FullHttpRequest request) throws IOException {
    if (!request.method().equals(HttpMethod.GET)) {
      return HttpAnswers.sentence(HttpResponseStatus.METHOD_NOT_ALLOWED, "Use GET.");
    }
    return switch (request.uri()) {
      case "/healthz" -> health(trouble.get());
      case "/metrics" -> metrics();
      default ->
          HttpAnswers.sentence(HttpResponseStatus.NOT_FOUND, "There are /healthz and /metrics.");
    };
  }

  private static FullHttpResponse health(String trouble) {
    return trouble.isEmpty()
        ? HttpAnswers.sentence(HttpResponseStatus.OK, "ok")
        : HttpAnswers.sentence(HttpResponseStatus.SERVICE_UNAVAILABLE, trouble);
  }

  private FullHttpResponse metrics() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    METRICS.write(text, registry.scrape(), EscapingScheme.DEFAULT);
    return HttpAnswers.body(HttpResponseStatus.OK, METRICS.getContentType(), text.toByteArray());
  }
}
