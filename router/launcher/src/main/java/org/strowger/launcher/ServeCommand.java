package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.core.RoutingCore;
import org.strowger.server.RouterClock;
import org.strowger.server.StrowgerServer;
import org.strowger.server.config.ConfigHelp;
import org.strowger.server.config.ConfigProblems;
import org.strowger.server.config.ConfigReader;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code strowger serve}: runs the router until it is told to end (SIGTERM, SIGINT: what was
 * accepted is still decided, written and told) or can't go on.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "serve",
    description = "Runs the router until SIGTERM or SIGINT.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "1:the router could not start, or stopped because it could not go on",
      "2:the configuration or the command line is wrong; all problems are listed",
      "143, 130:ended in order by SIGTERM or SIGINT"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int MISCONFIGURED = 2;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML; without it, and for keys it does not name, the presets hold.")
  private @Nullable Path file;

  @Option(names = "--keys", description = "Tells every key of the configuration, and ends.")
  private boolean keys;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (keys) {
      out().println(ConfigHelp.text());
      return 0;
    }
    ServerConfig config;
    try {
      config = ConfigReader.read(file, System.getenv());
    } catch (ConfigProblems wrong) {
      wrong.problems().forEach(problem -> complain(problem));
      return MISCONFIGURED;
    }
    try (StrowgerServer server = open(config)) {
      // The hook closes too, and whoever comes second finds nothing left to do.
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "strowger-closing"));
      server.start();
      announce(config, server);
      complain("stopped: " + server.failure().join().reason());
    } catch (IOException | JournalFault cannot) {
      complain(String.valueOf(cannot.getMessage()));
    }
    return FAILED;
  }

  private static StrowgerServer open(ServerConfig config) {
    return new StrowgerServer(
        config,
        new RoutingCore(),
        JournalDirectory.write(config.journal().directory(), config.journal().durability()),
        RouterClock.of(config.clock()));
  }

  private void announce(ServerConfig config, StrowgerServer server) {
    out()
        .println(
            "strowger: gRPC on "
                + config.grpc().host()
                + ":"
                + server.grpcPort()
                + ", health and metrics on http://"
                + config.http().host()
                + ":"
                + server.httpPort()
                + ", journal in "
                + config.journal().directory()
                + " (durability "
                + config.journal().durability().text()
                + ")");
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void complain(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("strowger: " + sentence);
    err.flush();
  }
}
