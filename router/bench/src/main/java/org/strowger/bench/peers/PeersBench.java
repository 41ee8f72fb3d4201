package org.strowger.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code strowger bench peers [--json] [AGENTS ...]}: how many assignments per second what a team
 * would otherwise build on makes of the same work, and the router's core beside it. All take turns
 * within one run, so that what else the machine does falls on all of them; medians over the rounds,
 * and ratios of those. Needs PostgreSQL and Redis: {@code apt-get install postgresql redis-server}.
 */
public final class PeersBench {
  private static final List<Integer> AGENTS = List.of(1_000, 10_000);
  private static final int ROUNDS = 5;
  private static final long WARM_UP_NANOS = 10_000_000_000L;
  private static final long WINDOW_NANOS = 3_000_000_000L;

  /** What takes turns: a name, how many ask it at once, and how to start it. */
  private record Contender(String name, int clients, Supplier<Peer> start) {}

  // Each with the number of connections with which it was fastest here, of 1, 4 and 16.
  private static final List<Contender> CONTENDERS =
      List.of(
          new Contender("Strowger's core, in process", 1, StrowgerCore::new),
          new Contender("linear scan under a lock, in process", 1, LinearScan::new),
          new Contender("Redis, AOF every second", 4, () -> new Redis(Redis.Sync.EVERY_SECOND)),
          new Contender("Redis, AOF always", 16, () -> new Redis(Redis.Sync.ALWAYS)),
          new Contender("PostgreSQL, commit off", 4, () -> new Postgres(false)),
          new Contender("PostgreSQL, commit on", 16, () -> new Postgres(true)));

  private PeersBench() {}

  /** Prints a table for each number of agents, or with {@code --json} one object a line. */
  public static void main(String[] args) {
    boolean json = List.of(args).contains("--json");
    List<Integer> sizes = new ArrayList<>();
    for (String arg : args) {
      if (!arg.equals("--json")) {
        sizes.add(Integer.parseInt(arg));
      }
    }
    for (int agents : sizes.isEmpty() ? AGENTS : sizes) {
      print(agents, run(new Crowd(agents)), json);
    }
  }

  /** A contender that runs, and what it has reached so far. */
  private record Turn(Contender contender, Comparison comparison, List<Double> rates) {
    void take() {
      rates.add(comparison.window(WINDOW_NANOS));
    }
  }

  private static List<Turn> run(Crowd crowd) {
    List<Turn> turns = new ArrayList<>();
    List<Peer> started = new ArrayList<>();
    try {
      for (Contender one : CONTENDERS) {
        Peer peer = one.start.get();
        started.add(peer);
        turns.add(new Turn(one, new Comparison(peer, crowd, one.clients), new ArrayList<>()));
      }
      turns.forEach(turn -> turn.comparison.window(WARM_UP_NANOS));
      for (int round = 0; round < ROUNDS; round++) {
        turns.forEach(Turn::take);
      }
      return turns;
    } finally {
      turns.forEach(turn -> turn.comparison.close());
      started.forEach(Peer::close);
    }
  }

  private static void print(int agents, List<Turn> turns, boolean json) {
    double ours = median(turns.getFirst().rates);
    if (!json) {
      System.out.printf(Locale.ROOT, "%n%,d agents, %d windows%n", agents, ROUNDS);
      System.out.println(
          "| contender | threads | assignments/s, median | slowest to fastest |"
              + " Strowger's core to it |");
      System.out.println("|---|--:|--:|--:|--:|");
    }
    for (Turn turn : turns) {
      List<Double> sorted = turn.rates.stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          json
              ? "{\"agents\":%d,\"contender\":\"%s\",\"threads\":%d,\"median\":%.0f,"
                  + "\"slowest\":%.0f,\"fastest\":%.0f,\"ratio\":%.2f}%n"
              : "| %2$s | %3$d | %4$,.0f | %5$,.0f to %6$,.0f | %7$.1f |%n",
          agents,
          turn.contender.name,
          turn.contender.clients,
          median(turn.rates),
          sorted.getFirst(),
          sorted.getLast(),
          ours / median(turn.rates));
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
