package org.strowger.bench.core;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.strowger.bench.FreshJvm;
import org.strowger.bench.Wanted;

/**
 * {@code strowger bench core [--json] [--quick] [JVMS]}: what one command of an ordinary day costs
 * the core, in time and garbage, at three sizes of a call centre; beside it, in turns in the same
 * JVM, one command of exchange-core's order book; and how long a command takes that comes in an
 * open loop of a fixed rate. What a command costs is processor time of the one thread, so that what
 * else the machine does takes no part in it. Medians over the rounds of so many fresh JVMs, each
 * warmed up; with the preset of three JVMs it takes a quarter of an hour.
 */
public final class CoreBench {
  private static final int JVMS = 3;
  private static final int ROUNDS = 5;
  private static final int COMMANDS = 500_000;
  private static final int COMMANDS_QUICK = 50_000;

  /** Of {@link CoreHost}'s line {@code loop}, what is printed of each rate. */
  private static final List<String> LOOP_NAMES =
      List.of(
          "p50",
          "p99",
          "p99.9",
          "most",
          "p99.9 without pauses",
          "service p50",
          "service p99.9",
          "service most");

  private final Wanted wanted;
  private final Map<Integer, List<double[]>> ratios = new TreeMap<>();
  private final Map<Integer, List<double[]>> loops = new TreeMap<>();

  private CoreBench(Wanted wanted) {
    this.wanted = wanted;
  }

  /** Prints tables, or with {@code --json} one object a line. */
  public static void main(String[] args) {
    CoreBench bench = new CoreBench(Wanted.parse(args, JVMS));
    bench.measure();
    bench.print();
  }

  private void measure() {
    int commands = wanted.quick() ? COMMANDS_QUICK : COMMANDS;
    if (!wanted.json()) {
      describe(commands);
    }
    for (int jvm = 0; jvm < wanted.times(); jvm++) {
      FreshJvm.run(
              CoreHost.class,
              Integer.toString(ROUNDS),
              Integer.toString(commands),
              Long.toString(wanted.warmUpNanos()))
          .forEach(this::keep);
    }
  }

  private void keep(String line) {
    List<String> parts = new ArrayList<>(List.of(line.split(" ")));
    Map<Integer, List<double[]>> kind = parts.removeFirst().equals(CoreHost.RATIO) ? ratios : loops;
    int of = Integer.parseInt(parts.removeFirst());
    kind.computeIfAbsent(of, _ -> new ArrayList<>())
        .add(parts.stream().mapToDouble(Double::parseDouble).toArray());
  }

  private void describe(int commands) {
    Map<String, Integer> kinds = new TreeMap<>();
    List<TimedCommand> day = CentreDay.record(100, COMMANDS_QUICK, 1).day();
    day.forEach(one -> kinds.merge(one.command().getClass().getSimpleName(), 1, Integer::sum));
    StringBuilder mix = new StringBuilder("of 1,000 commands");
    kinds.forEach((kind, count) ->
        mix.append(' ').append(kind).append(' ').append(Math.round(1_000.0 * count / day.size())));
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %s, heap %d MiB, %d processors, load %.2f; %d JVMs, %d rounds of %,d commands in"
            + " each%n%s%n%n",
        Runtime.version(),
        ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        wanted.times(),
        ROUNDS,
        commands,
        mix);
  }

  private void print() {
    if (!wanted.json()) {
      System.out.println(
          "| agents | ns a command | bytes a command | order book, ns | bytes | ratio (G6, <= 1.0)"
              + " | rounds |");
      System.out.println("|--:|--:|--:|--:|--:|--:|--:|");
    }
    ratios.forEach(this::printRatio);
    if (!wanted.json()) {
      System.out.println();
      System.out.println("From when each was to come, µs, 10,000 agents; G12: p99.9 <= 50");
      System.out.println();
      System.out.println("| commands/s | " + String.join(" | ", LOOP_NAMES) + " |");
      System.out.println("|--:|" + "--:|".repeat(LOOP_NAMES.size()));
    }
    loops.forEach(this::printLoop);
  }

  private void printRatio(int agents, List<double[]> rounds) {
    ToDoubleFunction<double[]> ratio = round -> round[0] / round[2];
    System.out.printf(
        Locale.ROOT,
        wanted.json()
            ? "{\"agents\":%d,\"nanos\":%.1f,\"bytes\":%.1f,\"orderBookNanos\":%.1f,"
                + "\"orderBookBytes\":%.1f,\"G6\":%.3f,\"least\":%.3f,\"most\":%.3f,"
                + "\"rounds\":%d}%n"
            : "| %,d | %,.0f | %,.0f | %,.0f | %,.0f | %.2f (%.2f to %.2f) | %d |%n",
        agents,
        median(rounds, round -> round[0]),
        median(rounds, round -> round[1]),
        median(rounds, round -> round[2]),
        median(rounds, round -> round[3]),
        median(rounds, ratio),
        rounds.stream().mapToDouble(ratio).min().orElseThrow(),
        rounds.stream().mapToDouble(ratio).max().orElseThrow(),
        rounds.size());
  }

  private void printLoop(int perSecond, List<double[]> jvms) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < LOOP_NAMES.size(); i++) {
      int column = i;
      double median = median(jvms, jvm -> jvm[column]);
      line.append(
          wanted.json()
              ? String.format(Locale.ROOT, ",\"%s\":%.1f", LOOP_NAMES.get(i), median)
              : String.format(Locale.ROOT, " | %,.1f", median));
    }
    System.out.println(
        wanted.json()
            ? "{\"perSecond\":" + perSecond + line + "}"
            : String.format(Locale.ROOT, "| %,d%s |", perSecond, line));
  }

  private static double median(List<double[]> all, ToDoubleFunction<double[]> of) {
    double[] sorted = all.stream().mapToDouble(of).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
