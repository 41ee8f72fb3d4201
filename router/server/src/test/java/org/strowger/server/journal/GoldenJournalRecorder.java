package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
 * names the archive to write. What is recorded is never recorded again.
 */
@EnabledIfSystemProperty(named = "golden.record", matches = ".+")
class GoldenJournalRecorder {
  private static final int STEPS = 4_000;

  @TempDir private Path directory;

  @Test
  void record() throws IOException {
    Set<String> missing = everyKind();
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      RandomCentre centre =
          new RandomCentre(
              Long.getLong("golden.seed", 1),
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
    assertEquals(Set.of(), missing, "choose another seed: golden.seed");
    pack(Path.of(System.getProperty("golden.record")));
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

  private void pack(Path archive) throws IOException {
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
