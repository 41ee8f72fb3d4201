package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.strowger.console.SystemTerminal;
import org.strowger.core.model.Limits;
import org.strowger.server.journal.JournalFault;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.simulation.SimulationFile;
import org.strowger.simulator.simulation.SimulationOrder;
import org.strowger.simulator.tune.CentreDials;
import org.strowger.simulator.tune.CentreTuner;
import org.strowger.simulator.tune.DayTuner;
import org.strowger.simulator.tune.Objective;
import org.strowger.simulator.tune.ObjectiveFile;
import org.strowger.simulator.tune.RecordedDays;
import org.strowger.simulator.tune.TuneReport;
import org.strowger.simulator.tune.TuneSuite;
import org.strowger.simulator.tune.Tuned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger tune}: searches for the routing of a call centre that serves an objective best,
 * by trying many through the router's own core in virtual time. How it searches, and what it
 * reaches where the optimum is known, is in router/docs/tune.md.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "tune",
    mixinStandardHelpOptions = true,
    description = "Searches for the best routing of a call centre in virtual time.",
    footerHeading = "%n",
    footer = {
      "A scenario describes a centre by rates and laws. Of a call log or a journal a run is one recorded day; half of",
      "the days are kept from the search, and tell what its finding is worth.",
      "Without --objective it makes the costs of the scenario small, or, where there are none, the share answered in",
      "target large. An objective is a file of weights, of which the weighted sum is made small:",
      "  cost_rate: 1, service_level: -100, abandoned_share: 50, mean_wait: 1, p99_wait: 0.1, gini: 20,",
      "  least_served: -10, vip_service_level: -20",
      "The same seed gives the same search, whatever the machine."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the report was printed",
      "1:the routing can't be written",
      "2:a file or an option can't be used as it is"
    })
final class TuneCommand implements Callable<Integer> {
  private static final int BUDGET_LEAST = 100;
  private static final int BUDGET_MOST = 1_000_000;
  private static final int CHECK_RUNS_LEAST = 20;
  private static final int CHECK_RUNS_MOST = 100_000;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCENARIO.yaml|CALLS.csv|JOURNAL",
      description =
          "The call centre, as strowger simulate takes it; calls, as strowger replay takes them; or the folder of a"
              + " journal.")
  private @Nullable Path source;

  @Option(
      names = "--objective",
      paramLabel = "FILE",
      description = "What is to be made small: weights in YAML.")
  private @Nullable Path objective;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "The search makes at most N runs (${DEFAULT-VALUE}).")
  private int budget = 2_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The luck of the search and of the customers (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--lift",
      paramLabel = "S",
      description =
          "After S seconds of waiting no threshold holds, so that nobody waits on an idle agent for longer (30 days).")
  private long liftS = Limits.SPAN_MAX_MS / 1_000;

  @Option(
      names = "--out",
      paramLabel = "ROUTING.yaml",
      description = "Also writes the configuration to this file.")
  private @Nullable Path out;

  @Mixin private TunedDays recorded;

  @Option(
      names = "--suite",
      description = "Instead of a scenario: the small models of which the optimum is known.")
  private boolean suite;

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "NAME",
      description = "With --suite: only these, out of V, N, N20, M, W, X and IV.")
  private List<String> models = List.of();

  @Option(
      names = "--check-runs",
      paramLabel = "N",
      description = "With --suite: N fresh runs measure each outcome (${DEFAULT-VALUE}).")
  private int checkRuns = 4_000;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    checkOptions();
    if (suite) {
      return tuneSuite();
    }
    try {
      Tuned tuned = recorded.isMeantBy(source()) ? tunedDays() : tunedCentre();
      print(TuneReport.of(tuned));
      if (out != null) {
        Files.writeString(out, tuned.routing().toText());
      }
      return 0;
    } catch (BadInput bad) {
      return complain(bad.getMessage(), 2);
    } catch (JournalFault fault) {
      return complain(fault.getMessage(), 2);
    } catch (IOException e) {
      return complain("can't write the routing: " + e, 1);
    }
  }

  private int tuneSuite() {
    PrintWriter err = spec.commandLine().getErr();
    String table =
        new TuneSuite(budget, checkRuns, seed, System::nanoTime)
            .table(
                models,
                line -> {
                  err.println(line);
                  err.flush();
                });
    print(table);
    return 0;
  }

  private Tuned tunedCentre() throws BadInput {
    SimulationOrder order = SimulationFile.read(source());
    String problem = CentreDials.problem(order.centre()).orElse(null);
    if (problem != null) {
      throw fault(source + ": " + problem);
    }
    Objective wanted =
        objective == null ? CentreTuner.usual(order.centre()) : ObjectiveFile.read(objective);
    CentreTuner tuner = new CentreTuner(wanted, budget, seed, liftS * 1_000);
    return searched(progress -> tuner.tuned(order.centre(), order.terms(), progress).tuned());
  }

  private Tuned tunedDays() throws BadInput {
    Objective wanted = objective == null ? Objective.SERVICE_LEVEL : ObjectiveFile.read(objective);
    if (wanted.costRate() != 0) {
      throw fault(
          objective
              + ": cost_rate: call logs and journals tell no costs: weigh other figures, such as"
              + " mean_wait and abandoned_share");
    }
    RecordedDays days = recorded.read(source(), seed);
    Routing asItIs = recorded.asItIs(source(), days);
    DayTuner tuner = new DayTuner(wanted, budget, seed, liftS * 1_000);
    return searched(progress -> tuner.tuned(days, asItIs, progress));
  }

  private Tuned searched(Function<IntConsumer, Tuned> search) {
    ProgressBar progress =
        new ProgressBar(
            spec.commandLine().getErr(),
            SystemTerminal.standardOutput(false).redraws(),
            budget,
            "runs",
            System::nanoTime);
    Tuned tuned = search.apply(progress::show);
    progress.close(tuned.runs());
    return tuned;
  }

  private Path source() {
    if (source == null) {
      throw fault(
          "Missing required parameter: 'SCENARIO.yaml', 'CALLS.csv' or 'JOURNAL'; or give --suite");
    }
    return source;
  }

  private void checkOptions() {
    if (suite && source != null) {
      throw fault("--suite brings its own models: leave out " + source);
    }
    String problem = suite ? null : recorded.problem(source());
    if (problem != null) {
      throw fault(problem);
    }
    if (budget < BUDGET_LEAST || budget > BUDGET_MOST) {
      throw fault(
          "--budget is " + budget + ": it must be from " + BUDGET_LEAST + " to " + BUDGET_MOST);
    }
    if (liftS < 1 || liftS > Limits.SPAN_MAX_MS / 1_000) {
      throw fault(
          "--lift is "
              + liftS
              + ": it must be from 1 to "
              + Limits.SPAN_MAX_MS / 1_000
              + " seconds");
    }
    if (checkRuns < CHECK_RUNS_LEAST || checkRuns > CHECK_RUNS_MOST) {
      throw fault(
          "--check-runs is "
              + checkRuns
              + ": it must be from "
              + CHECK_RUNS_LEAST
              + " to "
              + CHECK_RUNS_MOST);
    }
    List<String> known = TuneSuite.models();
    for (String one : models) {
      if (!known.contains(one)) {
        throw fault("--models names " + one + ": there are " + String.join(", ", known));
      }
    }
  }

  private void print(String text) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.print(text);
    writer.flush();
  }

  private int complain(@Nullable String message, int exitCode) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
    return exitCode;
  }

  private ParameterException fault(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
