package org.strowger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.strowger.core.JournalEntry;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.Journal;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.JournalDirectory;

/**
 * {@code strowger bench journal [ROUNDS [DIRECTORY]]}: how many entries a journal takes per second
 * at either level of durability, and how many bytes of disk each costs. The kinds take turns within
 * one run, so that what else the machine does falls on all of them; medians are over the rounds. It
 * is not a JMH benchmark because what it waits for is the disk, and because it counts bytes.
 */
public final class JournalBench {
  private static final int[] BATCHES = {1, 64, 1_024};
  private static final int ROUNDS = 7;
  private static final int WARM_UP_ROUNDS = 2;
  private static final long WINDOW_NANOS = Duration.ofSeconds(1).toNanos();

  /** Bounds the disk that a window takes. */
  private static final int WINDOW_ENTRIES_MAX = 400_000;

  private final Path directory;
  private final List<JournalEntry> entries = new BusyCentre(200, 0, 50, 50, 1).entriesOf(10_000);
  private final Map<String, List<Window>> windows = new LinkedHashMap<>();

  /** Something that entries are appended to. */
  interface Contender extends AutoCloseable {
    void append(JournalEntry entry);

    void sync();

    @Override
    void close();
  }

  private record Window(double entriesPerSecond, double bytesPerEntry) {}

  private JournalBench(Path directory) {
    this.directory = directory;
  }

  /** Runs the rounds and prints a table. */
  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    Path parent = Path.of(args.length > 1 ? args[1] : System.getProperty("java.io.tmpdir"));
    Path directory = Files.createTempDirectory(parent, "strowger-bench-");
    try {
      new JournalBench(directory).run(rounds);
    } finally {
      delete(directory);
    }
  }

  private void run(int rounds) throws IOException {
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (int batch : BATCHES) {
        for (Kind kind : Kind.values()) {
          Window window = window(kind, batch);
          if (round >= 0) {
            windows.computeIfAbsent(kind.title + " | " + batch, _ -> new ArrayList<>()).add(window);
          }
        }
      }
    }
    print();
  }

  /** What takes turns. */
  private enum Kind {
    PROCESS("process (Chronicle)"),
    DISK("disk (plain files)"),
    SYNCED("Chronicle with SYNC");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    Contender open(Path folder) {
      return switch (this) {
        case PROCESS -> new OfJournal(JournalDirectory.write(folder, Durability.PROCESS));
        case DISK -> new OfJournal(JournalDirectory.write(folder, Durability.DISK));
        case SYNCED -> new SyncedChronicle(folder);
      };
    }
  }

  private record OfJournal(Journal journal) implements Contender {
    @Override
    public void append(JournalEntry entry) {
      journal.append(entry);
    }

    @Override
    public void sync() {
      journal.sync();
    }

    @Override
    public void close() {
      journal.close();
    }
  }

  private Window window(Kind kind, int batch) throws IOException {
    Path folder = Files.createDirectory(directory.resolve("window"));
    int appended = 0;
    long nanos;
    try (Contender contender = kind.open(folder)) {
      long start = System.nanoTime();
      do {
        for (int i = 0; i < batch; i++) {
          contender.append(entry(++appended));
        }
        contender.sync();
        nanos = System.nanoTime() - start;
      } while (nanos < WINDOW_NANOS && appended < WINDOW_ENTRIES_MAX);
    }
    Window window = new Window(appended * 1e9 / nanos, (double) bytesIn(folder) / appended);
    delete(folder);
    return window;
  }

  private JournalEntry entry(int sequence) {
    JournalEntry some = entries.get(sequence % entries.size());
    return new JournalEntry(sequence, some.timeMs(), some.command(), some.events(), some.reply());
  }

  /** Chronicle makes files longer than what they hold; what is behind the last byte is no disk. */
  private static long bytesIn(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += usedBytes(file);
      }
    }
    return bytes;
  }

  private static long usedBytes(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    int used = content.length;
    while (used > 0 && content[used - 1] == 0) {
      used--;
    }
    return used;
  }

  private void print() {
    System.out.println(
        "| Kind | Entries per batch | Entries/s, median | slowest to fastest | Bytes/entry |");
    System.out.println("|---|--:|--:|--:|--:|");
    windows.forEach((kind, all) -> {
      double[] rates = all.stream().mapToDouble(Window::entriesPerSecond).sorted().toArray();
      double[] bytes = all.stream().mapToDouble(Window::bytesPerEntry).sorted().toArray();
      System.out.println(
          "| "
              + kind
              + " | "
              + Math.round(rates[rates.length / 2])
              + " | "
              + Math.round(rates[0])
              + " to "
              + Math.round(rates[rates.length - 1])
              + " | "
              + Math.round(bytes[bytes.length / 2])
              + " |");
    });
    double payload =
        entries.stream()
            .mapToInt(entry -> JournalCodec.encode(entry).getSerializedSize())
            .average()
            .orElse(0);
    System.out.println("An entry itself has " + Math.round(payload) + " bytes on average.");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
