package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.core.RoutingCore;
import org.strowger.server.RouterClock;
import org.strowger.server.StrowgerServer;
import org.strowger.server.config.ConfigHelp;
import org.strowger.server.config.ConfigProblems;
import org.strowger.server.config.ConfigReader;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.Lots;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.ring.FailStop.Failure;
import org.strowger.server.ring.FailStop.Kind;
import org.strowger.server.snapshot.SnapshotStore;
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
      "1:the router could not start; what it says has to be mended first",
      "2:the configuration or the command line is wrong; all problems are listed",
      "3:the memory was exhausted; start it again, with a larger heap (this code is the JVM's own)",
      "4:something broke while it ran; start it again, it recovers from its journal",
      "5:a stage did not move any more; start it again, it recovers from its journal",
      "143, 130:ended in order by SIGTERM or SIGINT"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int NOT_STARTED = 1;
  private static final int MISCONFIGURED = 2;
  private static final int BROKEN = 4;
  private static final int STALLED = 5;

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
    try (StrowgerServer server = open(config);
        SystemdService systemd = SystemdService.of(System.getenv(), server::report)) {
      // The hook closes too, and whoever comes second finds nothing left to do.
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> close(systemd, server), "strowger-closing"));
      systemd.start();
      server.start();
      announce(config, server);
      return ended(server.failure().join());
    } catch (IOException | JournalFault cannot) {
      complain(String.valueOf(cannot.getMessage()));
      return NOT_STARTED;
    }
  }

  private static void close(SystemdService systemd, StrowgerServer server) {
    systemd.close();
    server.close();
  }

  /** Closing would wait for a thread that hangs, so what hangs is left to the kernel. */
  private int ended(Failure failure) {
    complain("stopped: " + failure.reason());
    if (failure.kind() == Kind.STALLED) {
      Runtime.getRuntime().halt(STALLED);
    }
    return BROKEN;
  }

  private static StrowgerServer open(ServerConfig config) {
    ServerConfig.JournalStore store = config.journal();
    SecureRandom random = new SecureRandom();
    return new StrowgerServer(
        config,
        RoutingCore::new,
        JournalDirectory.write(store.directory(), store.durability()),
        new SnapshotStore(store.directory(), random::nextLong),
        RouterClock.of(config.clock()),
        new Lots(random.nextLong()));
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
                + sockets(config, server)
                + ", journal in "
                + config.journal().directory()
                + " (durability "
                + config.journal().durability().text()
                + ")");
    out().flush();
  }

  private static String sockets(ServerConfig config, StrowgerServer server) {
    return server.socketPort().isEmpty()
        ? ""
        : ", sockets on ws://"
            + config.sockets().host()
            + ":"
            + server.socketPort().getAsInt()
            + "/socket";
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
