package org.strowger.bench.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.strowger.bench.Wanted;
import org.strowger.server.journal.Durability;

/**
 * {@code strowger bench flags [--json] [--quick] [ROUNDS]}: which collector a router should have,
 * with and without compact object headers, at level process behind its wire: messages per second
 * and processor time where it is kept as busy as can be, latency from arrival to offer at a fixed
 * rate right after that, and how long it takes to start. All of them take turns within a round,
 * each in a process of its own. A round takes under eight minutes.
 */
public final class FlagsBench {
  private static final int ROUNDS = 1;
  private static final int GATEWAYS = 8;
  private static final int AGENTS = 192;
  private static final Pace PACE = new Pace(5_000, 10);
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS_PER_MICRO = 1e3;
  private static final String PRESET = "ZGC, compact (the launcher's)";

  private static final String WIDE = "-XX:-UseCompactObjectHeaders";
  private static final List<String> G1 = List.of("-XX:-UseZGC", "-XX:+UseG1GC");
  private static final List<String> PARALLEL = List.of("-XX:-UseZGC", "-XX:+UseParallelGC");

  /** In addition to those that this process was started with. */
  private static final Map<String, List<String>> FLAGS = new LinkedHashMap<>();

  static {
    FLAGS.put(PRESET, List.of());
    FLAGS.put("ZGC", List.of(WIDE));
    FLAGS.put("G1, compact", G1);
    FLAGS.put("G1", and(G1, WIDE));
    FLAGS.put("Parallel, compact", PARALLEL);
    FLAGS.put("Parallel", and(PARALLEL, WIDE));
  }

  private static List<String> and(List<String> flags, String one) {
    return Stream.concat(flags.stream(), Stream.of(one)).toList();
  }

  private final Turns turns;
  private final Map<String, List<Double>> startMs = new LinkedHashMap<>();

  private FlagsBench(Wanted wanted) {
    this.turns = new Turns(wanted);
  }

  /**
   * Prints a table, or with {@code --json} one object a line.
   *
   * @throws InterruptedException if it is to end before it has begun
   */
  public static void main(String[] args) throws InterruptedException {
    Wanted wanted = Wanted.parse(args, ROUNDS);
    FlagsBench bench = new FlagsBench(wanted);
    for (int round = 0; round < wanted.times(); round++) {
      bench.round();
    }
    bench.print(wanted.json());
  }

  private void round() throws InterruptedException {
    try (turns) {
      for (Map.Entry<String, List<String>> one : FLAGS.entrySet()) {
        start(one.getKey(), one.getValue());
      }
      turns.saturate();
      turns.paced(PACE);
    }
  }

  private void start(String name, List<String> flags) throws InterruptedException {
    long start = System.nanoTime();
    ChildJvm server = new ChildJvm(flags, RouterHost.class, Durability.PROCESS.name());
    startMs
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add((System.nanoTime() - start) / NANOS_PER_MS);
    turns.add(
        name, server, RouterLoad.overGrpc(server.port(), Centre.crowded(GATEWAYS, AGENTS, 1)));
  }

  private void print(boolean json) {
    if (!json) {
      System.out.printf(
          Locale.ROOT,
          "| options | messages/s, median | to the launcher's | processor, us a message |"
              + " to the launcher's | p50, us at %,d/s | p99 | p99.9 | max | start, ms |%n"
              + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|%n",
          PACE.perSecond());
    }
    double preset = messages(PRESET);
    double presetMicros = WireReport.median(of(PRESET).processorMicros);
    for (String name : FLAGS.keySet()) {
      System.out.printf(
          Locale.ROOT,
          json
              ? "{\"options\":\"%s\",\"messages\":%.0f,\"ratio\":%.3f,\"processorMicros\":%.2f,"
                  + "\"processorRatio\":%.3f,\"p50\":%.0f,\"p99\":%.0f,\"p99.9\":%.0f,\"max\":%.0f,"
                  + "\"startMs\":%.0f}%n"
              : "| %s | %,.0f | %.2f | %.2f | %.2f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f |%n",
          name,
          messages(name),
          messages(name) / preset,
          WireReport.median(of(name).processorMicros),
          WireReport.median(of(name).processorMicros) / presetMicros,
          micros(name, 50),
          micros(name, 99),
          micros(name, 99.9),
          micros(name, 100),
          WireReport.median(startMs.getOrDefault(name, List.of())));
    }
  }

  private double messages(String name) {
    return WireReport.median(of(name).messages);
  }

  private double micros(String name, double percentile) {
    return WireReport.median(
        of(name).latencies.stream()
            .map(one -> one.getValueAtPercentile(percentile) / NANOS_PER_MICRO)
            .toList());
  }

  private Contender.Figures of(String name) {
    return turns.figures().getOrDefault(name, new Contender.Figures());
  }
}
