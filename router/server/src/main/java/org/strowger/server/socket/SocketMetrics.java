package org.strowger.server.socket;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.strowger.token.Role;

/** What is counted of sockets. Any thread; no label ever has an id in it. */
final class SocketMetrics {
  private final Gauge sockets;
  private final CounterDataPoint in;
  private final CounterDataPoint out;
  private final Counter refused;
  private final Counter closed;

  SocketMetrics(PrometheusRegistry registry) {
    sockets =
        Gauge.builder()
            .name("strowger_sockets")
            .help("Sockets open that have said who they are, by role.")
            .labelNames("role")
            .register(registry);
    for (Role role : Role.values()) {
      sockets.labelValues(role.text()).set(0);
    }
    Counter frames =
        Counter.builder()
            .name("strowger_socket_frames_total")
            .help("Frames of sockets, in from pages and out to them.")
            .labelNames("direction")
            .register(registry);
    in = frames.labelValues("in");
    out = frames.labelValues("out");
    refused =
        Counter.builder()
            .name("strowger_socket_refused_total")
            .help("Upgrades and frames of sockets that were refused, by reason.")
            .labelNames("reason")
            .register(registry);
    closed =
        Counter.builder()
            .name("strowger_socket_closed_total")
            .help("Sockets that the router closed, by close code.")
            .labelNames("code")
            .register(registry);
  }

  void opened(Role role) {
    sockets.labelValues(role.text()).inc();
  }

  void gone(Role role) {
    sockets.labelValues(role.text()).dec();
  }

  void frameIn() {
    in.inc();
  }

  void frameOut() {
    out.inc();
  }

  /** {@code reason} is one of a short fixed list. */
  void refused(String reason) {
    refused.labelValues(reason).inc();
  }

  void closed(CloseCode code) {
    closed.labelValues(String.valueOf(code.code())).inc();
  }
}
