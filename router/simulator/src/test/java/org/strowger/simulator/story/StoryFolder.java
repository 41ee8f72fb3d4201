package org.strowger.simulator.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The stories of the documentation, wherever the tests are started from. */
public final class StoryFolder {
  private StoryFolder() {}

  /** router/docs in the checkout that this module is in. */
  public static Path docs() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      Path docs = folder.resolve("router/docs");
      if (Files.isDirectory(docs)) {
        return docs;
      }
    }
    throw new IllegalStateException("no router/docs above " + here);
  }

  static List<Path> stories() {
    try (Stream<Path> files = Files.walk(docs().resolve("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".story")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
