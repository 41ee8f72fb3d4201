package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
  private static final String CALLS =
      """
      t_s,type,priority,service_s,patience_s
      28800,BASIC,0,120,300
      28830,BASIC,2,60,300
      28840,BASIC,0,60,20
      115200,BASIC,0,60,20
      """;
  private static final String AGENTS =
      """
      agent,on_s,off_s,skills
      ana,28800,32400,BASIC:1
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  private int run(String calls, String agents, String... options) throws IOException {
    Path callFile = Files.writeString(folder.resolve("calls.csv"), calls);
    Path agentFile = Files.writeString(folder.resolve("agents.csv"), agents);
    CommandLine command = Strowger.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("replay", callFile.toString(), "--agents", agentFile.toString()));
    arguments.addAll(List.of(options));
    return command.execute(arguments.toArray(String[]::new));
  }

  @Test
  void shouldReportOneDayInVirtualTime() throws IOException {
    assertEquals(0, run(CALLS, AGENTS, "--virtual", "--day", "1"));

    assertTrue(
        out.toString()
            .startsWith(
                """
                type        offered  answered  abandoned  abandoned %  in 20 s %  ASA s  mean wait s  p99 wait s
                BASIC             3         2          1         33.3       33.3   45.0         36.7        90.0
                """),
        out.toString());
  }

  @Test
  void shouldWriteAQueueLogOfWhatHappened() throws IOException {
    Path log = folder.resolve("queue_log");

    assertEquals(0, run(CALLS, AGENTS, "--virtual", "--day", "1", "--queue-log", log.toString()));
    List<String> lines = Files.readAllLines(log);
    assertEquals(3, lines.stream().filter(line -> line.contains("|ENTERQUEUE|")).count());
    assertEquals(2, lines.stream().filter(line -> line.contains("|CONNECT|")).count());
    assertEquals(1, lines.stream().filter(line -> line.contains("|ABANDON|")).count());
    assertEquals(2, run(CALLS, AGENTS, "--queue-log", log.toString()));
    assertTrue(err.toString().contains("--queue-log goes with --virtual"), err.toString());
  }

  @Test
  void shouldApplyServiceFactorAndWrapUp() throws IOException {
    assertEquals(
        0,
        run(
            CALLS,
            AGENTS,
            "--virtual",
            "--day",
            "1",
            "--service-factor",
            "1.25",
            "--wrap-up",
            "5",
            "--json"));

    // The VIP waits for 150 s of talk and 5 s of paperwork, less the 30 s by which it came later.
    assertTrue(out.toString().contains("\"p99_wait_ms\": 125000}"), out.toString());
  }

  @Test
  void shouldTellBadLinesAndEndWithTwo() throws IOException {
    assertEquals(2, run(CALLS + "x,BASIC,0,1,1\n", AGENTS + "ben,1,1,BASIC:1\n", "--virtual"));

    assertTrue(
        err.toString().contains("calls.csv, line 6, column t_s: 'x' is not a number of seconds"),
        err.toString());
    assertTrue(err.toString().contains("agents.csv, line 3, column off_s"), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void shouldNameTheLastDayWhereADayIsEmpty() throws IOException {
    assertEquals(2, run(CALLS, AGENTS, "--virtual", "--day", "3"));

    assertTrue(
        err.toString().startsWith("--day is 3: no call arrives on that day; the last day is 2"),
        err.toString());
  }

  @Test
  void shouldRefuseOptionsOutOfRange() throws IOException {
    for (String[] wrong :
        new String[][] {
          {"--day", "0"},
          {"--service-factor", "0"},
          {"--service-factor", "NaN"},
          {"--wrap-up", "-1"}
        }) {
      assertEquals(2, run(CALLS, AGENTS, "--virtual", wrong[0], wrong[1]));
      assertTrue(err.toString().contains(wrong[0] + " is "), err.toString());
    }
  }

  @Test
  void shouldSayThatALogIsEmpty() throws IOException {
    assertEquals(2, run("t_s,type,priority,service_s,patience_s\n", AGENTS, "--virtual"));

    assertTrue(err.toString().contains("has no calls: give it a line for each"), err.toString());
  }

  @Test
  void shouldComparePoliciesAndDrawThem() throws IOException {
    Path plot = folder.resolve("plot.svg");
    assertEquals(
        0,
        run(
            CALLS,
            AGENTS,
            "--virtual",
            "--runs",
            "2",
            "--compare",
            "first-come-first-served,bullseye",
            "--pooled",
            "--plot",
            plot.toString()));

    List<String> firstWords =
        out.toString()
            .lines()
            .filter(line -> !line.isEmpty())
            .map(line -> line.split(" ", 2)[0])
            .toList();
    assertEquals(
        List.of(
            "policy",
            "virtual-deadline",
            "first-come-first-served",
            "bullseye",
            "pooled",
            "virtual-deadline",
            "first-come-first-served",
            "bullseye",
            "pooled"),
        firstWords.subList(0, 9));
    assertTrue(Files.readString(plot).startsWith("<svg xmlns="), "an SVG document");
  }

  @Test
  void shouldCompareAsRecordedWithoutRuns() throws IOException {
    String late = CALLS.replace("28840,BASIC,0,60,20", "28840,BASIC,0,60,300");
    assertEquals(
        0, run(late, AGENTS, "--virtual", "--day", "1", "--compare", "strict-priority", "--json"));

    // Waits are 0, 90 and 140 s under either.
    String expected = "\"mean_wait_ms\": 76666.7";
    assertEquals(2, out.toString().split(expected, -1).length - 1, out.toString());
  }

  @Test
  void shouldSayWhatAComparisonNeeds() throws IOException {
    assertEquals(2, run(CALLS, AGENTS, "--runs", "3"));
    assertTrue(err.toString().contains("need virtual time: add --virtual"), err.toString());
    assertEquals(2, run(CALLS, AGENTS, "--virtual", "--runs", "0"));
    assertTrue(err.toString().contains("--runs is 0: it must be from 1"), err.toString());
    assertEquals(2, run(CALLS, AGENTS, "--virtual", "--secondary-factor", "0"));
    assertTrue(err.toString().contains("--secondary-factor is 0.0"), err.toString());
    assertEquals(2, run(CALLS, AGENTS, "--virtual", "--policy", "bulseye"));
    assertTrue(err.toString().contains("bulseye is neither"), err.toString());
  }
}
