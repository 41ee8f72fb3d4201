package org.strowger.server.http;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.model.Overlooked;
import org.strowger.core.model.Reason;

/**
 * Every number the router tells about itself, by name. The stages and the edge call the verbs, each
 * from its own thread; a call costs one uncontended addition. Gauges are read when somebody looks,
 * on the HTTP thread: the suppliers given must be safe there and must not wait.
 */
public final class RouterMetrics {
  /** Powers of two up to the largest batch that a ring of the usual size can give. */
  private static final double[] LATENESS_SECONDS = {0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60};

  private static final double[] BATCH_SIZES = {
    1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 4_096, 16_384
  };

  private final PrometheusRegistry registry;
  private final CounterDataPoint agentCommands;
  private final CounterDataPoint gatewayCommands;
  private final CounterDataPoint supervisorCommands;
  private final CounterDataPoint configurationCommands;
  private final CounterDataPoint hostCommands;
  private final Map<Reason, CounterDataPoint> rejected = new EnumMap<>(Reason.class);
  private final Counter events;
  private final Counter overloaded;
  private final Counter outOfRoom;
  private final Counter refused;
  private final Counter clockStepsBack;
  private final Counter streamsClosedSlow;
  private final Counter publisherFaults;
  private final Counter shadowDecisions;
  private final Counter shadowDivergences;
  private final Histogram deadlinesLate;
  private final Gauge overlooked;
  private final Histogram coreBatch;
  private final Histogram journalBatch;

  public RouterMetrics(PrometheusRegistry registry) {
    this.registry = registry;
    Counter commands =
        counter("strowger_commands_total", "Commands decided, by who sent them.", "from");
    agentCommands = commands.labelValues("agent");
    gatewayCommands = commands.labelValues("gateway");
    supervisorCommands = commands.labelValues("supervisor");
    configurationCommands = commands.labelValues("administrator");
    hostCommands = commands.labelValues("host");
    Counter rejections =
        counter("strowger_rejected_total", "Commands rejected by the core, by reason.", "reason");
    for (Reason reason : Reason.values()) {
      rejected.put(reason, rejections.labelValues(reason.name()));
    }
    events = counter("strowger_events_total", "Events decided.");
    overloaded =
        counter(
            "strowger_overloaded_total", "Commands refused at the gate because the ring was full.");
    outOfRoom =
        counter(
            "strowger_out_of_room_total",
            "Commands refused because the journal's disk is nearly full. Alarm when it grows.");
    refused =
        counter(
            "strowger_refused_total",
            "Calls, streams and commands refused because a caller wanted too much, by limit.",
            "limit");
    clockStepsBack =
        counter("strowger_clock_steps_back_total", "Times the clock stepped back and was held.");
    streamsClosedSlow =
        counter(
            "strowger_stream_closed_slow_total",
            "Streams closed because they did not keep up, by kind.",
            "kind");
    publisherFaults =
        counter(
            "strowger_publisher_faults_total",
            "Publishers closed because they threw, by name.",
            "publisher");
    deadlinesLate =
        Histogram.builder()
            .name("strowger_deadline_late_seconds")
            .help("How long after its time the earliest deadline of a command took effect.")
            .classicOnly()
            .classicUpperBounds(LATENESS_SECONDS)
            .register(registry);
    overlooked =
        Gauge.builder()
            .name("strowger_overlooked_lines")
            .labelNames("cause")
            .help(
                "Lines in which somebody waits though a ready agent could serve them, at the last"
                    + " look, by how the matcher can have missed them: 0, or the router has a"
                    + " fault. Alarm above 0.")
            .register(registry);
    shadowDecisions =
        counter("strowger_shadow_decisions_total", "Live decisions compared with a shadow's.");
    shadowDivergences =
        counter(
            "strowger_shadow_divergences_total",
            "Decisions that a shadow would have taken otherwise, by kind.",
            "kind");
    coreBatch =
        batch("strowger_core_batch_commands", "Commands that the core stage decided per batch.");
    journalBatch =
        batch(
            "strowger_journal_batch_entries", "Entries that the journal stage appended per batch.");
  }

  public void decided(Command command) {
    CounterDataPoint from =
        switch (command) {
          case AgentCommand _ -> agentCommands;
          case GatewayCommand _ -> gatewayCommands;
          case SupervisorCommand _ -> supervisorCommands;
          case ConfigurationCommand _ -> configurationCommands;
          case HostCommand _ -> hostCommands;
        };
    from.inc();
  }

  public void rejected(Reason reason) {
    CounterDataPoint point = rejected.get(reason);
    if (point != null) {
      point.inc();
    }
  }

  public void events(int count) {
    events.inc(count);
  }

  public void overloaded() {
    overloaded.inc();
  }

  /** {@code limit} is the key of a limit on what callers may take up; a short fixed list. */
  public void refused(String limit) {
    refused.labelValues(limit).inc();
  }

