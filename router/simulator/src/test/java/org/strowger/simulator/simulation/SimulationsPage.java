package org.strowger.simulator.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.strowger.simulator.story.StoryFolder;

/** Where the page on simulations and its examples are. */
final class SimulationsPage {
  private SimulationsPage() {}

  static Path folder() {
    return StoryFolder.docs().resolve("simulations");
  }

  static String text() throws IOException {
    return Files.readString(StoryFolder.docs().resolve("simulate.md"));
  }
}
