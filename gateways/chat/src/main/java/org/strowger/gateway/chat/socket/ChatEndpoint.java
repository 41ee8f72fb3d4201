package org.strowger.gateway.chat.socket;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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
    sockets =
        new Listener(
            socketAddress,
            Runtime.getRuntime().availableProcessors(),
            () -> new SocketGate(origins, limits, listener, metrics, open));
    pages = new Listener(pageAddress, 1, () -> new OperatorPages(registry, trouble));
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
