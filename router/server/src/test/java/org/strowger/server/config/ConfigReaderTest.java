package org.strowger.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.server.config.ServerConfig.RingThreads;
import org.strowger.server.config.ServerConfig.WaitStrategyName;

class ConfigReaderTest {
  @TempDir private Path directory;

  @Test
  void shouldHaveItsPresetsWhereNothingIsSaid() throws Exception {
    assertEquals(ServerConfig.DEFAULT, ConfigReader.read(null, Map.of("HOME", "/home/ana")));
    assertEquals(ServerConfig.DEFAULT, read(""));
    assertEquals(ServerConfig.DEFAULT, read("# nothing yet\ngrpc:\n"));
  }

  @Test
  void shouldTakeWhatTheFileSays() throws Exception {
    ServerConfig config =
        read(
            """
            grpc: {host: 0.0.0.0, port: 8800}
            journal:
              directory: /var/lib/strowger   # a disk of its own
            ring:
              wait-strategy: busy-spin
              slots: "1024"
              threads: three
            clock: {speed: 300}
            limits: {agents: 50, agent-grace-ms: 1000}
            """);

    assertEquals(new ServerConfig.Grpc("0.0.0.0", 8_800), config.grpc());
    assertEquals(ServerConfig.DEFAULT.http(), config.http());
    assertEquals(Path.of("/var/lib/strowger"), config.journal().directory());
    assertEquals(
        new ServerConfig.Ring(1_024, WaitStrategyName.BUSY_SPIN, RingThreads.THREE), config.ring());
    assertEquals(300, config.clock().speed());
    assertEquals(50, config.limits().agents());
    assertEquals(1_000, config.limits().agentGraceMs());
    assertEquals(ServerConfig.DEFAULT.limits().gatewayGraceMs(), config.limits().gatewayGraceMs());
  }

  @Test
  void shouldLetTheEnvironmentOverrideTheFile() throws Exception {
    ServerConfig config =
        read(
            "grpc: {port: 8800, host: 0.0.0.0}",
            Map.of("STROWGER_GRPC_PORT", "9900", "STROWGER_RING_WAIT_STRATEGY", "yielding"));

    assertEquals(new ServerConfig.Grpc("0.0.0.0", 9_900), config.grpc());
    assertEquals(WaitStrategyName.YIELDING, config.ring().waitStrategy());
  }

  @Test
  void shouldLeaveTheLaunchersVariablesAlone() throws Exception {
    assertEquals(
        ServerConfig.DEFAULT,
        ConfigReader.read(null, Map.of("STROWGER_HEAP", "2g", "STROWGER_JAVA_OPTS", "-Xlog:gc")));
  }

  @Test
  void shouldTellEveryProblemAtOnceWithItsLine() throws IOException {
    List<String> problems =
        problems(
            """
            grpc:
              prot: 7700
              host: "two words"
            htpp: {port: 1}
            ring:
              slots: 1000
              wait-strategy: sleeping
            clock:
              speed: [1, 2]
            journal: here
            """,
            Map.of(
                "STROWGER_GRCP_PORT", "1", "STROWGER_HTTP_PORT", "many", "STROWGER_NONSENSE", "1"));

    assertEquals(
        List.of(
            "FILE:2 grpc.prot is no key; did you mean grpc.port?",
            "FILE:3 grpc.host is \"two words\": give a host name or an address",
            "FILE:4 htpp is no section; did you mean http?",
            "FILE:6 ring.slots is \"1000\": give a power of two from 64 to 4194304",
            "FILE:7 ring.wait-strategy is \"sleeping\": give one of blocking, yielding, busy-spin",
            "FILE:9 clock.speed is a list or a section: give a whole number from 1 to 100000",
            "FILE:10 journal is a section: write its keys below it, indented",
            "environment: STROWGER_GRCP_PORT names no key; did you mean STROWGER_GRPC_PORT?",
            "environment: STROWGER_HTTP_PORT is \"many\": give a whole number from 0 to 65535",
            "environment: STROWGER_NONSENSE names no key"),
        problems);
  }

