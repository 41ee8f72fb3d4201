package org.strowger.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.SupervisorClient;
import org.strowger.console.Console;
import org.strowger.console.Supervision;
import org.strowger.console.SystemTerminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The {@code console} verb: a supervisor's live view in the terminal, with instructions typed below
 * it, until q or Ctrl-C. Where output is not a terminal it prints a picture every so often.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "console",
    description = "Shows queues and agents of a running router, live, and takes instructions.",
    mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {
  /** Without a router there is nothing to show. */
  private static final int UNREACHABLE = 1;

  private static final int ANSWER_SECONDS_MAX = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--router",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:7700",
      description = "The router to watch; ${DEFAULT-VALUE} unless given.")
  private String router;

  @Option(
      names = "--as",
      paramLabel = "SUPERVISOR",
      defaultValue = "${sys:user.name}",
      description = "Who acts, as it is recorded; ${DEFAULT-VALUE} unless given.")
  private String supervisorId;

  @Option(names = "--once", description = "Prints one picture, all rows, and ends.")
  private boolean once;

  @Option(names = "--no-colour", description = "Leaves colours out; so does NO_COLOR.")
  private boolean noColour;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How often to print where there is no terminal; ${DEFAULT-VALUE} unless given.")
  private int intervalSeconds;

  @Override
  public Integer call() {
    if (intervalSeconds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--interval must be 1 or more seconds, but it is " + intervalSeconds);
    }
    boolean colour = !noColour && System.getenv("NO_COLOR") == null;
    SystemTerminal terminal = SystemTerminal.standardOutput(colour);
    try (StrowgerChannel channel = StrowgerChannel.open(router)) {
      return once
          ? printOnce(SupervisorClient.of(channel, supervisorId), terminal)
          : watch(Supervision.of(channel, supervisorId), terminal);
    }
  }

  private int printOnce(SupervisorClient supervisor, SystemTerminal terminal) {
    try {
      terminal.write(
          Console.picture(
              router,
              supervisor.board().orTimeout(ANSWER_SECONDS_MAX, TimeUnit.SECONDS).join(),
              terminal.screen()));
      return 0;
    } catch (CompletionException failure) {
      spec.commandLine()
          .getErr()
          .println(
              "No router answers at "
                  + router
                  + ". "
                  + reason(failure)
                  + " Start one with: strowger serve. Or name another with --router.");
      return UNREACHABLE;
    }
  }

  private static String reason(CompletionException failure) {
    return failure.getCause() instanceof TimeoutException
        ? "It was silent for " + ANSWER_SECONDS_MAX + " s."
        : String.valueOf(failure.getCause() == null ? failure : failure.getCause().getMessage());
  }

  private int watch(Supervision supervision, SystemTerminal terminal) {
    Console console =
        new Console(
            router,
            supervision,
            terminal,
            Duration.ofSeconds(intervalSeconds),
            System::currentTimeMillis);
    // Ctrl-C must leave the terminal as it was.
    Runtime.getRuntime().addShutdownHook(new Thread(console::close, "strowger-console-close"));
    console.run();
    return 0;
  }
}
