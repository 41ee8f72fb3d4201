package org.strowger.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code strowger bench growth [--json] [JMH's options]}: runs {@link GrowthBenchmark}, then says
 * how much more a command costs in a large than in a small centre, in each of three directions by
 * itself, least and most over the sizes of the others, and in all together (G8).
 */
public final class GrowthBench {
  /** What grows, by the names of the benchmark's parameters. */
  private enum Direction {
    AGENTS("agents", 100, 100_000),
    WAITING("waiting", 100, 100_000),
    SIGNATURES("signatures", 10, 10_000);

    private final String parameter;
    private final int small;
    private final int large;

    Direction(String parameter, int small, int large) {
      this.parameter = parameter;
      this.small = small;
      this.large = large;
    }

    int of(RunResult result) {
      return Integer.parseInt(result.getParams().getParam(parameter));
    }
  }

  private final Collection<RunResult> results;
  private final boolean json;

  private GrowthBench(Collection<RunResult> results, boolean json) {
    this.results = results;
    this.json = json;
  }

  /**
   * Prints what JMH prints, and the ratios after it; or with {@code --json} one object a line.
   *
   * @throws CommandLineOptionException if JMH does not know an option
   * @throws RunnerException if it can't be run
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    List<String> others = new ArrayList<>(List.of(args));
    boolean json = others.remove("--json");
    CommandLineOptions options = new CommandLineOptions(others.toArray(String[]::new));
    if (options.shouldHelp()) {
      System.out.println(
          "growth takes --json, and JMH's options: -f FORKS -wi N -w S -i N -r S -p NAME=A,B");
      return;
    }
    ChainedOptionsBuilder wanted =
        new OptionsBuilder().parent(options).include(GrowthBenchmark.class.getName());
    if (json) {
      wanted.verbosity(VerboseMode.SILENT);
    }
    new GrowthBench(new Runner(wanted.build()).run(), json).print();
  }

  private void print() {
    if (json) {
      results.forEach(GrowthBench::printCentre);
    } else {
      System.out.println();
      System.out.println("| what grows | from, to | least | most | G8 |");
      System.out.println("|---|---|--:|--:|---|");
    }
    for (Direction direction : Direction.values()) {
      print(direction);
    }
    printCorners();
  }

  private static void printCentre(RunResult centre) {
    System.out.printf(
        Locale.ROOT,
        "{\"agents\":%d,\"waiting\":%d,\"signatures\":%d,\"nanos\":%.1f,\"error\":%.1f,"
            + "\"windows\":%d}%n",
        Direction.AGENTS.of(centre),
        Direction.WAITING.of(centre),
        Direction.SIGNATURES.of(centre),
        nanos(centre),
        centre.getPrimaryResult().getScoreError(),
        centre.getPrimaryResult().getSampleCount());
  }

  /** For each pair that differs in nothing else, how many times more the larger one costs. */
  private void print(Direction direction) {
    Map<String, Double> small = costs(direction, direction.small);
    double least = Double.NaN;
    double most = Double.NaN;
    for (var one : costs(direction, direction.large).entrySet()) {
      double ratio = one.getValue() / small.getOrDefault(one.getKey(), Double.NaN);
      least = Double.isNaN(least) ? ratio : Math.min(least, ratio);
      most = Double.isNaN(most) ? ratio : Math.max(most, ratio);
    }
    if (Double.isNaN(least)) {
      return; // Not both sizes were asked for.
    }
    System.out.printf(
        Locale.ROOT,
        json
            ? "{\"goal\":\"G8\",\"grows\":\"%s\",\"from\":%d,\"to\":%d,\"least\":%.3f,\"most\":%.3f,"
                + "\"wanted\":\"<= 2.0\"}%n"
            : "| %s | %,d, %,d | %.2f | %.2f | <= 2.0 |%n",
        direction.parameter,
        direction.small,
        direction.large,
        least,
        most);
  }

  /** Nanoseconds a command by what else there is. */
  private Map<String, Double> costs(Direction grown, int size) {
    Map<String, Double> costs = new TreeMap<>();
    for (RunResult result : results) {
      if (grown.of(result) == size) {
        StringBuilder others = new StringBuilder();
        for (Direction other : Direction.values()) {
          others.append(other == grown ? "" : other.of(result) + " ");
        }
        costs.put(others.toString(), nanos(result));
      }
    }
    return costs;
  }

  private void printCorners() {
    double small = Double.NaN;
    double large = Double.NaN;
    for (RunResult result : results) {
      boolean isSmall = true;
      boolean isLarge = true;
      for (Direction direction : Direction.values()) {
        isSmall &= direction.of(result) == direction.small;
        isLarge &= direction.of(result) == direction.large;
      }
      small = isSmall ? nanos(result) : small;
      large = isLarge ? nanos(result) : large;
    }
    if (Double.isNaN(large / small)) {
      return;
    }
    System.out.printf(
        Locale.ROOT,
        json
            ? "{\"grows\":\"all three\",\"ratio\":%.3f}%n"
            : "| all three | all of them | %1$.2f | %1$.2f | none |%n",
        large / small);
  }

  private static double nanos(RunResult result) {
    return result.getPrimaryResult().getScore();
  }
}
