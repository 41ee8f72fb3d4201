package org.strowger.launcher;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code replay} is told of policies, and of runs that compare them. */
final class ComparisonOptions {
  private static final int RUNS_MAX = 1_000;
  private static final double FACTOR_MAX = 100;

  @Option(
      names = "--policy",
      paramLabel = "P",
      description =
          "How the router routes (${DEFAULT-VALUE}): a policy by name or a routing file. See docs/replay.md.")
  String policy = "virtual-deadline";

  @Option(
      names = "--secondary-factor",
      paramLabel = "F",
      description =
          "Agents below a queue's main level take F times as long (${DEFAULT-VALUE}); 1.3 is 30 %% slower.")
  double secondaryFactor = 1;

  @Option(
      names = "--compare",
      paramLabel = "P",
      split = ",",
      description =
          "Also plays these policies with the same calls, and tells by how much they differ.")
  List<String> others = List.of();

  @Option(
      names = "--pooled",
      description = "Also plays a roster in which everybody can do everything, as a bound.")
  boolean pooled;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description =
          "Plays N times, every call moved within its seconds; without it once, as recorded.")
  @Nullable Integer runs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which movements --runs makes (${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(
      names = "--plot",
      paramLabel = "FILE.svg",
      description = "Draws service level by half-hour and the distribution of waits.")
  @Nullable Path plot;

  /** Whether policies are to be compared, rather than one play to be told in full. */
  boolean comparing() {
    return runs != null || pooled || plot != null || !others.isEmpty();
  }

  /** What is wrong, or null. */
  @Nullable String problem(boolean virtual) {
    if (comparing() && !virtual) {
      return "--runs, --compare, --pooled and --plot need virtual time: add --virtual";
    }
    if (runs != null && (runs < 1 || runs > RUNS_MAX)) {
      return "--runs is " + runs + ": it must be from 1 to " + RUNS_MAX;
    }
    if (!(secondaryFactor > 0 && secondaryFactor <= FACTOR_MAX)) {
      return "--secondary-factor is "
          + secondaryFactor
          + ": it must be above 0, and at most "
          + (int) FACTOR_MAX;
    }
    return null;
  }
}
