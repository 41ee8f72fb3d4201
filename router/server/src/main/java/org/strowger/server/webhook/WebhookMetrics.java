package org.strowger.server.webhook;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.strowger.server.webhook.WebhookCourier.Status;

/** What is counted of webhooks, by endpoint; read on the HTTP thread when somebody looks. */
record WebhookMetrics(Supplier<List<Status>> statuses) {
  private static final String ENDPOINT = "endpoint";

  void register(PrometheusRegistry registry) {
    counter(
        registry,
        "strowger_webhook_delivered_total",
        "Deliveries that an endpoint has taken.",
        Status::delivered);
    counter(
        registry,
        "strowger_webhook_failed_total",
        "Calls of an endpoint that failed; each is repeated or put aside.",
        Status::failed);
    gauge(
        registry,
        "strowger_webhook_dead_letters",
        "Deliveries that were put aside and can be sent again. Alarm above 0.",
        Status::deadLetters);
    gauge(
        registry,
        "strowger_webhook_lag",
        "Entries published that an endpoint has not been told of yet.",
        Status::lag);
  }

  private void counter(
      PrometheusRegistry registry, String name, String help, ToDoubleFunction<Status> value) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(ENDPOINT)
        .callback(point ->
            statuses
                .get()
                .forEach(one -> point.call(value.applyAsDouble(one), one.endpoint().name())))
        .register(registry);
  }

  private void gauge(
      PrometheusRegistry registry, String name, String help, ToDoubleFunction<Status> value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(ENDPOINT)
        .callback(point ->
            statuses
                .get()
                .forEach(one -> point.call(value.applyAsDouble(one), one.endpoint().name())))
        .register(registry);
  }
}
