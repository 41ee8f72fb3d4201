package org.strowger.simulator.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.routing.NamedPolicy;
import org.strowger.simulator.routing.RoutingFile;

/** What router/docs/simulate.md says must be true. */
class SimulatePageTest {
  @TempDir private Path directory;

  @Test
  void shouldNameEveryPolicyAndWhatItMeans() throws IOException {
    List<String> named = new ArrayList<>();
    Matcher rows =
        Pattern.compile("^\\| `([a-z-]+)` \\| (.*) \\|$", Pattern.MULTILINE)
            .matcher(section("## Routing"));
    while (rows.find()) {
      named.add(rows.group(1) + ": " + rows.group(2));
    }
    List<String> policies = new ArrayList<>();
    for (NamedPolicy policy : NamedPolicy.values()) {
      policies.add(policy.word() + ": " + policy.meaning());
    }
    assertEquals(policies, named);
  }

  @Test
  void shouldLinkEveryExampleWithItsName() throws IOException, BadInput {
    String examples = section("## Examples");
    for (Path example : SimulationExamplesTest.examples()) {
      String file = example.getFileName().toString();
      String name = SimulationFile.read(example).name();
      String row = "](simulations/" + file + ") | " + name + " |";
      assertTrue(examples.contains(row), row);
    }
  }

  @Test
  void shouldShowAScenarioAndARoutingThatCanBeRead() throws IOException, BadInput {
    SimulationOrder order = SimulationFile.read(block("## A scenario", "scenario.yaml"));
    assertEquals(2, order.centre().pools().size());
    assertEquals(2, RoutingFile.read(block("## Routing", "routing.yaml")).queues().size());
  }

  /** The first YAML of a section, as a file. */
  private Path block(String heading, String name) throws IOException {
    String section = section(heading);
    int from = section.indexOf("```yaml\n") + 8;
    String yaml = section.substring(from, section.indexOf("```", from));
    return Files.writeString(directory.resolve(name), yaml);
  }

  private static String section(String heading) throws IOException {
    String page = SimulationsPage.text();
    int from = page.indexOf("\n" + heading + "\n") + 1;
    int to = page.indexOf("\n## ", from);
    return page.substring(from, to < 0 ? page.length() : to);
  }
}
