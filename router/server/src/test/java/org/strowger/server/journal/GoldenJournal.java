package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A journal that a version wrote when it was released, kept for ever. Whatever version comes, it
 * must recover from it.
 */
enum GoldenJournal {
  /** The core's random simulation of that version, with every command and every event it had. */
  V0_1_0("0.1.0", 2_376),
  /** A random centre, by {@link GoldenJournalRecorder}: the whole of matching. */
  V0_2_0("0.2.0", 3_903);

  private final String version;
  private final long entries;

  GoldenJournal(String version, long entries) {
    this.version = version;
    this.entries = entries;
  }

  long entries() {
    return entries;
  }

  /** Lays its files out, as that version left them. */
  void unpackInto(Path directory) {
    try (InputStream file = GoldenJournal.class.getResourceAsStream("/golden/" + version + ".zip");
        ZipInputStream zip = new ZipInputStream(assertPresent(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, directory.resolve(entry.getName()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream assertPresent(InputStream file) {
    assertNotNull(file);
    return file;
  }
}
