package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.console.SystemTerminal;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.Simulation;
import org.strowger.simulator.estimate.EstimateSuite;
import org.strowger.simulator.oracle.OracleEffort;
import org.strowger.simulator.oracle.OracleFamily;
import org.strowger.simulator.oracle.OracleReport;
import org.strowger.simulator.oracle.OracleSuite;
import org.strowger.simulator.routing.Routings;
import org.strowger.simulator.simulation.SimulationFile;
import org.strowger.simulator.simulation.SimulationJson;
import org.strowger.simulator.simulation.SimulationOrder;
import org.strowger.simulator.simulation.SimulationReport;
import org.strowger.simulator.starvation.StarvationProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger simulate}: a call centre described by rates and laws, run many times through the
 * router's own core in virtual time; or the suites of centres whose figures are known exactly. How
 * scenario files are written is in router/docs/simulate.md.
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
    exitCodeList = {
      "0:the report was printed; of a suite, every goal was reached",
      "1:a suite did not reach a goal",
      "2:a file or an option can't be used as it is"
    })
final class SimulateCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int NOT_REACHED = 1;
  private static final int NOT_USABLE = 2;

  private static final int RUNS_MOST = 10_000;

  private static final String ESTIMATE = "estimate";
  private static final int ESTIMATE_SAMPLE = 20_000;
  private static final String STARVATION = "starvation";
  private static final int STARVATION_SAMPLE = 200_000;
  private static final int STARVATION_FULL = 10_000_000;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCENARIO.yaml",
      description = "The call centre.")
  private @Nullable Path scenario;

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
      description = "Another routing than the scenario's: a policy by name, or a routing file.")
  private @Nullable String policy;

  @Option(names = "--json", description = "The report as JSON.")
  private boolean json;

  @Option(
      names = "--suite",
      paramLabel = "SUITE",
      description =
          "Instead of a scenario, centres whose figures are known exactly (erlang, skills, optimum, all, or one family"
              + " such as erlang-c), random ones under a watcher (starvation), or lines whose best forecast is known"
              + " (estimate).")
  private @Nullable String suite;

  @Option(
      names = "--full",
      description = "The whole suite, as long as its goals ask for, instead of a sample.")
  private boolean full;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      return suite == null ? simulate() : runSuite(suite);
    } catch (BadInput bad) {
      spec.commandLine().getErr().println(bad.getMessage());
      return NOT_USABLE;
    } finally {
      spec.commandLine().getOut().flush();
      spec.commandLine().getErr().flush();
    }
  }

  // ---- One scenario

  private int simulate() throws BadInput {
    SimulationOrder order = order();
    int total = order.terms().runs();
    ProgressBar progress = progress(total, "runs");
    CentreFigures figures = Simulation.of(order.centre(), order.terms(), progress::show);
    progress.close(total);
    out()
        .print(
            json
                ? new SimulationJson(order, figures).text()
                : new SimulationReport(order, figures).toText());
    return DONE;
  }

  private SimulationOrder order() throws BadInput {
    if (scenario == null) {
      throw fault("there is nothing to simulate: give a SCENARIO.yaml, or --suite all");
    }
    if (full) {
      throw fault("--full goes with --suite: a scenario says itself how long it runs");
    }
    if (runs != null && (runs < 2 || runs > RUNS_MOST)) {
      throw fault(
          "--runs is "
              + runs
              + ": it must be from 2 to "
              + RUNS_MOST
              + ", since one run does not tell its error");
    }
    SimulationOrder order = SimulationFile.read(scenario);
    if (runs != null) {
      order = order.withRuns(runs);
    }
    if (seed != null) {
      order = order.withSeed(seed);
    }
    if (policy != null) {
      order = order.withRouting(Routings.of(policy));
    }
    Simulation.check(policy == null ? scenario.toString() : policy, order.centre());
    return order;
  }

  // ---- Suites

  private int runSuite(String word) {
    List<OracleFamily> families = OracleFamily.ofSuite(word);
    if (families.isEmpty() && !word.equals(STARVATION) && !word.equals(ESTIMATE)) {
      throw fault(
          "--suite is "
              + word
              + ": it must be erlang, skills, optimum, all, starvation or estimate, or one family of"
              + " these, such as erlang-c");
    }
    if (scenario != null || runs != null || seed != null || policy != null || json) {
      throw fault("--suite goes with --full only: leave the scenario and the other options out");
    }
    if (word.equals(ESTIMATE)) {
      return compareEstimates();
    }
    return word.equals(STARVATION) ? watchForStarvation() : compareWithExact(families);
  }

  private int compareEstimates() {
    int customers = full ? EstimateSuite.CUSTOMERS : ESTIMATE_SAMPLE;
    EstimateSuite.Verdict verdict =
        EstimateSuite.run(customers, 1, system -> spec.commandLine().getErr().println(system));
    out().print(verdict.text());
    return verdict.holds() ? DONE : NOT_REACHED;
  }

  private int watchForStarvation() {
    int interactions = full ? STARVATION_FULL : STARVATION_SAMPLE;
    ProgressBar progress = progress(interactions, "interactions");
    StarvationProof.Verdict verdict =
        StarvationProof.run(interactions, 1, seen -> progress.show((int) seen));
    progress.close(interactions);
    out().print(verdict.toText());
    return verdict.holds() ? DONE : NOT_REACHED;
  }

  private int compareWithExact(List<OracleFamily> families) {
    SuiteProgress progress = new SuiteProgress();
    OracleReport report =
        OracleSuite.run(families, full ? OracleEffort.FULL : OracleEffort.SAMPLE, progress::at);
    out().println(report.table());
    report.verdicts().forEach(out()::println);
    return report.reached() ? DONE : NOT_REACHED;
  }

  /** How many centres a suite has shows when it begins. */
  private final class SuiteProgress {
    private @Nullable ProgressBar bar;

    void at(int done, int all, String next) {
      ProgressBar shown = bar;
      if (shown == null) {
        shown = progress(all, "centres");
        bar = shown;
      }
      if (next.isEmpty()) {
        shown.close(done);
      } else {
        shown.show(done);
      }
    }
  }

  private ProgressBar progress(int total, String unit) {
    return new ProgressBar(
        spec.commandLine().getErr(),
        SystemTerminal.standardOutput(false).redraws(),
        total,
        unit,
        System::nanoTime);
  }

  private ParameterException fault(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
