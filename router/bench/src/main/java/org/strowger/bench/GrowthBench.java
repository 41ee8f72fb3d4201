package org.strowger.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * {@code strowger bench growth [JMH's options]}: runs {@link GrowthBenchmark}, then says how much
 * more a command costs in the largest than in the smallest centre, in each of the three directions
 * by itself and in all together (G8).
 */
public final class GrowthBench {
  /** What grows, by the names of the benchmark's parameters. */
  private enum Direction {
    AGENTS("agents"),
    WAITING("waiting"),
    SIGNATURES("signatures");

    private final String parameter;

    Direction(String parameter) {
      this.parameter = parameter;
    }

    int of(RunResult result) {
      return Integer.parseInt(result.getParams().getParam(parameter));
    }
  }

  private GrowthBench() {}

  /**
   * Prints what JMH prints, and the ratios after it.
   *
   * @throws CommandLineOptionException if JMH does not know an option
   * @throws RunnerException if it can't be run
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    CommandLineOptions options = new CommandLineOptions(args);
    if (options.shouldHelp()) {
      System.out.println("growth takes JMH's options: -f FORKS -wi N -w S -i N -r S -p NAME=A,B");
      return;
    }
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(options)
                    .include(GrowthBenchmark.class.getName())
                    .build())
            .run();
    System.out.println();
    System.out.println("| what grows | from, to | least | most | goal |");
    System.out.println("|---|---|--:|--:|---|");
    for (Direction direction : Direction.values()) {
      print(direction, results);
    }
    printCorners(results);
  }

  /** For each pair that differs in nothing else, how many times more the larger one costs. */
  private static void print(Direction direction, Collection<RunResult> results) {
    TreeSet<Integer> sizes = sizes(direction, results);
    if (sizes.size() < 2) {
      return;
    }
    int smallest = sizes.getFirst();
    int largest = sizes.getLast();
    Map<String, Double> small = costs(direction, smallest, results);
    double least = Double.MAX_VALUE;
    double most = 0;
    for (var one : costs(direction, largest, results).entrySet()) {
      double ratio = one.getValue() / small.getOrDefault(one.getKey(), Double.NaN);
      least = Math.min(least, ratio);
      most = Math.max(most, ratio);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d, %,d | %.2f | %.2f | <= 3.0 |%n",
        direction.parameter,
        smallest,
        largest,
        least,
        most);
  }

  /** Nanoseconds a command by what else there is. */
  private static Map<String, Double> costs(
      Direction grown, int size, Collection<RunResult> results) {
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

  private static void printCorners(Collection<RunResult> results) {
    double smallest = Double.NaN;
    double largest = Double.NaN;
    for (RunResult result : results) {
      boolean isSmallest = true;
      boolean isLargest = true;
      for (Direction direction : Direction.values()) {
        TreeSet<Integer> sizes = sizes(direction, results);
        isSmallest &= direction.of(result) == sizes.getFirst();
        isLargest &= direction.of(result) == sizes.getLast();
      }
      smallest = isSmallest ? nanos(result) : smallest;
      largest = isLargest ? nanos(result) : largest;
    }
    System.out.printf(
        Locale.ROOT,
        "| all three | smallest, largest | %1$.2f | %1$.2f | none |%n",
        largest / smallest);
  }

  private static TreeSet<Integer> sizes(Direction direction, Collection<RunResult> results) {
    TreeSet<Integer> sizes = new TreeSet<>();
    results.forEach(result -> sizes.add(direction.of(result)));
    return sizes;
  }

  private static double nanos(RunResult result) {
    return result.getPrimaryResult().getScore();
  }
}
