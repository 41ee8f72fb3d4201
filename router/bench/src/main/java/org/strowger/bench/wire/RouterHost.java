package org.strowger.bench.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.strowger.bench.TemporaryFolder;
import org.strowger.core.RoutingCore;
import org.strowger.server.RouterClock;
import org.strowger.server.StrowgerServer;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.Lots;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.snapshot.SnapshotStore;

/** A whole router on free ports, as {@code strowger serve} has it, but for its limits of rate. */
final class RouterHost {
  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final int DAY_MINUTES = 24 * 60;

  private RouterHost() {}

  /**
   * The arguments are the level of durability and, where it is to have sockets, the file with the
   * keys of their tokens.
   *
   * @throws IOException if there is no folder for the journal
   */
  public static void main(String[] args) throws IOException {
    try (TemporaryFolder journal = TemporaryFolder.make("strowger-wire-");
        StrowgerServer server = open(Durability.valueOf(args[0]), journal.path(), sockets(args))) {
      server.start();
      if (server.socketPort().isPresent()) {
        ChildJvm.serve(server.grpcPort(), server.socketPort().getAsInt());
      } else {
        ChildJvm.serve(server.grpcPort());
      }
    }
  }

  private static ServerConfig.Sockets sockets(String[] args) {
    ServerConfig.Sockets preset = ServerConfig.Sockets.DEFAULT;
    return args.length < 2
        ? preset
        : unlimited(preset.onAnyPort(Path.of(args[1]), preset.tokenMaxMinutes(), Optional.empty()));
  }

  private static StrowgerServer open(
      Durability durability, Path directory, ServerConfig.Sockets sockets) {
    ServerConfig preset = ServerConfig.DEFAULT;
    ServerConfig config =
        new ServerConfig(
                new ServerConfig.Grpc("127.0.0.1", 0),
                new ServerConfig.Http("127.0.0.1", 0),
                preset.journal(),
                preset.ring(),
                preset.streams(),
                preset.figures(),
                preset.events(),
                preset.webhooks(),
                preset.clock(),
                preset.limits())
            .with(unlimited(preset.admission()))
            .with(sockets);
    SecureRandom random = new SecureRandom();
    return new StrowgerServer(
        config,
        RoutingCore::new,
        JournalDirectory.write(directory, durability),
        new SnapshotStore(directory, random::nextLong),
        RouterClock.of(config.clock()),
        new Lots(random.nextLong()));
  }

  private static ServerConfig.Admission unlimited(ServerConfig.Admission preset) {
    return new ServerConfig.Admission(
        preset.streams(),
        preset.watches(),
        preset.watchesPerConnection(),
        preset.calls(),
        preset.callsPerConnection(),
        preset.agentRequests(),
        preset.gatewayCommands(),
        UNLIMITED,
        UNLIMITED,
        preset.requestMaxKib(),
        preset.frameMaxKib(),
        preset.unsentMaxMib(),
        preset.keptMaxMib());
  }

  /** Frames as quick as they come, and tokens for as long as a pair may take. */
  private static ServerConfig.Sockets unlimited(ServerConfig.Sockets preset) {
    return new ServerConfig.Sockets(
        preset.host(),
        preset.port(),
        preset.tokenKeys(),
        DAY_MINUTES,
        preset.origins(),
        preset.max(),
        preset.maxPerIdentity(),
        preset.helloMs(),
        UNLIMITED,
        preset.frameMaxKib(),
        preset.unsentFrames(),
        preset.unsentKib(),
        preset.heartbeatMs(),
        preset.silenceMaxMs(),
        preset.chatUrl(),
        preset.renewal());
  }
}
