package org.strowger.gateway.chat;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.IntSupplier;
import org.strowger.gateway.chat.store.Author;

/** What conversations count. */
final class ChatMetrics {
  private final PrometheusRegistry registry;
  private final Counter messages;
  private final Counter known;
  private final Counter closed;
  private final Counter refused;
  private final Gauge connected;

  ChatMetrics(PrometheusRegistry registry) {
    this.registry = registry;
    messages = counter("strowger_chat_messages_total", "Lines written, durable, by whom.", "from");
    known =
        Counter.builder()
            .name("strowger_chat_messages_known_total")
            .help("Lines that came again after a broken connection, and were in the log already.")
            .register(registry);
    closed = counter("strowger_chat_conversations_closed_total", "Conversations closed.", "reason");
    refused = counter("strowger_chat_frames_refused_total", "Frames refused, by code.", "code");
    connected =
        Gauge.builder()
            .name("strowger_chat_router_connected")
            .help("1 while commands flow to the router. Alarm when it is 0 for a minute.")
            .register(registry);
    for (CloseReason reason : CloseReason.values()) {
      closed.labelValues(reason.text());
    }
    for (ErrorCode code : ErrorCode.values()) {
      refused.labelValues(code.text());
    }
  }

  void watch(IntSupplier conversations, IntSupplier letters, IntSupplier unwritten) {
    gauge(
        "strowger_chat_letters_waiting",
        "Letters that the router would not take, and that are brought again. Alarm above 0.",
        letters);
    gauge("strowger_chat_conversations", "Conversations in memory.", conversations);
    gauge("strowger_chat_store_waiting", "Tasks that wait for the store.", unwritten);
  }

  void written(Author author) {
    messages.labelValues(author.role().name()).inc();
  }

  void known() {
    known.inc();
  }

  void closed(CloseReason reason) {
    closed.labelValues(reason.text()).inc();
  }

  void refused(ErrorCode code) {
    refused.labelValues(code.text()).inc();
  }

  void connected(boolean isSo) {
    connected.set(isSo ? 1 : 0);
  }

  private Counter counter(String name, String help, String label) {
    return Counter.builder().name(name).help(help).labelNames(label).register(registry);
  }

  private void gauge(String name, String help, IntSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsInt()))
        .register(registry);
  }
}
