package org.strowger.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.figures.FiguresFold;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.Recovery;
import org.strowger.server.publish.FiguresPublisher;

/**
 * {@code strowger bench recovery [--json] [ENTRIES [DIRECTORY [ROUNDS]]]}: how long a router takes
 * to come back from a journal of so many entries, at either level of durability, and what of it
 * goes into which part. The journals are made in the directory, of the mix of a busy centre of
 * 1,000 agents, and stay there for the next run.
 *
 * <p>Beside it the same commands are decided by a core without ring, journal or views, as fast as
 * it can: what replaying is measured against.
 *
 * <p>The parts are told apart by doing a little more in each pass over the same journal. Reading,
 * the core, and board with figures have a thread each, so by the clock a part may cost nothing
 * more; what it costs the processors does not depend on that.
 */
public final class RecoveryBench {
  private static final int ENTRIES = 1_000_000;
  private static final int ROUNDS = 3;
  private static final int AGENTS = 1_000;
  private static final int WAITING = 50;
  private static final int SIGNATURES = 50;

  /** 1,000 agents at five minutes a call. */
  private static final long TURN_MS = 300;

  private static final int SYNC_EVERY = 1_024;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MICROS_PER_SECOND = 1e6;

  private final long entries;
  private final Path directory;
  private final int rounds;
  private final boolean json;

  private RecoveryBench(long entries, Path directory, int rounds, boolean json) {
    this.json = json;
    this.entries = entries;
    this.directory = directory;
    this.rounds = rounds;
  }

  /** Makes what is missing, measures, prints. */
  public static void main(String[] args) throws IOException {
    List<String> said = new ArrayList<>(List.of(args));
    boolean json = said.remove("--json");
    long entries = said.isEmpty() ? ENTRIES : Long.parseLong(said.getFirst());
    String parent = said.size() > 1 ? said.get(1) : System.getProperty("java.io.tmpdir");
    int rounds = said.size() > 2 ? Integer.parseInt(said.get(2)) : ROUNDS;
    new RecoveryBench(entries, Path.of(parent, "strowger-recovery-" + entries), rounds, json).run();
  }

  private void run() throws IOException {
    if (!json) {
      printMachine();
    }
    for (Durability level : Durability.values()) {
      Path journal = directory.resolve(level.text());
      make(journal, level);
      measure(journal, level);
    }
  }

