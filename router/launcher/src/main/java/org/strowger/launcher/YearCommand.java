package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.strowger.console.SystemTerminal;
import org.strowger.core.RoutingCore;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.CountsReader;
import org.strowger.simulator.EventDigest;
import org.strowger.simulator.ReplayReport;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.VirtualHost;
import org.strowger.simulator.routing.Refusals;
import org.strowger.simulator.routing.Routings;
import org.strowger.simulator.year.YearOfCalls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger year}: a year of customers made of counts by half-hour, through the core in
 * virtual time; tells how long it took and the digest of its event log.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "year",
    mixinStandardHelpOptions = true,
    description =
        "Makes customers and agents of counts by half-hour and plays them through a router's core in virtual time.",
    footerHeading = "%nFile (comma-separated, first line names the columns):%n",
    footer = {
      "  COUNTS.csv  date,minute_of_day,calls   a line for each half-hour, such as 1999-12-31,630,47",
      "The same counts, seed and policy give the same event log to the byte; its SHA-256 is told."
    })
final class YearCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "COUNTS.csv", description = "The counts.")
  private Path counts;

  @Option(
      names = "--policy",
      paramLabel = "P",
      description = "How the router routes (${DEFAULT-VALUE}): a policy by name or a routing file.")
  private String policy = "virtual-deadline";

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which year: the same seed, the same customers (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--json", description = "The report as JSON; without times and digest.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      play(scenario());
      return 0;
    } catch (BadInput bad) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(bad.getMessage());
      err.flush();
      return 2;
    }
  }

  private Scenario scenario() throws BadInput {
    Scenario unrouted = YearOfCalls.of(CountsReader.read(counts), seed);
    return unrouted.withDefinitions(
        Refusals.checked(policy, Routings.of(policy), unrouted.definitions()));
  }

  private void play(Scenario scenario) {
    ProgressBar progress =
        new ProgressBar(
            spec.commandLine().getErr(),
            SystemTerminal.standardOutput(false).redraws(),
            scenario.calls().calls().size(),
            System::nanoTime);
    long beginNanos = System.nanoTime();
    Duration cpuBefore = cpu();
    EventDigest digest = new EventDigest();
    VirtualHost host = new VirtualHost(new RoutingCore(), scenario, digest);
    host.run(progress::show);
    progress.close(host.people().customersGone());
    double wallS = (System.nanoTime() - beginNanos) / 1e9;
    double cpuS = cpu().minus(cpuBefore).toMillis() / 1e3;

    ReplayReport report = ReplayReport.of(host.people());
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.toJson() : report.toText() + '\n' + foot(digest, wallS, cpuS));
    out.flush();
  }

  private static String foot(EventDigest digest, double wallS, double cpuS) {
    return String.format(
        Locale.ROOT,
        "took %.1f s by the wall's clock, %.1f s of processor time%nevents %d, SHA-256 %s%n",
        wallS,
        cpuS,
        digest.events(),
        digest.hex());
  }

  /** Of the whole process; zero where the system does not tell. */
  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
