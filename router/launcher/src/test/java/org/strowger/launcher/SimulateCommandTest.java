package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
  private static final String SCENARIO =
      """
      name: A small line
      runs: 4
      length: 2h
      warm_up: 1h
      classes: {one: {arrivals: {poisson: 60/h}, patience: {exponential: 1m}}}
      pools: {team: {agents: 2, skills: {one: {handling: {exponential: 2m}}}}}
      """;

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path scenario = Path.of("");

  @BeforeEach
  void writeScenario() throws IOException {
    scenario = Files.writeString(directory.resolve("small.yaml"), SCENARIO);
  }

  @Test
  void shouldShowTheFiguresAndHowFarTheWorkIs() {
    assertEquals(0, run(scenario.toString()));
    assertTrue(
        out.toString().startsWith("A small line\n4 runs of 2 h after 1 h of warm-up, seed 1;"),
        out.toString());
    assertTrue(err.toString().contains("100 %, 4 of 4 runs"), err.toString());
  }

  @Test
  void shouldGiveTheSameForTheSameSeedAndOtherwiseForAnother() {
    run(scenario.toString(), "--json", "--seed", "5");
    String first = out.toString();
    out.getBuffer().setLength(0);
    run(scenario.toString(), "--json", "--seed", "5");
    assertEquals(first, out.toString());
    assertTrue(first.contains("\"seed\": 5,"), first);
    out.getBuffer().setLength(0);
    run(scenario.toString(), "--json", "--seed", "6");
    assertNotEquals(first.replace("\"seed\": 5", "\"seed\": 6"), out.toString());
  }

  @Test
  void shouldTakeRunsAndRoutingFromTheCommandLine() {
    assertEquals(0, run(scenario.toString(), "--runs", "2", "--policy", "fastest-first"));
    assertTrue(out.toString().contains("\n2 runs of 2 h"), out.toString());
    assertEquals(2, run(scenario.toString(), "--policy", "slowest-first"));
    assertTrue(
        err.toString().contains("slowest-first is neither a routing file nor a policy"),
        err.toString());
  }

  @Test
  void shouldTellEverythingThatIsWrongWithTheScenario() throws IOException {
    Path wrong = Files.writeString(directory.resolve("wrong.yaml"), "nam: x\nruns: one");

    assertEquals(2, run(wrong.toString()));
    assertEquals(4, err.toString().lines().count(), err.toString());
    assertTrue(
        err.toString().contains(wrong + ":1: nam: there is no such key; did you mean name?"),
        err.toString());
  }

  @Test
  void shouldTellWhatARouterWouldRefuseOfTheRouting() throws IOException {
    Path routing =
        Files.writeString(
            directory.resolve("night.yaml"),
            "queues: {one: {plan: [{after: 20s, add_teams: [night]}]}}");

    assertEquals(2, run(scenario.toString(), "--policy", routing.toString()));
    assertTrue(
        err.toString().startsWith(routing + ": the router refuses plan plan-of-one: "),
        err.toString());
  }

  @Test
  void shouldRefuseOptionsThatDoNotFit() {
    assertEquals(2, run());
    assertEquals(2, run(scenario.toString(), "--runs", "1"));
    assertEquals(2, run(scenario.toString(), "--full"));
    assertEquals(2, run(scenario.toString(), "--suite", "all"));
    assertEquals(2, run("--suite", "everything"));
    assertTrue(
        err.toString()
            .contains("--suite is everything: it must be erlang, skills, optimum, all, starvation"),
        err.toString());
  }

  private int run(String... arguments) {
    return new CommandLine(new SimulateCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
