package org.strowger.simulator.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.simulator.BadInput;

class ObjectiveFileTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("objective.yaml"), text);
  }

  @Test
  void shouldReadWeights() throws Exception {
    Path file =
        file("service_level: -100\np99_wait: 0.5\nleast_served: -3\nvip_service_level: -20\n");
    assertEquals(new Objective(0, -100, 0, 0, 0.5, 0, -3, -20), ObjectiveFile.read(file));
  }

  @Test
  void shouldTellWhichKeyItDoesNotKnow() throws Exception {
    Path file = file("cost_rat: 1\n");
    BadInput bad = assertThrows(BadInput.class, () -> ObjectiveFile.read(file));
    assertTrue(bad.getMessage().contains("cost_rate"), bad.getMessage());
  }

  @Test
  void shouldRefuseToWeighNothing() throws Exception {
    Path file = file("gini: 0\n");
    BadInput bad = assertThrows(BadInput.class, () -> ObjectiveFile.read(file));
    assertTrue(bad.getMessage().contains("weighs nothing"), bad.getMessage());
  }

  @Test
  void shouldWeighSecondsAndShares() {
    Figures figures = new Figures(10, 0.8, 0.1, 30_000, 200_000, 0.05, 0.7, 0.9);
    assertEquals(
        10 - 100 * 0.8 + 50 * 0.1 + 30 + 0.1 * 200 + 20 * 0.05 - 3 * 0.7 - 40 * 0.9,
        new Objective(1, -100, 50, 1, 0.1, 20, -3, -40).of(figures),
        1e-9);
  }
}
