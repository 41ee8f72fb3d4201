package org.strowger.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.strowger.bench.TemporaryFolder;
import org.strowger.bench.Wanted;
import org.strowger.server.journal.Durability;
import org.strowger.token.Identity;
import org.strowger.token.Reach;
import org.strowger.token.Role;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;

/**
 * {@code strowger bench websocket [--json] [--quick] [PAIRS]}: a whole router whose agents work
 * over WebSockets, as JSON, and beside it a bare echo of the same texts over as many WebSockets,
 * which is the ceiling. Gateways speak gRPC, as they always do. Each server in a process of its
 * own, gateways and agents in this one; they take turns as in {@link WireBench}, and a message is
 * what it is there. A pair takes four minutes.
 */
public final class WebSocketBench {
  private static final String ECHO = "bare WebSocket echo";
  private static final String ROUTER = "router, process, over WebSockets";
  private static final String OVER_GRPC = "router, process, over gRPC";
  private static final Pace PACE = new Pace(2_000, 10);

  private static final int PAIRS = 3;
  private static final int GATEWAYS = 8;
  private static final int SOCKETS = 200;
  private static final long DAY_MS = 86_400_000;

  private WebSocketBench() {}

  /**
   * Prints two tables, or with {@code --json} one object a line.
   *
   * @throws IOException if the keys for tokens can't be made
   * @throws InterruptedException if it is to end before it has begun
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Wanted wanted = Wanted.parse(args, PAIRS);
    Turns turns = new Turns(wanted);
    try (TemporaryFolder folder = TemporaryFolder.make("strowger-keys-")) {
      Path keys = folder.path().resolve("keys.json");
      TokenKeys.make(keys);
      for (int pair = 0; pair < wanted.times(); pair++) {
        pair(turns, keys);
      }
    }
    WireReport report = new WireReport(turns.figures(), Map.of(), ECHO);
    report.print(wanted, List.of(ECHO, ROUTER, OVER_GRPC), PACE, goals(report));
  }

  private static List<WireReport.Goal> goals(WireReport report) {
    double echo = report.messages(ECHO);
    return List.of(
        new WireReport.Goal(
            "G5", "messages/s, router / WebSocket echo", report.messages(ROUTER) / echo, ">= 0.80"),
        new WireReport.Goal(
            "G5, of sockets",
            "of these only what went over WebSockets / echo",
            report.onSockets(ROUTER) / echo,
            "none"),
        new WireReport.Goal(
            "sockets to gRPC",
            "messages/s over WebSockets / over gRPC",
            report.messages(ROUTER) / report.messages(OVER_GRPC),
            "none"));
  }

  private static void pair(Turns turns, Path keys) throws IOException, InterruptedException {
    try (turns) {
      ChildJvm echo = new ChildJvm(SocketEchoHost.class);
      turns.add(ECHO, echo, new SocketEchoLoad(echo.port(), SOCKETS));
      ChildJvm router = new ChildJvm(RouterHost.class, Durability.PROCESS.name(), keys.toString());
      turns.add(ROUTER, router, overSockets(router, TokenKeys.read(keys)));
      ChildJvm overGrpc = new ChildJvm(RouterHost.class, Durability.PROCESS.name());
      turns.add(
          OVER_GRPC,
          overGrpc,
          RouterLoad.overGrpc(overGrpc.port(), Centre.crowded(GATEWAYS, SOCKETS, 1)));
      turns.saturate();
      turns.paced(PACE);
    }
  }

  private static RouterLoad overSockets(ChildJvm router, TokenKeys keys)
      throws InterruptedException {
    Wire wire = new Wire(router.port());
    return new RouterLoad(
        wire,
        Centre.crowded(GATEWAYS, SOCKETS, 1),
        (load, number) ->
            new SocketDesk(load, wire.loop(), router.socketPort(), token(keys, number)));
  }

  private static String token(TokenKeys keys, int number) {
    String agent = Centre.agent(number);
    Identity identity =
        new Identity(
            agent,
            agent,
            Role.AGENT,
            Reach.NOTHING,
            Reach.NOTHING,
            System.currentTimeMillis() + DAY_MS - 60_000);
    try {
      return SignedTokens.issue(keys, identity);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
