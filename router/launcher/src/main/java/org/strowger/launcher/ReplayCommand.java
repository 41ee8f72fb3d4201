package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.console.SystemTerminal;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.server.journal.JournalFault;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.ReplayReport;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.TraceReader;
import org.strowger.simulator.TraceRules;
import org.strowger.simulator.VirtualHost;
import org.strowger.simulator.compare.ComparisonReport;
import org.strowger.simulator.estimate.EstimateReport;
import org.strowger.simulator.routing.Refusals;
import org.strowger.simulator.routing.Routings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger replay}: a log of real calls, with the agents who were on duty, through a router.
 * What the log's columns mean is told by {@link TraceReader}, how they are put into the router's
 * words by {@link TraceRules}, and how far the two ways may differ by {@link ReplayTolerance}.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Runs a log of real calls through a router and reports what became of them.",
    footerHeading =
        "%nFiles (comma-separated, first line names the columns, times in seconds from the first midnight):%n",
    footer = {
      "  CALLS.csv   t_s,type,priority,service_s,patience_s[,channel]   a line for each call",
      "  AGENTS.csv  agent,on_s,off_s,skills                            a line for each duty",
      "Each type is a queue that asks for the skill of the same name. Priority 2 is a VIP, due 120 s earlier by default.",
      "Skills are written NW:1 PS:2; level 1 is the best. An agent takes one call at a time, at once, and at the",
      "end of a duty goes as soon as the call in hand is over.",
      "Policies by name: first-come-first-served, strict-priority, penalty-tiers, bullseye, queue-ratio, fastest-first,",
      "virtual-deadline. Their comparison tells means over the runs, and differences paired by day.",
      "A replay over the network counts as one in virtual time does, within 2 calls and speed/20,000 of those offered."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int SPEED_MAX = 10_000;
  private static final double FACTOR_MAX = 100;
  private static final long WRAP_UP_MAX_S = 86_400;

  @Parameters(index = "0", paramLabel = "CALLS.csv", description = "The calls.")
  private Path calls;

  @Option(
      names = "--agents",
      required = true,
      paramLabel = "AGENTS.csv",
      description = "Who was on duty when.")
  private Path agents;

  @Option(
      names = "--day",
      paramLabel = "N",
      description = "Only day N; the first is 1. Duties are cut at its midnights.")
  private @Nullable Integer day;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description =
          "Router time runs N times as fast as the wall's (${DEFAULT-VALUE}); not for --virtual.")
  private int speed = 300;

  @Option(
      names = "--virtual",
      description = "Through the core in virtual time: no network, a month in seconds.")
  private boolean virtual;

  @Option(
      names = "--journal",
      paramLabel = "DIR",
      description = "Keeps the router's journal in this folder, which must be new or empty.")
  private @Nullable Path journal;

  @Option(
      names = "--queue-log",
      paramLabel = "FILE",
      description = "Writes what happens as Asterisk writes its queue_log; with --virtual.")
  private @Nullable Path queueLog;

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

  @Mixin private ComparisonOptions comparison;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    checkOptions();
    try {
      Recording recording = recording();
      print(comparison.comparing() ? compare(recording) : replay(recording));
      return 0;
    } catch (BadInput bad) {
      return complain(bad.getMessage(), 2);
    } catch (IOException | JournalFault | PlayFailed fault) {
      return complain(String.valueOf(fault.getMessage()), 1);
    }
  }

  private void print(String report) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(report);
    out.flush();
  }

  private String replay(Recording recording) throws BadInput, IOException, InterruptedException {
    Scenario unrouted = recording.scenario();
    Scenario scenario =
        unrouted.withDefinitions(
            Refusals.checked(
                comparison.policy, Routings.of(comparison.policy), unrouted.definitions()));
    EstimateReport estimates = new EstimateReport();
    ReplayReport report = virtual ? playVirtually(scenario, estimates) : playLive(scenario);
    if (json) {
      return report.toJson();
    }
    return virtual ? report.toText() + estimates.toText() : report.toText();
  }

  private String compare(Recording recording) throws BadInput, IOException, InterruptedException {
    ReplayComparison compared = new ReplayComparison(comparison, recording);
    ProgressBar progress = progress(compared.plays(), "plays");
    ComparisonReport report = compared.play(progress::show);
    progress.close(compared.plays());
    return json ? report.toJson() : report.toText();
  }

  private int complain(String message, int exitCode) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
    return exitCode;
  }

  private void checkOptions() {
    if (virtual && journal != null) {
      throw fault("--journal goes with a router, and --virtual has none: leave one of them out");
    }
    if (queueLog != null && (!virtual || comparison.comparing())) {
      throw fault(
          "--queue-log goes with --virtual and without --compare: of a router's journal, write it"
              + " with 'strowger journal queue-log'");
    }
    String problem = comparison.problem(virtual);
    if (problem != null) {
      throw fault(problem);
    }
    if (speed < 1 || speed > SPEED_MAX) {
      throw fault("--speed is " + speed + ": it must be from 1 to " + SPEED_MAX);
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

  private Recording recording() throws BadInput {
    TraceRules rules = rules();
    TraceReader.Trace trace = new TraceReader(rules).read(calls, agents);
    CallLog log = trace.calls().withServiceFactor(serviceFactor);
    if (log.calls().isEmpty()) {
      throw fault(calls + " has no calls: give it a line for each");
    }
    Recording whole = new Recording(rules, log, trace.roster(), comparison.secondaryFactor);
    return day == null ? whole : ofDay(whole, day);
  }

  /** Over a network an accept takes a moment of the wall's time, which is long for the router. */
  private TraceRules rules() {
    TraceRules rules = TraceRules.DEFAULT.withWrapUpMs(wrapUpS * 1_000);
    return virtual
        ? rules
        : rules.withOfferTimeoutMs(RehearsalRouter.stretched(rules.offerTimeoutMs(), speed));
  }

  private Recording ofDay(Recording whole, int number) {
    CallLog ofDay = whole.log().day(number);
    if (ofDay.calls().isEmpty()) {
      throw fault(
          "--day is "
              + number
              + ": no call arrives on that day; the last day is "
              + whole.log().lastDay());
    }
    return new Recording(whole.rules(), ofDay, whole.roster().day(number), whole.secondaryFactor());
  }

  private ReplayReport playVirtually(Scenario scenario, EstimateReport estimates)
      throws IOException {
    if (queueLog == null) {
      return playVirtually(scenario, (Consumer<JournalEntry>) estimates);
    }
    try (QueueLogFile log = QueueLogFile.create(queueLog)) {
      return playVirtually(scenario, log.andThen(estimates));
    }
  }

  private ReplayReport playVirtually(Scenario scenario, Consumer<JournalEntry> entries) {
    VirtualHost host = new VirtualHost(new RoutingCore(), scenario, entries);
    ProgressBar progress = progress(scenario.calls().calls().size(), "calls");
    host.run(progress::show);
    progress.close(host.people().customersGone());
    return ReplayReport.of(host.people());
  }

  private ReplayReport playLive(Scenario scenario) throws IOException, InterruptedException {
    QuietLog.prepare();
    ProgressBar progress = progress(scenario.calls().calls().size(), "calls");
    try (OnInterrupt interrupt = OnInterrupt.armed();
        RehearsalRouter router = RehearsalRouter.start(scenario.startMs(), speed, journal);
        LiveHost host = new LiveHost(router.target(), router.clock(), scenario, progress::show)) {
      interrupt.stops(host::stop);
      var _ = router.failure().thenAccept(failure -> host.fail(failure.reason()));
      host.prepare();
      router.clock().start();
      host.begin();
      host.await();
      ReplayReport report = host.report();
      progress.close(report.total().answered() + report.total().abandoned());
      tellOfLateRequests(host.lateRequests());
      return report;
    }
  }

  private void tellOfLateRequests(long count) {
    if (count > 0) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          count + " requests of agents came too late, as when a caller hangs up just then.");
      err.flush();
    }
  }

  private ProgressBar progress(int total, String noun) {
    return new ProgressBar(
        spec.commandLine().getErr(),
        SystemTerminal.standardOutput(false).redraws(),
        total,
        noun,
        System::nanoTime);
  }

  private ParameterException fault(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
