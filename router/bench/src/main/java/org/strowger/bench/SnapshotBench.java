package org.strowger.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.strowger.core.RoutingCore;
import org.strowger.core.event.Event;
import org.strowger.server.RouterParts;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.snapshot.Snapshot;
import org.strowger.server.snapshot.SnapshotMaker;
import org.strowger.server.snapshot.SnapshotPart;
import org.strowger.server.snapshot.SnapshotRecovery;
import org.strowger.server.snapshot.SnapshotStore;

/**
 * {@code strowger bench snapshot [WAITING [AGENTS [ROUNDS]]]}: how long a router with so many
 * waiting takes to come back from a snapshot, what making one costs, and for how long the core
 * would stand still if it wrote its rows itself. In a temporary directory, which is deleted.
 */
public final class SnapshotBench {
  private static final int SIGNATURES = 50;
  private static final double NANOS_PER_MS = 1e6;

  private final int rounds;
  private final Path directory;
  private final SnapshotStore store;

  private SnapshotBench(int rounds, Path directory) {
    this.rounds = rounds;
    this.directory = directory;
    this.store = new SnapshotStore(directory, new SplittableRandom(1)::nextLong);
  }

  public static void main(String[] args) throws IOException {
    int waiting = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int agents = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 7;
    Path directory = Files.createTempDirectory("strowger-snapshot-");
    try {
      new SnapshotBench(rounds, directory).run(waiting, agents);
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  private void run(int waiting, int agents) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%d waiting, %d agents; JDK %s, heap %d MiB, %d processors, load %.2f%n",
        waiting,
        agents,
        Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    BusyCentre centre;
    try (Journal journal = JournalDirectory.write(directory, Durability.DISK)) {
      centre = new BusyCentre(agents, 0, waiting, SIGNATURES, 1, journal::append);
      journal.sync();
    }
    measurePause(centre.core());
    try (Journal journal = JournalDirectory.write(directory, Durability.DISK)) {
      System.out.printf(Locale.ROOT, "%d entries in the journal%n", journal.lastSequence());
    }
    measureRecovery("from the journal alone", null);
    measureMaking();
    measureRecovery("from the snapshot", store);
    measureParts();
  }

  private void measurePause(RoutingCore core) {
    tell(
        "rows of the core gathered on its own thread (it would stand still)",
        () -> {
          List<Event> rows = new ArrayList<>();
          core.writeRows(rows::add);
        });
    tell("state hash", core::stateHash);
  }

  private void measureRecovery(String how, @Nullable SnapshotStore from) {
    tell(
        "recovery " + how,
        from == null ? 1 : rounds,
        () -> {
          try (Journal journal = JournalDirectory.write(directory, Durability.DISK)) {
            new SnapshotRecovery<>(journal, from, () -> RouterParts.of(new RoutingCore()))
                .recover();
          }
        });
  }

  private void measureMaking() throws IOException {
    try (Journal journal = JournalDirectory.write(directory, Durability.DISK)) {
      SnapshotMaker maker =
          new SnapshotMaker(
              journal, store, () -> RouterParts.toWrite(RoutingCore::new), 0, () -> 1);
      long start = System.nanoTime();
      maker.make(journal.lastSequence() / 2, () -> false);
      double first = (System.nanoTime() - start) / NANOS_PER_MS;
      start = System.nanoTime();
      maker.make(journal.lastSequence(), () -> false);
      System.out.printf(
          Locale.ROOT,
          "%-70s %,8.0f ms, then %,.0f ms%n",
          "made and read back (from nothing to half, then the rest)",
          first,
          (System.nanoTime() - start) / NANOS_PER_MS);
    }
  }

  private void measureParts() {
    try (Snapshot snapshot = store.newestAtOrBefore(Long.MAX_VALUE)) {
      if (snapshot == null) {
        throw new IllegalStateException("the snapshot that was made is not there");
      }
      System.out.printf(Locale.ROOT, "%,d bytes in %s%n", snapshot.bytes(), snapshot.sections());
      for (int i = 0; i < 3; i++) {
        int part = i;
        tell("restoring " + part(part).name(), () -> snapshot.restore(part(part)));
      }
    }
  }

  private static SnapshotPart part(int index) {
    RouterParts parts = RouterParts.of(new RoutingCore());
    return index == 0 ? parts.core() : parts.others().get(index - 1);
  }

  /**
   * The median of the rounds; the first, in which everything is compiled, is told apart. What the
   * processors did, the compiler's and the collector's work in it, says more on a busy machine.
   */
  private void tell(String what, Runnable act) {
    tell(what, rounds, act);
  }

  private static void tell(String what, int times, Runnable act) {
    double[] ms = new double[times];
    double[] cpuMs = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      long cpuStart = ProcessorTime.ofThisProcessNanos();
      act.run();
      ms[i] = (System.nanoTime() - start) / NANOS_PER_MS;
      cpuMs[i] = (ProcessorTime.ofThisProcessNanos() - cpuStart) / NANOS_PER_MS;
    }
    Arrays.sort(cpuMs);
    double first = ms[0];
    Arrays.sort(ms);
    System.out.printf(
        Locale.ROOT,
        "%-70s %,8.0f ms (first %,.0f, %,.0f to %,.0f), processors %,.0f ms (from %,.0f)%n",
        what,
        ms[times / 2],
        first,
        ms[0],
        ms[times - 1],
        cpuMs[times / 2],
        cpuMs[0]);
  }
}
