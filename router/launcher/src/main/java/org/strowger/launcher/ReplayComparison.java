package org.strowger.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.compare.Candidate;
import org.strowger.simulator.compare.Comparison;
import org.strowger.simulator.compare.ComparisonReport;
import org.strowger.simulator.compare.Jitter;
import org.strowger.simulator.routing.Refusals;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.routing.Routings;

/** {@code replay} with several policies or runs: reads the policies, plays, draws. */
final class ReplayComparison {
  private final ComparisonOptions options;
  private final Comparison comparison;

  /**
   * @param recording the calls and agents, unchanged
   */
  ReplayComparison(ComparisonOptions options, Recording recording) throws BadInput {
    this.options = options;
    this.comparison =
        new Comparison(
            run -> customers(options, recording, run),
            candidates(options, recording),
            runs(options));
  }

  /** How many times the calls are played in all. */
  int plays() {
    return comparison.candidates().size() * comparison.runs();
  }

  /** Plays, and draws the plot if one is wanted. {@code played} is told how many plays are done. */
  ComparisonReport play(IntConsumer played) throws InterruptedException, IOException {
    ComparisonReport report = comparison.play(played);
    Path plot = options.plot;
    if (plot != null) {
      Files.writeString(plot, report.toSvg());
    }
    return report;
  }

  private static int runs(ComparisonOptions options) {
    Integer runs = options.runs;
    return runs == null ? 1 : runs;
  }

  /** As recorded where no number of runs is given. */
  private static Scenario customers(ComparisonOptions options, Recording recording, int run) {
    return options.runs == null
        ? recording.scenario()
        : recording.scenario(new Jitter(options.seed, run));
  }

  private static List<Candidate> candidates(ComparisonOptions options, Recording recording)
      throws BadInput {
    List<String> names = new ArrayList<>();
    names.add(options.policy);
    names.addAll(options.others);
    List<Candidate> candidates = new ArrayList<>();
    for (String name : names) {
      Routing routing = Routings.of(name);
      Refusals.checked(name, routing, recording.scenario().definitions());
      candidates.add(Candidate.routed(name, routing));
    }
    if (options.pooled) {
      candidates.add(Candidate.pooled());
    }
    return candidates;
  }
}
