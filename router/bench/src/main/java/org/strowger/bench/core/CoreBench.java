package org.strowger.bench.core;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * {@code strowger bench core [--json] [ROUNDS [COMMANDS]]}: what one command of an ordinary day
 * costs the core, in time and garbage, at three sizes of a call centre; beside it, in turns in the
 * same JVM, one command of exchange-core's order book; and how long a command takes that comes in
 * an open loop of 100,000 a second. What a command costs is processor time of the one thread, so
 * that what else the machine does takes no part in it.
 */
public final class CoreBench {
  private static final int[] AGENTS = {100, 1_000, 10_000};
  private static final int PER_SECOND = 100_000;

  /** Passes of each before anything counts: the compiler takes that long beside the load. */
  private static final int WARM_UP = 3;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final int rounds;
  private final int commands;
  private final boolean json;

  private CoreBench(int rounds, int commands, boolean json) {
    this.rounds = rounds;
    this.commands = commands;
    this.json = json;
  }

  public static void main(String[] args) {
    List<String> numbers = new ArrayList<>(Arrays.asList(args));
    boolean json = numbers.remove("--json");
    int rounds = numbers.isEmpty() ? 7 : Integer.parseInt(numbers.getFirst());
    int commands = numbers.size() < 2 ? 500_000 : Integer.parseInt(numbers.get(1));
    new CoreBench(rounds, commands, json).run();
  }

  /** What was measured of one thing, one figure a round. */
  private static final class Figures {
    private final double[] nanos;
    private final double[] bytes;

    Figures(int rounds) {
      this.nanos = new double[rounds];
      this.bytes = new double[rounds];
    }

    double nanos() {
      return median(nanos);
    }

    double bytes() {
      return median(bytes);
    }
  }

  private void run() {
    OrderFlow.Recording orders = OrderFlow.record(commands, 1);
    List<String> rows = new ArrayList<>();
    describe();
    for (int agents : AGENTS) {
      CentreDay.Recording day = CentreDay.record(agents, commands, 1);
      if (agents == AGENTS[0]) {
        tellMix(day.day());
      }
      Figures core = new Figures(rounds);
      Figures book = new Figures(rounds);
      double[] ratios = new double[rounds];
      for (int round = -WARM_UP; round < rounds; round++) {
        int kept = Math.max(0, round);
        CoreRun coreRun = new CoreRun(day);
        measure(() -> coreRun.applyAll(day.day()), core, kept);
        OrderBookRun bookRun = new OrderBookRun(orders);
        measure(() -> bookRun.applyAll(orders.measured()), book, kept);
        ratios[kept] = core.nanos[kept] / book.nanos[kept];
      }
      rows.add(row(agents, core, book, ratios));
      if (agents == AGENTS[AGENTS.length - 1]) {
        rows.add(openLoop(day));
      }
    }
    if (json) {
      System.out.println("[" + String.join(",\n ", rows) + "]");
    }
  }

  private void measure(Runnable act, Figures into, int round) {
    long thread = Thread.currentThread().threadId();
    long bytes = threads.getThreadAllocatedBytes(thread);
    long nanos = threads.getCurrentThreadCpuTime();
    act.run();
    into.nanos[round] = (threads.getCurrentThreadCpuTime() - nanos) / (double) commands;
    into.bytes[round] = (threads.getThreadAllocatedBytes(thread) - bytes) / (double) commands;
  }

  private void describe() {
    tell(
        String.format(
            Locale.ROOT,
            "JDK %s, %s, heap %d MiB, %d processors, load %.2f; %d rounds of %,d commands",
            Runtime.version(),
            ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName(),
            Runtime.getRuntime().maxMemory() >> 20,
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            rounds,
            commands));
  }

  private void tellMix(List<TimedCommand> day) {
    Map<String, Integer> kinds = new TreeMap<>();
    day.forEach(one -> kinds.merge(one.command().getClass().getSimpleName(), 1, Integer::sum));
    StringBuilder mix = new StringBuilder("of 1,000 commands");
    kinds.forEach(
        (kind, count) -> mix.append(' ').append(kind).append(' ').append(share(count, day.size())));
    tell(mix.toString());
  }

  private static long share(int count, int all) {
    return Math.round(1_000.0 * count / all);
  }

  private String row(int agents, Figures core, Figures book, double[] ratios) {
    tell(
        String.format(
            Locale.ROOT,
            "%,7d agents: %,6.0f ns and %,6.0f bytes a command; exchange-core's order book %,5.0f"
                + " ns and %,4.0f bytes; ratio %.2f (%.2f to %.2f)",
            agents,
            core.nanos(),
            core.bytes(),
            book.nanos(),
            book.bytes(),
            median(ratios),
            Arrays.stream(ratios).min().orElse(0),
            Arrays.stream(ratios).max().orElse(0)));
    return String.format(
        Locale.ROOT,
        "{\"agents\": %d, \"nanos\": %.1f, \"bytes\": %.1f, \"order_book_nanos\": %.1f,"
            + " \"order_book_bytes\": %.1f, \"ratio\": %.3f}",
        agents,
        core.nanos(),
        core.bytes(),
        book.nanos(),
        book.bytes(),
        median(ratios));
  }

  private String openLoop(CentreDay.Recording day) {
    Histogram nanos = new Histogram(3);
    for (int round = 0; round < rounds; round++) {
      nanos.add(OpenLoop.run(new CoreRun(day), day.day(), PER_SECOND));
    }
    double micros = 1_000.0;
    tell(
        String.format(
            Locale.ROOT,
            "%,d commands a second, from when each was to come, µs: p50 %.1f, p99 %.1f, p99.9 %.1f,"
                + " most %.1f",
            PER_SECOND,
            nanos.getValueAtPercentile(50) / micros,
            nanos.getValueAtPercentile(99) / micros,
            nanos.getValueAtPercentile(99.9) / micros,
            nanos.getMaxValue() / micros));
    return String.format(
        Locale.ROOT,
        "{\"per_second\": %d, \"p50_us\": %.1f, \"p99_us\": %.1f, \"p99_9_us\": %.1f,"
            + " \"most_us\": %.1f}",
        PER_SECOND,
        nanos.getValueAtPercentile(50) / micros,
        nanos.getValueAtPercentile(99) / micros,
        nanos.getValueAtPercentile(99.9) / micros,
        nanos.getMaxValue() / micros);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void tell(String line) {
    if (!json) {
      System.out.println(line);
    }
  }
}
