package org.strowger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code strowger bench pipeline [--json] [ROUNDS]}: commands per second through ring, core and
 * journal, at both levels of durability, and beside them through the whole pipeline of
 * exchange-core 0.5.3 with its journal, by each of its wait strategies. Each in a fresh JVM with
 * the same options, in turn; medians over all windows. A round takes three minutes and a half, the
 * preset of three rounds eleven. What is measured against is old and needs libraries of its own, so
 * it is compiled against them as it starts.
 */
public final class PipelineBench {
  private static final int ROUNDS = 3;
  private static final int WARM_UP_SECONDS = 30;
  private static final int WINDOWS = 5;
  private static final int WINDOW_SECONDS = 2;
  private static final double GOAL = 3;

  /** What exchange-core was made for did not yet hide its own internals. */
  private static final List<String> OPENED =
      List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

  private final Map<String, List<Double>> windows = new LinkedHashMap<>();
  private final Path exchange;

  private PipelineBench(Path exchange) {
    this.exchange = exchange;
  }

  /**
   * Prints a table, or with {@code --json} one object a line. The last argument is the folder of
   * what is measured against: its source, and its libraries in {@code target/lib}.
   *
   * @throws IOException if a JVM can't be started
   * @throws InterruptedException if it is to end before it has begun
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean json = List.of(args).contains("--json");
    int rounds = ROUNDS;
    for (String arg : List.of(args).subList(0, args.length - 1)) {
      rounds = arg.equals("--json") ? rounds : Integer.parseInt(arg);
    }
    PipelineBench bench = new PipelineBench(Path.of(args[args.length - 1]));
    for (int round = 0; round < rounds; round++) {
      bench.run();
    }
    bench.print(json);
  }

  private void run() throws IOException, InterruptedException {
    for (String durability : List.of("PROCESS", "DISK")) {
      String name = "Strowger, " + durability.toLowerCase(Locale.ROOT);
      measure(
          name,
          List.of("-cp", System.getProperty("java.class.path"), PipelineHost.class.getName()),
          durability);
    }
    List<String> program = new ArrayList<>(OPENED);
    program.addAll(
        List.of("-cp", exchangeClasses(), exchange.resolve("ExchangePipeline.java").toString()));
    for (String waiting : List.of("BLOCKING", "YIELDING", "BUSY_SPIN")) {
      measure("exchange-core, " + waiting, program, waiting);
    }
  }

  /** Its own libraries first, then ours for what it lacks. */
  private String exchangeClasses() throws IOException {
    try (Stream<Path> jars = Files.list(exchange.resolve("target/lib"))) {
      return Stream.concat(
              jars.map(Path::toString).sorted(), Stream.of(System.getProperty("java.class.path")))
          .collect(Collectors.joining(":"));
    }
  }

  private void measure(String name, List<String> program, String kind)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-Dstrowger.log=WARN");
    command.addAll(program);
    for (Object argument : List.of(kind, WARM_UP_SECONDS, WINDOWS, WINDOW_SECONDS)) {
      command.add(argument.toString());
    }
    try (TemporaryFolder folder = TemporaryFolder.make("strowger-bench-")) {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.path().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      List<Double> measured = windows.computeIfAbsent(name, _ -> new ArrayList<>());
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        said.lines().map(Double::valueOf).forEach(measured::add);
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException(name + " ended with " + process.exitValue());
      }
    }
  }

  private void print(boolean json) {
    double best =
        windows.entrySet().stream()
            .filter(one -> one.getKey().startsWith("exchange-core"))
            .mapToDouble(one -> median(one.getValue()))
            .max()
            .orElseThrow();
    if (!json) {
      System.out.println(
          "| pipeline | commands/s, median | slowest to fastest | to the best other |");
      System.out.println("|---|--:|--:|--:|");
    }
    windows.forEach((name, measured) -> {
      List<Double> sorted = measured.stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          json
              ? "{\"pipeline\":\"%s\",\"commands\":%.0f,\"slowest\":%.0f,\"fastest\":%.0f,"
                  + "\"ratio\":%.3f}%n"
              : "| %s | %,.0f | %,.0f to %,.0f | %.2f |%n",
          name,
          median(measured),
          sorted.getFirst(),
          sorted.getLast(),
          median(measured) / best);
    });
    if (!json) {
      System.out.printf(Locale.ROOT, "%nGoal G7: at least %.0f times the best other.%n", GOAL);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
