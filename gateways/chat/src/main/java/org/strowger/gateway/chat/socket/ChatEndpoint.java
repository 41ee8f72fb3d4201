package org.strowger.gateway.chat.socket;

import io.netty.channel.ChannelHandler;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.strowger.pages.PageHandler;
import org.strowger.pages.PageSite;

/** The two listeners: one for customers and staff, one for whoever operates the gateway. */
public final class ChatEndpoint implements AutoCloseable {
  private final Listener sockets;
  private final Listener pages;

  /**
   * {@code trouble} says what keeps the gateway from serving; empty = nothing. It is asked on a
   * thread of the network and must not wait.
   */
  public ChatEndpoint(
      Listener.Address socketAddress,
      Listener.Address pageAddress,
      Origins origins,
      SocketLimits limits,
      SocketListener listener,
      PrometheusRegistry registry,
      Supplier<String> trouble) {
    SocketMetrics metrics = new SocketMetrics(registry);
    AtomicInteger open = new AtomicInteger();
    PageHandler widget = new PageHandler(widget(origins));
    sockets =
        new Listener(
            socketAddress,
            Runtime.getRuntime().availableProcessors(),
            () ->
                new ChannelHandler[] {
                  new UploadGate(origins, listener, metrics),
                  Listener.wholeRequests(),
                  widget,
                  new SocketGate(origins, limits, listener, metrics, open)
                });
    pages =
        new Listener(
            pageAddress,
            1,
            () ->
                new ChannelHandler[] {
                  Listener.wholeRequests(), new OperatorPages(registry, trouble)
                });
  }

  /** What customers' browsers load from here, and which sites may show it within theirs. */
  private static PageSite widget(Origins origins) {
    String sites = String.join(" ", origins.allowed());
    return new PageSite(
        Set.of(
            "/widget.js",
            "/widget.html",
            "/example.html",
            "/example-video.html",
            "/example.css",
            "/idle.svg"),
        Map.of(),
        PageSite.policy("", ("'self' " + sites).stripTrailing()));
  }

  /** Listens on both. */
  public void start() throws IOException {
    pages.start();
    sockets.start();
  }

  /** Where customers and staff connect. */
  public int socketPort() {
    return sockets.port();
  }

  /** Where health and metrics are read. */
  public int pagePort() {
    return pages.port();
  }

  @Override
  public void close() {
    sockets.close();
    pages.close();
  }
}
