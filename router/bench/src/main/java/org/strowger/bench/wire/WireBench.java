package org.strowger.bench.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.server.journal.Durability;

/**
 * {@code strowger bench wire [--json] [PAIRS]}: a whole router behind gRPC, at both levels of
 * durability, and beside it a bare echo of the same messages over as many streams, which is the
 * ceiling; then the same where many messages share a frame. Each in a process of its own, gateways
 * and agents in this one. They take turns, so that what else the machine does falls on all; medians
 * over the windows of so many fresh processes. A pair takes five and a half minutes.
 */
public final class WireBench {
  static final String ECHO = "bare gRPC echo";
  static final String PROCESS = "router, process";
  static final String DISK = "router, disk";
  static final String ECHO_SHARED = "bare gRPC echo, 32 a frame";
  static final String PROCESS_SHARED = "router, process, 32 a frame";
  static final int PACED_PER_SECOND = 5_000;
  static final int PACED_SECONDS = 10;

  private static final int PAIRS = 3;
  private static final int GATEWAYS = 8;
  private static final int AGENTS = 192;

  /** Fewer, so that each has enough to share a frame. */
  private static final int AGENTS_SHARED = 24;

  private static final int PER_FRAME = 32;
  private static final int WINDOWS = 5;
  private static final long WARM_UP_NANOS = 30_000_000_000L;
  private static final long WINDOW_NANOS = 3_000_000_000L;

  private final Map<String, Contender.Figures> figures = new LinkedHashMap<>();
  private final List<Contender> open = new ArrayList<>();

  private WireBench() {}

  /**
   * Prints two tables, or with {@code --json} one object a line.
   *
   * @throws InterruptedException if it is to end before it has begun
   */
  public static void main(String[] args) throws InterruptedException {
    boolean json = List.of(args).contains("--json");
    int pairs = PAIRS;
    for (String arg : args) {
      pairs = arg.equals("--json") ? pairs : Integer.parseInt(arg);
    }
    WireBench bench = new WireBench();
    for (int pair = 0; pair < pairs; pair++) {
      bench.oneAFrame();
      bench.manyAFrame();
    }
    new WireReport(bench.figures).print(json);
  }

  private void oneAFrame() throws InterruptedException {
    try {
      echo(ECHO, GATEWAYS + AGENTS, 1);
      router(PROCESS, Durability.PROCESS, AGENTS, 1);
      router(DISK, Durability.DISK, AGENTS, 1);
      saturate();
      open.forEach(one -> one.paced(PACED_PER_SECOND, PACED_SECONDS * 1_000_000_000L));
    } finally {
      closeAll();
    }
  }

  private void manyAFrame() throws InterruptedException {
    try {
      echo(ECHO_SHARED, GATEWAYS + AGENTS_SHARED, PER_FRAME);
      router(PROCESS_SHARED, Durability.PROCESS, AGENTS_SHARED, PER_FRAME);
      saturate();
    } finally {
      closeAll();
    }
  }

  private void echo(String name, int streams, int perFrame) {
    ChildJvm server = new ChildJvm(EchoHost.class);
    open.add(new Contender(server, new EchoLoad(server.port(), streams, perFrame), of(name)));
  }

  private void router(String name, Durability durability, int agents, int perFrame)
      throws InterruptedException {
    ChildJvm server = new ChildJvm(RouterHost.class, durability.name());
    open.add(
        new Contender(server, new RouterLoad(server.port(), GATEWAYS, agents, perFrame), of(name)));
  }

  private Contender.Figures of(String name) {
    return figures.computeIfAbsent(name, _ -> new Contender.Figures());
  }

  private void saturate() {
    open.forEach(one -> one.warmUp(WARM_UP_NANOS));
    for (int window = 0; window < WINDOWS; window++) {
      open.forEach(one -> one.window(WINDOW_NANOS));
    }
  }

  private void closeAll() {
    open.forEach(Contender::close);
    open.clear();
  }
}
