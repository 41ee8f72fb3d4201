package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.strowger.client.StrowgerChannel;
import org.strowger.console.SystemTerminal;
import org.strowger.gateway.chat.store.StoreFault;
import org.strowger.server.journal.JournalFault;
import org.strowger.simulator.ReplayReport;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.SyntheticDay;
import org.strowger.token.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code strowger demo}: a router, five gateways, agents and a supervisor's table, for one made-up
 * day whose numbers stand in {@link SyntheticDay}. Stops by itself; Ctrl-C stops it earlier, and
 * the report is of the day so far.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Runs a router for one made-up day, from 8:00 to 20:00, with gateways and agents over gRPC and a supervisor's"
            + " table, then reports the day.")
final class DemoCommand implements Callable<Integer> {
  private static final int SPEED_MAX = 1_200;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description =
          "Router time runs N times as fast as the wall's (${DEFAULT-VALUE}: a day in about 80 s).")
  private int speed = 600;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Which day: the same seed, the same customers (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--agents",
      paramLabel = "N",
      description = "How many agents; as many more or fewer customers come (${DEFAULT-VALUE}).")
  private int agents = SyntheticDay.AGENTS;

  @Option(
      names = "--desk",
      description =
          "At life's own speed, with a desk of yours in a browser and a customer's chat beside it, until Ctrl-C.")
  private boolean desk;

  @Option(names = "--no-colour", description = "Leaves colours out; so does NO_COLOR.")
  private boolean noColour;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    check("--speed", speed, SPEED_MAX);
    check("--agents", agents, SyntheticDay.AGENTS_MAX);
    QuietLog.prepare();
    try {
      Scenario day = SyntheticDay.of(seed, agents);
      if (desk) {
        DemoDesk.play(day, out());
      } else {
        play(day, out());
      }
      return 0;
    } catch (IOException | JournalFault | PlayFailed | StoreFault fault) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(fault.getMessage());
      err.flush();
      return 1;
    }
  }

  private void play(Scenario day, PrintWriter out) throws IOException, InterruptedException {
    try (OnInterrupt interrupt = OnInterrupt.armed();
        RehearsalRouter router =
            RehearsalRouter.startWithPages(day.startMs(), speed, Optional.empty());
        StrowgerChannel channel = StrowgerChannel.open(router.target());
        LiveHost host = new LiveHost(router.target(), router.clock(), day, _ -> {})) {
      interrupt.stops(host::stop);
      var _ = router.failure().thenAccept(failure -> host.fail(failure.reason()));
      introduce(out, day, router);
      host.prepare();
      router.clock().start();
      host.begin();
      SystemTerminal terminal =
          SystemTerminal.standardOutput(!noColour && System.getenv("NO_COLOR") == null);
      try (DemoBoard _ = DemoBoard.open(channel, terminal, router.target())) {
        host.await();
      }
      ReplayReport report = host.report();
      out.println();
      out.print(report.toText());
      out.println();
      out.println(
          "Its metrics were at "
              + router.metricsPage()
              + ". The same day again: --seed "
              + seed
              + ". At a desk of your own: --desk.");
      out.flush();
    }
  }

  private void introduce(PrintWriter out, Scenario day, RehearsalRouter router) throws IOException {
    out.println(
        "Strowger at "
            + router.target()
            + ": a day with "
            + day.calls().calls().size()
            + " customers and "
            + agents
            + " agents, "
            + speed
            + " times as fast as life. Metrics: "
            + router.metricsPage());
    router
        .page("board.html", Role.SUPERVISOR, "demo", "")
        .ifPresent(page -> out.println("The board in a browser: " + page));
    out.flush();
  }

  private void check(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          spec.commandLine(), option + " is " + value + ": it must be from 1 to " + most);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