  public void outOfRoom() {
    outOfRoom.inc();
  }

  public void clockSteppedBack() {
    clockStepsBack.inc();
  }

  /** {@code kind} is the kind of stream, such as {@code agent}; a short fixed list, never an id. */
  public void streamClosedSlow(String kind) {
    streamsClosedSlow.labelValues(kind).inc();
  }

  /** {@code publisher} is the name of the publisher; a short fixed list. */
  public void publisherFault(String publisher) {
    publisherFaults.labelValues(publisher).inc();
  }

  /** A deadline took effect so much after its time, ms. */
  public void deadlineLate(long ms) {
    deadlinesLate.observe(ms / 1_000.0);
  }

  /** These were overlooked by the matcher at the last look: nobody, or there is a fault. */
  public void overlooked(List<Overlooked> pairs) {
    for (Overlooked.Cause cause : Overlooked.Cause.values()) {
      long count = pairs.stream().filter(one -> one.cause() == cause).count();
      overlooked.labelValues(cause.name().toLowerCase(Locale.ROOT)).set((double) count);
    }
  }

  public void coreBatch(int commands) {
    coreBatch.observe(commands);
  }

  public void journalBatch(int entries) {
    journalBatch.observe(entries);
  }

  /** A live decision has been compared with that of a shadow. */
  public void shadowDecided() {
    shadowDecisions.inc();
  }

  /** A shadow would have decided otherwise; {@code kind} is one of a short fixed list. */
  public void shadowDiverged(String kind) {
    shadowDivergences.labelValues(kind).inc();
  }

  public void watchSequence(LongSupplier value) {
    gauge("strowger_sequence", "The newest sequence that was published.", value);
  }

  public void watchWaiting(LongSupplier value) {
    gauge("strowger_waiting", "Interactions waiting, over all queues.", value);
  }

  public void watchAgentsSignedIn(LongSupplier value) {
    gauge("strowger_agents_signed_in", "Agents signed in, whatever their activity.", value);
  }

  public void watchRingFreeSlots(LongSupplier value) {
    gauge("strowger_ring_free_slots", "Commands that the ring can still take.", value);
  }

  /** {@code seconds} is asked for each of {@code stages} by its name. */
  public void watchStalled(List<String> stages, ToLongFunction<String> seconds) {
    GaugeWithCallback.builder()
        .name("strowger_stalled_seconds")
        .help("For how long a stage has had work and not moved. Alarm above 5.")
        .labelNames("stage")
        .callback(point ->
            stages.forEach(stage -> point.call((double) seconds.applyAsLong(stage), stage)))
        .register(registry);
  }

  public void watchJournalLagMs(LongSupplier value) {
    gauge(
        "strowger_journal_lag_milliseconds",
        "For how long the oldest entry that is not durable has been so.",
        value);
  }

  public void watchPublishingLag(LongSupplier value) {
    gauge("strowger_publishing_lag", "Entries durable but not yet told to anyone.", value);
  }

  public void watchDeadlineOverdueMs(LongSupplier value) {
    gauge(
        "strowger_deadline_overdue_milliseconds",
        "For how long the first deadline has been over without effect, router time.",
        value);
  }

  public void watchOverlookedMs(LongSupplier value) {
    gauge(
        "strowger_overlooked_milliseconds",
        "For how long the one who was overlooked the longest waits: 0, or the router has a fault.",
        value);
  }

  public void watchJournalFreeBytes(LongSupplier value) {
    gauge("strowger_journal_free_bytes", "Bytes free where the journal lies.", value);
  }

  public void watchJournalLag(LongSupplier value) {
    gauge("strowger_journal_lag", "Entries decided but not yet durable in the journal.", value);
  }

  public void watchSnapshotSequence(LongSupplier value) {
    gauge(
        "strowger_snapshot_sequence",
        "The entry of the newest snapshot that was read back; 0 = there is none.",
        value);
  }

  public void watchSnapshotAge(LongSupplier ms) {
    GaugeWithCallback.builder()
        .name("strowger_snapshot_age_seconds")
        .help(
            "How old the state in the newest snapshot is, by the router's time. Alarm when it is far"
                + " above journal.snapshot-minutes while entries are published.")
        .callback(point -> point.call(ms.getAsLong() / 1_000.0))
        .register(registry);
  }

  public void watchSnapshotFailures(LongSupplier value) {
    gauge(
        "strowger_snapshot_failures",
        "Snapshots that could not be made since the start. Alarm when it grows.",
        value);
  }

  public void watchWaitsBehind(LongSupplier value) {
    gauge(
        "strowger_waits_behind",
        "Entries published that were not looked at yet to tell what waits are due to.",
        value);
  }

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
  }

  private Histogram batch(String name, String help) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .classicOnly()
        .classicUpperBounds(BATCH_SIZES)
        .register(registry);
  }

  private void gauge(String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(point -> point.call((double) value.getAsLong()))
        .register(registry);
  }
}
