package org.strowger.bench.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strowger.server.journal.Durability;

/**
 * {@code strowger bench flags [--json] [ROUNDS]}: what options of the JVM do to a router at level
 * process behind its wire: messages per second and processor time where it is kept as busy as can
 * be, latency from arrival to offer at a fixed rate, and how long it takes to start. All of them
 * take turns within a round, each in a process of its own. A round takes seven minutes.
 */
public final class FlagsBench {
  private static final int ROUNDS = 1;
  private static final int GATEWAYS = 8;
  private static final int AGENTS = 192;
  private static final int WINDOWS = 5;
  private static final long WARM_UP_NANOS = 30_000_000_000L;
  private static final long WINDOW_NANOS = 3_000_000_000L;
  private static final int PACED_PER_SECOND = 2_000;
  private static final long PACED_NANOS = 10_000_000_000L;
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS_PER_MICRO = 1e3;
  private static final String PRESET = "ZGC (the launcher's)";

  /** In addition to those that this process was started with. */
  private static final Map<String, List<String>> FLAGS = new LinkedHashMap<>();

  static {
    FLAGS.put(PRESET, List.of());
    FLAGS.put("ZGC, compact object headers", List.of("-XX:+UseCompactObjectHeaders"));
    FLAGS.put("ZGC, touched before", List.of("-XX:+AlwaysPreTouch"));
    FLAGS.put("G1", List.of("-XX:-UseZGC", "-XX:+UseG1GC"));
    FLAGS.put("Parallel", List.of("-XX:-UseZGC", "-XX:+UseParallelGC"));
  }

  private final Map<String, Contender.Figures> figures = new LinkedHashMap<>();
  private final Map<String, List<Double>> startMs = new LinkedHashMap<>();

  private FlagsBench() {}

  /**
   * Prints a table, or with {@code --json} one object a line.
   *
   * @throws InterruptedException if it is to end before it has begun
   */
  public static void main(String[] args) throws InterruptedException {
    boolean json = List.of(args).contains("--json");
    int rounds = ROUNDS;
    for (String arg : args) {
      rounds = arg.equals("--json") ? rounds : Integer.parseInt(arg);
    }
    FlagsBench bench = new FlagsBench();
    for (int round = 0; round < rounds; round++) {
      bench.round();
    }
    bench.print(json);
  }

  private void round() throws InterruptedException {
    List<Contender> open = new ArrayList<>();
    try {
      for (Map.Entry<String, List<String>> one : FLAGS.entrySet()) {
        open.add(start(one.getKey(), one.getValue()));
      }
      open.forEach(one -> one.warmUp(WARM_UP_NANOS));
      for (int window = 0; window < WINDOWS; window++) {
        open.forEach(one -> one.window(WINDOW_NANOS));
      }
      open.forEach(one -> one.paced(PACED_PER_SECOND, PACED_NANOS));
    } finally {
      open.forEach(Contender::close);
    }
  }

  private Contender start(String name, List<String> flags) throws InterruptedException {
    long start = System.nanoTime();
    ChildJvm server = new ChildJvm(flags, RouterHost.class, Durability.PROCESS.name());
    startMs
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add((System.nanoTime() - start) / NANOS_PER_MS);
    return new Contender(
        server,
        RouterLoad.overGrpc(server.port(), Centre.crowded(GATEWAYS, AGENTS, 1)),
        figures.computeIfAbsent(name, _ -> new Contender.Figures()));
  }

  private void print(boolean json) {
    if (!json) {
      System.out.printf(
          Locale.ROOT,
          "| options | messages/s, median | to the launcher's | processor, us a message |"
              + " p50, us at %,d/s | p99 | p99.9 | start, ms |%n|---|--:|--:|--:|--:|--:|--:|--:|%n",
          PACED_PER_SECOND);
    }
    double preset = messages(PRESET);
    for (String name : FLAGS.keySet()) {
      System.out.printf(
          Locale.ROOT,
          json
              ? "{\"options\":\"%s\",\"messages\":%.0f,\"ratio\":%.3f,\"processorMicros\":%.2f,"
                  + "\"p50\":%.0f,\"p99\":%.0f,\"p99.9\":%.0f,\"startMs\":%.0f}%n"
              : "| %s | %,.0f | %.2f | %.1f | %,.0f | %,.0f | %,.0f | %,.0f |%n",
          name,
          messages(name),
          messages(name) / preset,
          WireReport.median(of(name).processorMicros),
          micros(name, 50),
          micros(name, 99),
          micros(name, 99.9),
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
    return figures.getOrDefault(name, new Contender.Figures());
  }
}
