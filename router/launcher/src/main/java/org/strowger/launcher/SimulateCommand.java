package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.console.SystemTerminal;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.Simulation;
import org.strowger.simulator.routing.Routings;
import org.strowger.simulator.simulation.SimulationFile;
import org.strowger.simulator.simulation.SimulationJson;
import org.strowger.simulator.simulation.SimulationOrder;
import org.strowger.simulator.simulation.SimulationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger simulate}: a call centre described by rates and laws, run many times through the
 * router's own core in virtual time. How scenario files are written is in router/docs/simulate.md.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Runs a call centre described by rates and laws through the router's core in virtual time.",
    footerHeading = "%n",
    footer = {
      "The same seed gives the same customers whatever the routing, so that routings can be compared.",
      "Examples and all keys of a scenario: router/docs/simulate.md."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the report was printed", "2:a file or an option can't be used as it is"})
final class SimulateCommand implements Callable<Integer> {
  private static final int RUNS_MOST = 10_000;

  @Parameters(index = "0", paramLabel = "SCENARIO.yaml", description = "The call centre.")
  private Path scenario;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "N independent runs instead of those in the scenario; at least 2.")
  private @Nullable Integer runs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other luck than the scenario's: any whole number.")
  private @Nullable Long seed;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description =
          "Another routing than the scenario's: a policy by name, or a routing file (router/docs/simulate.md).")
  private @Nullable String policy;

  @Option(names = "--json", description = "The report as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (runs != null && (runs < 2 || runs > RUNS_MOST)) {
      throw new ParameterException(
          spec.commandLine(),
          "--runs is "
              + runs
              + ": it must be from 2 to "
              + RUNS_MOST
              + ", since one run tells no error");
    }
    try {
      SimulationOrder order = order();
      CentreFigures figures = play(order);
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          json
              ? new SimulationJson(order, figures).text()
              : new SimulationReport(order, figures).toText());
      out.flush();
      return 0;
    } catch (BadInput bad) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(bad.getMessage());
      err.flush();
      return 2;
    }
  }

  private SimulationOrder order() throws BadInput {
    SimulationOrder order = SimulationFile.read(scenario);
    if (runs != null) {
      order = order.withRuns(runs);
    }
    if (seed != null) {
      order = order.withSeed(seed);
    }
    return policy == null ? order : order.withRouting(Routings.of(policy));
  }

  private CentreFigures play(SimulationOrder order) {
    int total = order.terms().runs();
    ProgressBar progress =
        new ProgressBar(
            spec.commandLine().getErr(),
            SystemTerminal.standardOutput(false).redraws(),
            total,
            "runs",
            System::nanoTime);
    CentreFigures figures = Simulation.of(order.centre(), order.terms(), progress::show);
    progress.close(total);
    return figures;
  }
}
