package org.strowger.bench.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.strowger.server.journal.Durability;

/**
 * {@code strowger bench wire [--json] [PAIRS]}: a whole router behind gRPC, at both levels of
 * durability, and beside it a bare echo of the same messages over as many streams, which is the
 * ceiling. Each in a process of its own, gateways and agents in this one. They take turns, so that
 * what else the machine does falls on all; medians over the windows of so many fresh processes.
 */
public final class WireBench {
  private static final int PAIRS = 3;
  private static final int GATEWAYS = 8;
  private static final int AGENTS = 192;
  private static final int WINDOWS = 5;
  private static final long WARM_UP_NANOS = 30_000_000_000L;
  private static final long SETTLING_NANOS = 500_000_000;
  private static final long WINDOW_NANOS = 3_000_000_000L;
  private static final int PACED_PER_SECOND = 5_000;
  private static final long PACED_NANOS = 10_000_000_000L;

  /** A sleeping thread wakes up late by about so much, so it is awake from then on. */
  private static final long AWAKE_NANOS = 60_000;

  private static final double[] PERCENTILES = {50, 99, 99.9, 100};

  private static final class Figures {
    private final List<Double> messages = new ArrayList<>();
    private final List<Double> assignments = new ArrayList<>();
    private final List<Histogram> latencies = new ArrayList<>();
  }

  private static final String ECHO = "bare gRPC echo";
  private static final Map<String, Durability> ROUTERS = new LinkedHashMap<>();

  static {
    ROUTERS.put("router, process", Durability.PROCESS);
    ROUTERS.put("router, disk", Durability.DISK);
  }

  private final Map<String, Figures> figures = new LinkedHashMap<>();

  private WireBench() {}

  /**
   * Prints two tables, or with {@code --json} one object a line.
   *
   * @throws IOException if a server can't be started
   * @throws InterruptedException if it is to end before it has begun
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean json = List.of(args).contains("--json");
    int pairs = PAIRS;
    for (String arg : args) {
      pairs = arg.equals("--json") ? pairs : Integer.parseInt(arg);
    }
    WireBench bench = new WireBench();
    for (int pair = 0; pair < pairs; pair++) {
      bench.run();
    }
    bench.print(json);
  }

  private void run() throws InterruptedException {
    Map<String, Load> loads = new LinkedHashMap<>();
    List<AutoCloseable> open = new ArrayList<>();
    try {
      ChildJvm echo = new ChildJvm(EchoHost.class);
      open.add(echo);
      loads.put(ECHO, new EchoLoad(echo.port(), GATEWAYS + AGENTS));
      for (Map.Entry<String, Durability> one : ROUTERS.entrySet()) {
        ChildJvm router = new ChildJvm(RouterHost.class, one.getValue().name());
        open.add(router);
        loads.put(one.getKey(), new RouterLoad(router.port(), GATEWAYS, AGENTS));
      }
      loads.values().forEach(load -> busy(load, WARM_UP_NANOS));
      for (int window = 0; window < WINDOWS; window++) {
        loads.forEach(this::window);
      }
      loads.forEach(this::paced);
    } finally {
      loads.values().forEach(Load::close);
      open.forEach(WireBench::close);
    }
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception left) {
      throw new IllegalStateException(left);
    }
  }

  private Figures of(String name) {
    return figures.computeIfAbsent(name, _ -> new Figures());
  }

  private static void busy(Load load, long nanos) {
    load.saturate();
    LockSupport.parkNanos(nanos);
    rest(load);
  }

  /** Until nothing comes any more. */
  private static void rest(Load load) {
    load.pause();
    long before;
    do {
      before = load.messages();
      LockSupport.parkNanos(SETTLING_NANOS);
    } while (load.messages() != before);
  }

  private void window(String name, Load load) {
    load.saturate();
    LockSupport.parkNanos(SETTLING_NANOS);
    long messages = load.messages();
    long assignments = load.assignments();
    long start = System.nanoTime();
    LockSupport.parkNanos(WINDOW_NANOS);
    double seconds = (System.nanoTime() - start) / 1e9;
    of(name).messages.add((load.messages() - messages) / seconds);
    of(name).assignments.add((load.assignments() - assignments) / seconds);
    rest(load);
  }

  /** Twice: the first time to get used to it. */
  private void paced(String name, Load load) {
    pace(load);
    load.measure();
    pace(load);
    of(name).latencies.add(load.latencies());
  }

  /** Sends at a fixed rate whether answers come or not, as customers do. */
  private static void pace(Load load) {
    long start = System.nanoTime();
    long step = 1_000_000_000L / PACED_PER_SECOND;
    for (long at = start; at - start < PACED_NANOS; at += step) {
      long early = at - System.nanoTime();
      if (early > AWAKE_NANOS) {
        LockSupport.parkNanos(early - AWAKE_NANOS);
      }
      while (System.nanoTime() - at < 0) {
        Thread.onSpinWait();
      }
      load.send(at);
    }
    LockSupport.parkNanos(SETTLING_NANOS);
  }

  private void print(boolean json) {
    double ceiling = median(of(ECHO).messages);
    if (!json) {
      System.out.println(
          "| server | messages/s, median | slowest to fastest | to the echo | assignments/s |");
      System.out.println("|---|--:|--:|--:|--:|");
    }
    figures.forEach((name, of) -> {
      List<Double> sorted = of.messages.stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          json
              ? "{\"server\":\"%s\",\"messages\":%.0f,\"slowest\":%.0f,\"fastest\":%.0f,"
                  + "\"ratio\":%.3f,\"assignments\":%.0f}%n"
              : "| %s | %,.0f | %,.0f to %,.0f | %.2f | %,.0f |%n",
          name,
          median(of.messages),
          sorted.getFirst(),
          sorted.getLast(),
          median(of.messages) / ceiling,
          median(of.assignments));
    });
    if (!json) {
      System.out.printf(
          Locale.ROOT,
          "%nAt %,d a second, microseconds from when it was to be sent to the offer (the echo)%n%n"
              + "| server | p50 | p99 | p99.9 | max | p50 to the echo's | p99 to the echo's |%n"
              + "|---|--:|--:|--:|--:|--:|--:|%n",
          PACED_PER_SECOND);
    }
    double[] echo = micros(of(ECHO));
    figures.forEach((name, of) -> {
      double[] own = micros(of);
      System.out.printf(
          Locale.ROOT,
          json
              ? "{\"server\":\"%s\",\"p50\":%.0f,\"p99\":%.0f,\"p99.9\":%.0f,\"max\":%.0f,"
                  + "\"p50Ratio\":%.2f,\"p99Ratio\":%.2f}%n"
              : "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.2f | %.2f |%n",
          name,
          own[0],
          own[1],
          own[2],
          own[3],
          own[0] / echo[0],
          own[1] / echo[1]);
    });
  }

  /** Of each percentile the median over the pairs. */
  private static double[] micros(Figures of) {
    double[] micros = new double[PERCENTILES.length];
    for (int i = 0; i < micros.length; i++) {
      double percentile = PERCENTILES[i];
      micros[i] =
          median(
              of.latencies.stream()
                  .map(one -> one.getValueAtPercentile(percentile) / 1e3)
                  .toList());
    }
    return micros;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
