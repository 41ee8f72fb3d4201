package org.strowger.simulator.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.ClassFigures;
import org.strowger.simulator.centre.Simulation;
import org.strowger.simulator.centre.SimulationTerms;

/** The examples of router/docs/simulations can be read, and run. */
class SimulationExamplesTest {
  private static final double HOURS = 3;

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(SimulationsPage.folder())) {
      return files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldReadAndRunEveryExample(Path example) throws BadInput {
    SimulationOrder order = SimulationFile.read(example);
    SimulationTerms shortTerms = new SimulationTerms(2, HOURS, 1, order.terms().seed());
    CentreFigures figures = Simulation.of(order.centre(), shortTerms, _ -> {});

    assertEquals(order.centre().classes().size(), figures.classes().size());
    for (ClassFigures one : figures.classes()) {
      assertTrue(one.offeredPerHour().value() > 0, one.name());
      assertTrue(one.answeredPerHour().value() > 0, one.name());
    }
  }
}
