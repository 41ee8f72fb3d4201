package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.core.RoutingCore;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.ReplayReport;
import org.strowger.simulator.Roster;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.TraceReader;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.VirtualHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger replay}: a log of real calls, with the agents who were on duty, through a router.
 * What the log's columns mean is told by {@link TraceReader}, how they are put into the router's
 * words by {@link TraceRules}.
 */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Runs a log of real calls through a router and reports what became of them.",
    footerHeading =
        "%nFiles (comma-separated, first line names the columns, times in seconds from the first midnight):%n",
    footer = {
      "  CALLS.csv   t_s,type,priority,service_s,patience_s[,channel]   a line for each call",
      "  AGENTS.csv  agent,on_s,off_s,skills                            a line for each duty",
      "Each type is a queue that asks for the skill of the same name. Priority 2 is a VIP, due 90 s earlier.",
      "Skills are written NW:1 PS:2; level 1 is the best. An agent takes one call at a time, at once, and at the",
      "end of a duty goes as soon as the call in hand is over."
    })
final class ReplayVerb implements Callable<Integer> {
  private static final double FACTOR_MAX = 100;
  private static final long WRAP_UP_MAX_S = 86_400;

  @Parameters(index = "0", paramLabel = "CALLS.csv", description = "The calls.")
  private Path calls = Path.of("");

  @Option(
      names = "--agents",
      required = true,
      paramLabel = "AGENTS.csv",
      description = "Who was on duty when.")
  private Path agents = Path.of("");

  @Option(
      names = "--day",
      paramLabel = "N",
      description = "Only day N; the first is 1. Duties are cut at its midnights.")
  private @Nullable Integer day;

  @Option(
      names = "--virtual",
      description = "Through the core in virtual time: no network, a month in seconds.")
  private boolean virtual;

  @Option(
      names = "--service-factor",
      paramLabel = "F",
      description = "Handling takes F times as long (${DEFAULT-VALUE}).")
  private double serviceFactor = 1;

  @Option(
      names = "--wrap-up",
      paramLabel = "S",
      description = "S seconds of paperwork after each call (${DEFAULT-VALUE}).")
  private long wrapUpS;

  @Option(names = "--json", description = "The report as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    checkOptions();
    try {
      Scenario scenario = scenario();
      ReplayReport report = play(scenario);
      spec().commandLine().getOut().print(json ? report.toJson() : report.toText());
      spec().commandLine().getOut().flush();
      return 0;
    } catch (BadInput bad) {
      PrintWriter err = spec().commandLine().getErr();
      err.println(bad.getMessage());
      err.flush();
      return 2;
    }
  }

  private void checkOptions() {
    if (!virtual) {
      throw fault("--virtual is missing: it is the only way yet");
    }
    if (day != null && day < 1) {
      throw fault("--day is " + day + ": the first day is 1");
    }
    if (!(serviceFactor > 0 && serviceFactor <= FACTOR_MAX)) {
      throw fault(
          "--service-factor is "
              + serviceFactor
              + ": it must be above 0, and at most "
              + (int) FACTOR_MAX);
    }
    if (wrapUpS < 0 || wrapUpS > WRAP_UP_MAX_S) {
      throw fault(
          "--wrap-up is " + wrapUpS + ": it must be from 0 to " + WRAP_UP_MAX_S + " seconds");
    }
  }

  private Scenario scenario() throws BadInput {
    TraceRules rules = TraceRules.DEFAULT.withWrapUpMs(wrapUpS * 1_000);
    TraceReader.Trace trace = new TraceReader(rules).read(calls, agents);
    CallLog log = trace.calls().withServiceFactor(serviceFactor);
    if (log.calls().isEmpty()) {
      throw fault(calls + " has no calls: give it a line for each");
    }
    return day == null
        ? rules.scenario(log, trace.roster())
        : ofDay(rules, log, trace.roster(), day);
  }

  private Scenario ofDay(TraceRules rules, CallLog log, Roster roster, int number) {
    CallLog ofDay = log.day(number);
    if (ofDay.calls().isEmpty()) {
      throw fault(
          "--day is " + number + ": no call arrives on that day; the last day is " + log.lastDay());
    }
    return rules.scenario(ofDay, roster.day(number));
  }

  private ReplayReport play(Scenario scenario) {
    VirtualHost host = new VirtualHost(new RoutingCore(), scenario, _ -> {});
    ProgressBar progress =
        new ProgressBar(
            spec().commandLine().getErr(),
            Terminal.present(),
            scenario.calls().calls().size(),
            System::nanoTime);
    host.run(progress::show);
    progress.close(host.people().customersGone());
    return ReplayReport.of(host.people());
  }

  private ParameterException fault(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec;
  }
}
