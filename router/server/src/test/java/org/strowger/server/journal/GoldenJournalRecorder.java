package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.RowEvent;
import org.strowger.server.RandomCentre;

/**
 * Records the golden journal of a version, once, when it is released: {@code -Dgolden.record=FILE}
 * names the archive to write. What has been released is never recorded again.
 */
@EnabledIfSystemProperty(named = "golden.record", matches = ".+")
class GoldenJournalRecorder {
  private static final int STEPS = 4_000;

  private static final int SEEDS = 200;

  @Test
  void record(@TempDir Path directory) throws IOException {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Path tried = Files.createDirectory(directory.resolve("seed-" + seed));
      if (recordsEveryKind(seed, tried)) {
        pack(tried, Path.of(System.getProperty("golden.record")));
        return;
      }
    }
    fail("no seed up to " + SEEDS + " has every command and event: let more of them happen");
  }

  private static boolean recordsEveryKind(long seed, Path directory) {
    Set<String> missing = everyKind();
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      RandomCentre centre =
          new RandomCentre(
              seed,
              entry -> {
                journal.append(entry);
                missing.removeAll(kinds(entry));
              });
      centre.open();
      for (int i = 0; i < STEPS; i++) {
        centre.step();
      }
      journal.sync();
    }
    return missing.isEmpty();
  }

  private static Set<String> everyKind() {
    Stream<Object> all =
        Stream.concat(
            Samples.commands().stream(),
            Samples.events().stream().filter(event -> !(event instanceof RowEvent)));
    return all.map(one -> one.getClass().getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> kinds(JournalEntry entry) {
    return Stream.concat(Stream.of(entry.command()), entry.events().stream())
        .map(one -> one.getClass().getSimpleName())
        .collect(Collectors.toSet());
  }

  private static void pack(Path directory, Path archive) throws IOException {
    List<Path> files;
    try (Stream<Path> listing = Files.list(directory)) {
      files = listing.filter(Files::isRegularFile).sorted().toList();
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
