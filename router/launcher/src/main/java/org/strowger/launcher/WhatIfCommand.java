package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.strowger.console.SystemTerminal;
import org.strowger.core.RoutingCore;
import org.strowger.server.journal.JournalFault;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.routing.Refusals;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.routing.Routings;
import org.strowger.simulator.whatif.Recording;
import org.strowger.simulator.whatif.WhatIf;
import org.strowger.simulator.whatif.WhatIfReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger journal what-if}: what would have become of those in a journal under another
 * routing. The method is in router/docs/what-if.md.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = "Plays the customers and agents of a journal again, under another routing.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the report is printed",
      "2:the journal or the routing can't be read, or the journal has nobody to play"
    })
final class WhatIfCommand implements Callable<Integer> {
  private static final int RUNS_MAX = 10_000;
  private static final int REPORTED = 0;
  private static final int UNREADABLE = 2;

  @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
  private Path directory;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "ROUTING",
      description = "A routing file, or a policy such as virtual-deadline or strict-priority.")
  private String config;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How often what the journal leaves open is drawn (${DEFAULT-VALUE}).")
  private int runs = 20;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed gives the same report (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--from",
      paramLabel = "SEQUENCE",
      description = "The first entry (${DEFAULT-VALUE}).")
  private long from = 1;

  @Option(names = "--to", paramLabel = "SEQUENCE", description = "The last entry.")
  private long to = Long.MAX_VALUE;

  @Option(names = "--json", description = "The report as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    checkOptions();
    PrintWriter out = spec.commandLine().getOut();
    try {
      Routing candidate = Routings.of(config);
      Recording recording = new JournalStretch(directory, from, to).recording();
      Refusals.checked(config, candidate, recording.definitions());
      WhatIfReport report = compare(recording, candidate);
      out.print(json ? report.toJson() : report.toText());
      return REPORTED;
    } catch (BadInput bad) {
      return complain(bad.getMessage());
    } catch (JournalFault fault) {
      return complain("strowger: " + fault.getMessage());
    } finally {
      out.flush();
    }
  }

  private WhatIfReport compare(Recording recording, Routing candidate) {
    WhatIf whatIf = new WhatIf(recording, RoutingCore::new, runs, seed);
    ProgressBar progress =
        new ProgressBar(
            spec.commandLine().getErr(),
            SystemTerminal.standardOutput(false).redraws(),
            whatIf.customersTotal(),
            System::nanoTime);
    WhatIfReport report = whatIf.compare(candidate, progress::show);
    progress.close(whatIf.customersTotal());
    return report;
  }

  private void checkOptions() {
    if (runs < 1 || runs > RUNS_MAX) {
      throw fault("--runs is " + runs + ": it must be from 1 to " + RUNS_MAX);
    }
    if (from < 1) {
      throw fault("--from is " + from + ": the first entry is 1");
    }
    if (to < from) {
      throw fault("--to is " + to + ": it must not lie before --from, which is " + from);
    }
  }

  private int complain(String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
    return UNREADABLE;
  }

  private ParameterException fault(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