  private void printMachine() {
    System.out.printf(
        Locale.ROOT,
        "%d entries in %s; JDK %s, %s, heap %d MiB, %d processors, load %.2f%n",
        entries,
        directory,
        Runtime.version(),
        ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  // ---- making

  private void make(Path folder, Durability level) throws IOException {
    Path done = folder.resolveSibling(level.text() + ".done");
    if (Files.exists(done)) {
      return;
    }
    Files.createDirectories(folder);
    long start = System.nanoTime();
    try (Journal journal = JournalDirectory.write(folder, level)) {
      BusyCentre centre =
          new BusyCentre(AGENTS, 0, WAITING, SIGNATURES, 1, entry -> append(journal, entry));
      while (journal.lastSequence() < entries) {
        centre.mixedTurn(TURN_MS);
      }
      journal.sync();
    }
    Files.createFile(done);
    if (!json) {
      System.out.printf(
          Locale.ROOT, "made the journal %s in %.1f s%n", level.text(), secondsSince(start));
    }
  }

  private void append(Journal journal, JournalEntry entry) {
    if (entry.sequence() <= entries) {
      journal.append(entry);
      if (entry.sequence() % SYNC_EVERY == 0) {
        journal.sync();
      }
    }
  }

  // ---- measuring

  private void measure(Path folder, Durability level) {
    Map<Step, List<Cost>> costs = new EnumMap<>(Step.class);
    List<Cost> live = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      live.add(decideAgain(folder, level));
      for (Step step : Step.values()) {
        costs
            .computeIfAbsent(step, _ -> new ArrayList<>())
            .add(step.costOver(folder, level, entries));
      }
    }
    if (!json) {
      System.out.println(
          "| "
              + level.text()
              + " | seconds, median | all | entries/s | processor seconds, median | µs an entry |");
      System.out.println("|---|--:|--:|--:|--:|--:|");
    }
    printRow(level, "the core alone decides the same commands", live);
    costs.forEach((step, all) -> printRow(level, step.title, all));
    if (!json) {
      System.out.println();
      System.out.println("| G11, entries/s to those of the core alone | seen | goal |");
      System.out.println("|---|--:|--:|");
    }
    printRatio(level, Step.CORE, costs, live);
    printRatio(level, Step.RECOVERY, costs, live);
  }

  private void printRow(Durability level, String title, List<Cost> costs) {
    double median = median(costs, Cost::seconds);
    double processor = median(costs, Cost::processorSeconds);
    System.out.printf(
        Locale.ROOT,
        json
            ? "{\"level\":\"%s\",\"what\":\"%s\",\"seconds\":%.3f,\"all\":\"%s\",\"entries\":%d,"
                + "\"processorSeconds\":%.3f,\"processorMicros\":%.3f}%n"
            : "| %2$s | %3$.2f | %4$s | %5$d | %6$.2f | %7$.2f |%n",
        level.text(),
        title,
        median,
        texts(costs),
        Math.round(entries / median),
        processor,
        processor / entries * MICROS_PER_SECOND);
  }

  /** What replaying reaches of the pace of deciding: 1 = as fast. */
  private void printRatio(
      Durability level, Step step, Map<Step, List<Cost>> costs, List<Cost> live) {
    double replayed = median(costs.getOrDefault(step, List.of()), Cost::seconds);
    System.out.printf(
        Locale.ROOT,
        json
            ? "{\"goal\":\"G11\",\"level\":\"%s\",\"ratio\":\"%s\",\"seen\":%.3f,"
                + "\"wanted\":\">= 0.80\"}%n"
            : "| %2$s | %3$.2f | >= 0.80 |%n",
        level.text(),
        step.title,
        median(live, Cost::seconds) / replayed);
  }

  /** The core decides what the journal's commands ask; only that is timed, stretch by stretch. */
  private Cost decideAgain(Path folder, Durability level) {
    LiveCore core = new LiveCore();
    try (Journal journal = JournalDirectory.write(folder, level)) {
      journal.read(1, core);
    }
    core.decide();
    return core.cost();
  }

  private static final class LiveCore implements Consumer<JournalEntry> {
    private static final int STRETCH = 8_192;

    private final RoutingCore core = new RoutingCore();
    private final List<JournalEntry> asked = new ArrayList<>(STRETCH);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long events;
    private long nanos;
    private long processorNanos;

    private final Output output =
        new Output() {
          @Override
          public void event(Event event) {
            events++;
          }

          @Override
          public void reply(Reply reply) {}
        };

    @Override
    public void accept(JournalEntry entry) {
      asked.add(entry);
      if (asked.size() == STRETCH) {
        decide();
      }
    }

    void decide() {
      long start = System.nanoTime();
      long processorStart = threads.getCurrentThreadCpuTime();
      long before = events;
      for (JournalEntry entry : asked) {
        core.apply(entry.command(), entry.sequence(), entry.timeMs(), output);
      }
      processorNanos += threads.getCurrentThreadCpuTime() - processorStart;
      nanos += System.nanoTime() - start;
      long decided = asked.stream().mapToLong(entry -> entry.events().size()).sum();
      if (events - before != decided) {
        throw new IllegalStateException("the core decides otherwise than the journal has it");
      }
      asked.clear();
    }

    Cost cost() {
      return new Cost(nanos / NANOS_PER_SECOND, processorNanos / NANOS_PER_SECOND);
    }
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
    double[] sorted = costs.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String texts(List<Cost> costs) {
    return costs.stream()
        .map(one -> String.format(Locale.ROOT, "%.2f", one.seconds()))
        .collect(Collectors.joining(" "));
  }

  /**
   * By the clock, and by all threads of the process on the processors, the collector's among them.
   */
  private record Cost(double seconds, double processorSeconds) {}

  /** What one pass does. */
  private enum Step {
    OPEN("open") {
      @Override
      void over(Journal journal) {}
    },
    PARSE("read, checksum, parse whole entries") {
      @Override
      void over(Journal journal) {
        try (JournalCursor cursor = journal.cursor(1)) {
          long read = 0;
          while (cursor.next() != null) {
            read++;
          }
          requireAll(journal, read);
        }
      }
    },
    DECODE("read, checksum, decode what was decided") {
      @Override
      void over(Journal journal) {
        journal.readDecided(1, _ -> {});
      }
    },
    CORE("reading what was decided, and core") {
      @Override
      void over(Journal journal) {
        Recovery.replay(journal, new RoutingCore());
      }
    },
    BOARD("the same, and board") {
      @Override
      void over(Journal journal) {
        Recovery.replay(journal, new RoutingCore(), new LiveBoard()::follow);
      }
    },
    RECOVERY("recovery: the same, and figures") {
      @Override
      void over(Journal journal) {
        LiveBoard board = new LiveBoard();
        FiguresFold figures = FiguresPublisher.newFold();
        Consumer<Decided> both = board::follow;
        Recovery.replay(journal, new RoutingCore(), both.andThen(figures));
      }
    };

    private static void requireAll(Journal journal, long read) {
      if (read != journal.lastSequence()) {
        throw new IllegalStateException("read " + read + " of " + journal.lastSequence());
      }
    }

    private final String title;

    Step(String title) {
      this.title = title;
    }

    abstract void over(Journal journal);

    Cost costOver(Path folder, Durability level, long entries) {
      long start = System.nanoTime();
      long processorStart = ProcessorTime.ofThisProcessNanos();
      try (Journal journal = JournalDirectory.write(folder, level)) {
        if (journal.lastSequence() != entries) {
          throw new IllegalStateException(
              folder + " ends at " + journal.lastSequence() + ": delete it, to have it made anew");
        }
        over(journal);
        return new Cost(
            secondsSince(start),
            (ProcessorTime.ofThisProcessNanos() - processorStart) / NANOS_PER_SECOND);
      }
    }
  }

  private static double secondsSince(long startNanos) {
    return (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
  }
}
