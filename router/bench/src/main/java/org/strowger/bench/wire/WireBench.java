package org.strowger.bench.wire;

import java.util.List;
import java.util.Map;
import org.strowger.bench.Wanted;
import org.strowger.server.journal.Durability;

/**
 * {@code strowger bench wire [--json] [--quick] [PAIRS]}: a whole router behind gRPC, at both
 * levels of durability, and beside it a bare echo of the same messages over as many streams, which
 * is the ceiling; then the same where many messages share a frame. Each in a process of its own,
 * gateways and agents in this one. They take turns, so that what else the machine does falls on
 * all; medians over the windows of so many fresh processes. A pair takes five and a half minutes.
 */
public final class WireBench {
  private static final String ECHO = "bare gRPC echo";
  private static final String PROCESS = "router, process";
  private static final String DISK = "router, disk";
  private static final String ECHO_SHARED = "bare gRPC echo, 32 a frame";
  private static final String PROCESS_SHARED = "router, process, 32 a frame";
  private static final Pace PACE = new Pace(5_000, 10);

  private static final int PAIRS = 3;
  private static final int GATEWAYS = 8;
  private static final int AGENTS = 192;

  /** Fewer, so that each has enough to share a frame. */
  private static final int AGENTS_SHARED = 24;

  private static final int PER_FRAME = 32;

  private WireBench() {}

  /**
   * Prints two tables, or with {@code --json} one object a line.
   *
   * @throws InterruptedException if it is to end before it has begun
   */
  public static void main(String[] args) throws InterruptedException {
    Wanted wanted = Wanted.parse(args, PAIRS);
    Turns turns = new Turns(wanted);
    for (int pair = 0; pair < wanted.times(); pair++) {
      oneAFrame(turns);
      manyAFrame(turns);
    }
    WireReport report =
        new WireReport(
            turns.figures(), Map.of(PROCESS_SHARED, ECHO_SHARED, ECHO_SHARED, ECHO_SHARED), ECHO);
    report.print(wanted, List.of(ECHO, PROCESS, DISK), PACE, goals(report));
  }

  private static List<WireReport.Goal> goals(WireReport report) {
    return List.of(
        new WireReport.Goal(
            "G1",
            "messages/s, process / echo",
            report.messages(PROCESS) / report.messages(ECHO),
            ">= 0.90"),
        new WireReport.Goal(
            "G2",
            "the same, 32 a frame",
            report.messages(PROCESS_SHARED) / report.messages(ECHO_SHARED),
            ">= 0.75"),
        new WireReport.Goal(
            "G3",
            "messages/s, disk / process",
            report.messages(DISK) / report.messages(PROCESS),
            ">= 0.90"),
        new WireReport.Goal(
            "G4", "p50 to the offer / p50 of the echo", report.p50ToEcho(PROCESS), "<= 1.25"),
        new WireReport.Goal(
            "G4, p99", "p99 to the offer / p99 of the echo", report.p99ToEcho(PROCESS), "<= 1.5"));
  }

  private static void oneAFrame(Turns turns) throws InterruptedException {
    try (turns) {
      echo(turns, ECHO, GATEWAYS + AGENTS, 1);
      router(turns, PROCESS, Durability.PROCESS, AGENTS, 1);
      router(turns, DISK, Durability.DISK, AGENTS, 1);
      turns.saturate();
      turns.paced(PACE);
    }
  }

  private static void manyAFrame(Turns turns) throws InterruptedException {
    try (turns) {
      echo(turns, ECHO_SHARED, GATEWAYS + AGENTS_SHARED, PER_FRAME);
      router(turns, PROCESS_SHARED, Durability.PROCESS, AGENTS_SHARED, PER_FRAME);
      turns.saturate();
    }
  }

  private static void echo(Turns turns, String name, int streams, int perFrame) {
    ChildJvm server = new ChildJvm(EchoHost.class);
    turns.add(name, server, new EchoLoad(server.port(), streams, perFrame));
  }

  private static void router(
      Turns turns, String name, Durability durability, int agents, int perFrame)
      throws InterruptedException {
    ChildJvm server = new ChildJvm(RouterHost.class, durability.name());
    turns.add(
        name,
        server,
        RouterLoad.overGrpc(server.port(), Centre.crowded(GATEWAYS, agents, perFrame)));
  }
}
