package org.strowger.gateway.chat.socket;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** What the edge counts. Called from any thread. */
public final class SocketMetrics {
  private final Gauge open;
  private final Counter closed;
  private final Counter frames;
  private final Counter dropped;
  private final Counter refused;
  private final Counter uploads;

  public SocketMetrics(PrometheusRegistry registry) {
    open =
        Gauge.builder()
            .name("strowger_chat_sockets")
            .help("Sockets open, by door.")
            .labelNames("door")
            .register(registry);
    closed =
        Counter.builder()
            .name("strowger_chat_sockets_closed_total")
            .help("Sockets closed by the gateway, by code.")
            .labelNames("code")
            .register(registry);
    frames =
        Counter.builder()
            .name("strowger_chat_frames_total")
            .help("Frames read, by door.")
            .labelNames("door")
            .register(registry);
    dropped =
        Counter.builder()
            .name("strowger_chat_frames_dropped_total")
            .help("Frames that may be lost and were, because their socket read too slowly.")
            .register(registry);
    refused =
        Counter.builder()
            .name("strowger_chat_requests_refused_total")
            .help("HTTP requests refused, by status. Sockets from a strange origin are 403.")
            .labelNames("status")
            .register(registry);
    uploads =
        Counter.builder()
            .name("strowger_chat_uploads_total")
            .help("Files that were sent, by what became of them.")
            .labelNames("outcome")
            .register(registry);
    for (UploadOutcome outcome : UploadOutcome.values()) {
      uploads.labelValues(outcome.text());
    }
    for (Door door : Door.values()) {
      open.labelValues(door.name());
      frames.labelValues(door.name());
    }
    for (CloseCode code : CloseCode.values()) {
      closed.labelValues(code.name());
    }
  }

  void opened(Door door) {
    open.labelValues(door.name()).inc();
  }

  void gone(Door door) {
    open.labelValues(door.name()).dec();
  }

  void closed(CloseCode code) {
    closed.labelValues(code.name()).inc();
  }

  void frame(Door door) {
    frames.labelValues(door.name()).inc();
  }

  void dropped() {
    dropped.inc();
  }

  void upload(UploadOutcome outcome) {
    uploads.labelValues(outcome.text()).inc();
  }

  void refused(int status) {
    refused.labelValues(Integer.toString(status)).inc();
  }
}
