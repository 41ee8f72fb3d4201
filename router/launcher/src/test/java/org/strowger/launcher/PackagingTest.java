package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.server.config.ConfigHelp;

/** The files by which the router is run as a service say what the router understands. */
class PackagingTest {
  private static final Path FOLDER = Path.of("..", "packaging");

  private static final Pattern VARIABLE = Pattern.compile("STROWGER_[A-Z_]+");

  @TempDir private Path directory;

  @Test
  void systemdUnderstandsEveryLineOfTheUnit() throws IOException, InterruptedException {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(analyze), "there is no systemd-analyze on this machine");
    // The unit names the Java of the machine it is installed on; this machine's may lie elsewhere.
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path unit =
        Files.writeString(
            directory.resolve("strowger.service"), unit().replace("/usr/bin/java", java));
    Process verify =
        new ProcessBuilder(analyze.toString(), "verify", unit.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(verify.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, verify.exitValue(), said);
    List<String> aboutOurs = said.lines().filter(line -> line.contains("strowger")).toList();
    assertEquals(List.of(), aboutOurs);
  }

  @Test
  void theServiceAndTheContainerSetOnlyVariablesThatTheRouterKnows() throws IOException {
    String container = Files.readString(FOLDER.resolve("Containerfile"));
    String help = ConfigHelp.text();
    List<String> variables =
        (unit() + container)
            .lines()
            .flatMap(line -> VARIABLE.matcher(line).results())
            .map(MatchResult::group)
            .toList();
    assertEquals(7, variables.size());
    variables.forEach(variable -> assertTrue(help.contains("Environment: " + variable + "\n")));
  }

  private static String unit() throws IOException {
    return Files.readString(FOLDER.resolve("strowger.service"));
  }
}
