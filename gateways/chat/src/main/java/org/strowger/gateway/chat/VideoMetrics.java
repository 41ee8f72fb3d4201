package org.strowger.gateway.chat;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.IntSupplier;
import org.strowger.gateway.video.Quality;
import org.strowger.gateway.video.Side;

/** What video calls count. */
final class VideoMetrics {
  /** What ends a call. */
  static final String HUNG_UP = "hung-up";

  static final String LOST = "lost";
  static final String MOVED = "moved";
  static final String CLOSED = "closed";

  private static final double MS_PER_SECOND = 1_000;
  private static final double PERMILLE = 1_000;

  private final PrometheusRegistry registry;
  private final Counter rounds;
  private final Counter signals;
  private final Counter dropped;
  private final Counter ended;
  private final Histogram loss;
  private final Histogram roundTrip;
  private final Histogram freezes;

  VideoMetrics(PrometheusRegistry registry) {
    this.registry = registry;
    rounds =
        Counter.builder()
            .name("strowger_video_rounds_total")
            .help("Pairs of pages that began to connect; more than calls: reloads and transfers.")
            .register(registry);
    signals =
        Counter.builder()
            .name("strowger_video_signals_total")
            .help("Descriptions and candidates told to the other side.")
            .register(registry);
    dropped =
        Counter.builder()
            .name("strowger_video_candidates_dropped_total")
            .help("Candidates within descriptions that were not told, by their network.")
            .register(registry);
    ended =
        Counter.builder()
            .name("strowger_video_calls_ended_total")
            .help("Calls that had begun, by what ended them.")
            .labelNames("how")
            .register(registry);
    for (String how : new String[] {HUNG_UP, LOST, MOVED, CLOSED}) {
      ended.labelValues(how);
    }
    loss = figures("strowger_video_loss_ratio", "Packets lost, of all.", 0.005, 0.01, 0.03, 0.1);
    roundTrip =
        figures("strowger_video_round_trip_seconds", "Round trip, newest.", 0.05, 0.15, 0.3, 1);
    freezes = figures("strowger_video_freezes", "Times that the picture froze.", 0, 1, 5, 20);
  }

  void watch(IntSupplier calls) {
    GaugeWithCallback.builder()
        .name("strowger_video_calls")
        .help("Conversations in which somebody has joined by video.")
        .callback(callback -> callback.call(calls.getAsInt()))
        .register(registry);
  }

  void roundBegan() {
    rounds.inc();
  }

  void signalled() {
    signals.inc();
  }

  void dropped(int candidates) {
    dropped.inc(candidates);
  }

  void ended(String how) {
    ended.labelValues(how).inc();
  }

  /** Once a call, at its end. */
  void measured(Side side, Quality quality) {
    loss.labelValues(side.text()).observe(quality.lossPermille() / PERMILLE);
    roundTrip.labelValues(side.text()).observe(quality.roundTripMs() / MS_PER_SECOND);
    freezes.labelValues(side.text()).observe(quality.freezes());
  }

  private Histogram figures(String name, String what, double... bounds) {
    return Histogram.builder()
        .name(name)
        .help(what + " By each side's own word at the end of a call.")
        .labelNames("side")
        .classicOnly()
        .classicUpperBounds(bounds)
        .register(registry);
  }
}
