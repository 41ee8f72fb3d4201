package org.strowger.bench.peers;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.strowger.bench.Wanted;
import org.strowger.server.journal.Durability;

/**
 * {@code strowger bench peers [--json] [--quick] [STARTS]}: how many assignments per second what a
 * team would otherwise build on makes of the same work, beside the whole router over gRPC and its
 * core in process. All take turns within one run, so that what else the machine does falls on all
 * of them; medians over the windows of so many fresh starts, and ratios of those. With the preset
 * of three starts it takes half an hour.
 *
 * <p>Needs PostgreSQL and Redis: {@code apt-get install postgresql redis-server}. Both are started
 * here, on free ports with folders of their own; that the system runs its own is neither needed nor
 * in the way, but for the processor that it takes.
 */
public final class PeersBench {
  private static final int STARTS = 3;
  private static final int WINDOWS = 5;

  /** The size of which everyone is asked; the larger one only what runs in this process. */
  private static final int AGENTS = 10_000;

  private static final int AGENTS_LARGE = 100_000;

  private static final String CORE = "Strowger's core, in process";
  private static final String SCAN = "linear scan under a lock, in process";
  private static final String ROUTER_PROCESS = "Strowger over gRPC, process";
  private static final String ROUTER_DISK = "Strowger over gRPC, disk";
  private static final String REDIS_SECOND = "Redis, AOF every second";
  private static final String REDIS_ALWAYS = "Redis, AOF always";
  private static final String POSTGRES_OFF = "PostgreSQL, commit off";
  private static final String POSTGRES_ON = "PostgreSQL, commit on";

  private static final Map<String, Side.Start> IN_PROCESS = new LinkedHashMap<>();
  private static final Map<String, Side.Start> ALL = new LinkedHashMap<>();

  static {
    // Each with the number of connections with which it was fastest, of 1, 4 and 16.
    IN_PROCESS.put(CORE, peer(StrowgerCore::new, 1));
    IN_PROCESS.put(SCAN, peer(LinearScan::new, 1));
    ALL.putAll(IN_PROCESS);
    ALL.put(ROUTER_PROCESS, crowd -> new RouterSide(crowd, Durability.PROCESS));
    ALL.put(ROUTER_DISK, crowd -> new RouterSide(crowd, Durability.DISK));
    ALL.put(REDIS_SECOND, peer(() -> new Redis(Redis.Sync.EVERY_SECOND), 4));
    ALL.put(REDIS_ALWAYS, peer(() -> new Redis(Redis.Sync.ALWAYS), 16));
    ALL.put(POSTGRES_OFF, peer(() -> new Postgres(false), 4));
    ALL.put(POSTGRES_ON, peer(() -> new Postgres(true), 16));
  }

  private final Wanted wanted;

  private PeersBench(Wanted wanted) {
    this.wanted = wanted;
  }

  private static Side.Start peer(Supplier<Peer> start, int clients) {
    return crowd -> new Comparison(start.get(), crowd, clients);
  }

  /** Prints tables, or with {@code --json} one object a line. */
  public static void main(String[] args) {
    PeersBench bench = new PeersBench(Wanted.parse(args, STARTS));
    Servant.requireAll();
    bench.run();
  }

  private void run() {
    Map<String, List<Double>> all = measure(ALL, new Crowd(AGENTS));
    print(all, AGENTS);
    Map<String, List<Double>> large = measure(IN_PROCESS, new Crowd(AGENTS_LARGE));
    print(large, AGENTS_LARGE);
    if (!wanted.json()) {
      System.out.println();
      System.out.println("| | ratio | seen | goal |");
      System.out.println("|---|---|--:|--:|");
    }
    goal("G9", all, ROUTER_DISK, POSTGRES_ON, 30);
    goal("G9", all, ROUTER_DISK, REDIS_ALWAYS, 10);
    goal("G9", all, ROUTER_PROCESS, REDIS_SECOND, 5);
    goal("G10, 10,000 agents", all, CORE, SCAN, 10);
    goal("G10, 100,000 agents", large, CORE, SCAN, 100);
  }

  /** Assignments per second of each in its windows, over all starts. */
  private Map<String, List<Double>> measure(Map<String, Side.Start> sides, Crowd crowd) {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    for (int start = 0; start < wanted.times(); start++) {
      Map<String, Side> open = new LinkedHashMap<>();
      try {
        sides.forEach((name, side) -> open.put(name, side.with(crowd)));
        open.values().forEach(side -> side.window(wanted.warmUpNanos()));
        for (int window = 0; window < WINDOWS; window++) {
          open.forEach((name, side) ->
              rates
                  .computeIfAbsent(name, _ -> new ArrayList<>())
                  .add(side.window(wanted.windowNanos())));
        }
      } finally {
        open.values().forEach(Side::close);
      }
    }
    return rates;
  }

  private void print(Map<String, List<Double>> rates, int agents) {
    if (!wanted.json()) {
      System.out.printf(
          Locale.ROOT,
          "%n%,d agents; JDK %s, %d processors, load %.2f; %d windows of each%n%n",
          agents,
          Runtime.version(),
          Runtime.getRuntime().availableProcessors(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          wanted.times() * WINDOWS);
      System.out.println("| | assignments/s, median | slowest to fastest | windows |");
      System.out.println("|---|--:|--:|---|");
    }
    rates.forEach((name, all) -> {
      List<Double> sorted = all.stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          wanted.json()
              ? "{\"agents\":%d,\"side\":\"%s\",\"assignments\":%.0f,\"slowest\":%.0f,"
                  + "\"fastest\":%.0f,\"windows\":%s}%n"
              : "| %2$s | %3$,.0f | %4$,.0f to %5$,.0f | %6$s |%n",
          agents,
          name,
          median(all),
          sorted.getFirst(),
          sorted.getLast(),
          all.stream().map(Math::round).toList());
    });
  }

  private void goal(
      String number, Map<String, List<Double>> rates, String ours, String theirs, int goal) {
    System.out.printf(
        Locale.ROOT,
        wanted.json()
            ? "{\"goal\":\"%s\",\"ratio\":\"%s / %s\",\"seen\":%.3f,\"wanted\":\">= %d\"}%n"
            : "| %s | %s / %s | %.2f | >= %d |%n",
        number,
        ours,
        theirs,
        median(rates.getOrDefault(ours, List.of())) / median(rates.getOrDefault(theirs, List.of())),
        goal);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