  @ParameterizedTest
  @CsvSource({
    "grpc,port,-1",
    "grpc,port,65536",
    "grpc,port,1e3",
    "grpc,port,99999999999999999999",
    "grpc,port,''",
    "grpc,host,''",
    "journal,directory,''",
    "ring,slots,32",
    "ring,slots,65537",
    "ring,wait-strategy,BLOCKING",
    "streams,agent-outbox,15",
    "streams,position-interval-ms,0",
    "clock,start-ms,-1",
    "clock,speed,0",
    "limits,agents,0",
    "limits,agent-grace-ms,2592000001"
  })
  void shouldRefuseWhatIsOutOfRange(String section, String name, String value) throws IOException {
    List<String> problems = problems(section + ":\n  " + name + ": '" + value + "'\n", Map.of());

    assertEquals(1, problems.size());
    String expected = "FILE:2 " + section + "." + name + " is \"" + value + "\": give ";
    assertTrue(problems.getFirst().startsWith(expected), problems.getFirst());
  }

  @Test
  void shouldRefuseAKeyGivenTwice() throws IOException {
    assertEquals(
        List.of("FILE:3 grpc.port is given again, first in line 2: keep one"),
        problems("grpc:\n  port: 1\n  port: 2\n", Map.of()));
    assertEquals(
        List.of("FILE:2 grpc is given again, first in line 1: keep one"),
        problems("grpc: {port: 1}\ngrpc: {port: 2}\n", Map.of()));
  }

  @Test
  void shouldRefuseTwoEqualPorts() throws IOException {
    assertEquals(
        List.of("grpc.port and http.port are both 7701: give them different ports"),
        problems("grpc: {port: 7701}\n", Map.of()));
  }

  @Test
  void shouldRefuseAFileThatIsNotYaml() throws IOException {
    String problem = problems("grpc: {port: 1\nhttp: }{\n", Map.of()).getFirst();

    assertTrue(problem.matches("(?s)FILE:\\d+ is not YAML: .*"), problem);
  }

  @Test
  void shouldRefuseBytesThatAreNoText() throws IOException {
    Path file = directory.resolve("strowger.yaml");
    Files.write(file, new byte[] {(byte) 0xff, 0, 1, (byte) 0xfe});

    ConfigProblems refused =
        assertThrows(ConfigProblems.class, () -> ConfigReader.read(file, Map.of()));

    assertEquals(1, refused.problems().size());
  }

  @Test
  void shouldRefuseAFileThatIsNoListOfSections() throws IOException {
    String problem = problems("- grpc\n- http\n", Map.of()).getFirst();

    assertTrue(problem.startsWith("FILE:1 is not a list of sections"), problem);
  }

  @Test
  void shouldRefuseAFileThatIsNotThere() {
    Path file = directory.resolve("nowhere.yaml");

    ConfigProblems refused =
        assertThrows(ConfigProblems.class, () -> ConfigReader.read(file, Map.of()));

    assertEquals(List.of(file + " can't be read: there is no such file"), refused.problems());
  }

  private ServerConfig read(String yaml) throws IOException, ConfigProblems {
    return read(yaml, Map.of());
  }

  private ServerConfig read(String yaml, Map<String, String> environment)
      throws IOException, ConfigProblems {
    return ConfigReader.read(
        Files.writeString(directory.resolve("strowger.yaml"), yaml), environment);
  }

  /** The problems, with FILE in the place of the file's path. */
  private List<String> problems(String yaml, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(directory.resolve("strowger.yaml"), yaml);
    ConfigProblems refused =
        assertThrows(ConfigProblems.class, () -> ConfigReader.read(file, environment));
    return refused.problems().stream().map(it -> it.replace(file.toString(), "FILE")).toList();
  }
}
