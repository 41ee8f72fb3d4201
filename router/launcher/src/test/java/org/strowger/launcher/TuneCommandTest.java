package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.server.journal.ChronicleJournal;
import org.strowger.simulator.SyntheticDay;
import org.strowger.simulator.VirtualHost;

class TuneCommandTest {
  private static final int DAYS = 4;
  private static final int DAY_S = 86_400;

  private static final String SCENARIO =
      """
      length: 2h
      warm_up: 0h
      classes:
        gold: {arrivals: {poisson: 40/h}, patience: never, handling: {exponential: 3m}}
      pools:
        seniors: {agents: 2, skills: {gold: {}}}
        juniors: {agents: 2, skills: {gold: {speed: 0.5}}}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int one = 0; one < words.length; one++) {
      words[one] = arguments[one].toString();
    }
    return Strowger.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /**
   * Twenty calls a day, five seconds apart, for one agent of the first and one of the second kind.
   */
  private Path calls() throws IOException {
    StringBuilder text = new StringBuilder("t_s,type,priority,service_s,patience_s\n");
    for (int day = 0; day < DAYS; day++) {
      for (int number = 0; number < 20; number++) {
        text.append(day * DAY_S + 30_000 + 5 * number)
            .append(number % 2 == 0 ? ",BANK," : ",CARD,")
            .append(number % 3)
            .append(",20,60\n");
      }
    }
    return file("calls.csv", text.toString());
  }

  private Path agents() throws IOException {
    StringBuilder text = new StringBuilder("agent,on_s,off_s,skills\n");
    for (int day = 0; day < DAYS; day++) {
      int on = day * DAY_S + 29_000;
      text.append("ana,").append(on).append(',').append(on + 3_000).append(",BANK:1 CARD:2\n");
      text.append("ben,").append(on).append(',').append(on + 3_000).append(",CARD:1 BANK:2\n");
    }
    return file("agents.csv", text.toString());
  }

  private Path journal() {
    Path directory = folder.resolve("journal");
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      new VirtualHost(new RoutingCore(), SyntheticDay.of(3, 4), journal::append).run(_ -> {});
    }
    return directory;
  }

  @Test
  void shouldTuneACallLogAndWriteWhatAReplayTakes() throws IOException {
    Path routing = folder.resolve("found.yaml");
    assertEquals(
        0,
        run("tune", calls(), "--agents", agents(), "--budget", 100, "--out", routing),
        err::toString);
    String text = out.toString();
    assertTrue(text.contains("On 2 days that the search has not seen (2, 4)"), text);
    assertTrue(text.contains("Held fixed:"), text);
    assertTrue(text.endsWith(Files.readString(routing)), text);

    assertEquals(
        0,
        run("replay", calls(), "--agents", agents(), "--virtual", "--policy", routing),
        err::toString);
  }

  @Test
  void shouldTuneAJournalAndWriteWhatAWhatIfTakes() throws IOException {
    Path journal = journal();
    Path routing = folder.resolve("found.yaml");
    assertEquals(0, run("tune", journal, "--budget", 100, "--out", routing), err::toString);
    assertTrue(out.toString().contains("On the same day that the search saw"), out.toString());

    assertEquals(
        0, run("journal", "what-if", journal, "--config", routing, "--runs", 1), err::toString);
  }

  @Test
  void shouldTuneAScenarioAndWriteLevelsThatASimulationTakes() throws IOException {
    Path scenario = file("scenario.yaml", SCENARIO);
    Path routing = folder.resolve("found.yaml");
    assertEquals(0, run("tune", scenario, "--budget", 100, "--out", routing), err::toString);
    assertTrue(Files.readString(routing).contains("levels:\n  seniors: {gold: "));

    assertEquals(0, run("simulate", scenario, "--policy", routing, "--runs", 2), err::toString);
  }

  @Test
  void shouldSayWhichOptionsGoWithWhat() throws IOException {
    Path scenario = file("scenario.yaml", SCENARIO);
    assertEquals(2, run("tune", calls()));
    assertTrue(err.toString().contains("say who was on duty with --agents"), err.toString());
    assertEquals(2, run("tune", scenario, "--agents", agents()));
    assertTrue(err.toString().contains("--agents goes with a call log"), err.toString());
    assertEquals(2, run("tune", scenario, "--policy", "bullseye"));
    assertTrue(err.toString().contains("--policy goes with a call log"), err.toString());
    assertEquals(2, run("tune", scenario, "--from", 3));
    assertTrue(err.toString().contains("go with the folder of a journal"), err.toString());
    assertEquals(2, run("tune", folder, "--from", 5, "--to", 4));
    assertTrue(err.toString().contains("--from is 5 and --to is 4"), err.toString());
    assertEquals(2, run("tune"));
    assertTrue(err.toString().contains("Missing required parameter"), err.toString());
  }

  @Test
  void shouldSayWhatIsWrongWithFiles() throws IOException {
    Path cost = file("cost.yaml", "cost_rate: 1\n");
    assertEquals(2, run("tune", calls(), "--agents", agents(), "--objective", cost));
    assertTrue(err.toString().contains("cost.yaml: cost_rate: call logs"), err.toString());
    assertEquals(2, run("tune", calls(), "--agents", agents(), "--policy", "bullsey"));
    assertTrue(err.toString().contains("did you mean bullseye?"), err.toString());
    Path odd = file("odd.csv", "t_s,type\n");
    assertEquals(2, run("tune", odd, "--agents", agents()));
    assertTrue(err.toString().contains("odd.csv"), err.toString());
    assertEquals(2, run("tune", Files.createDirectory(folder.resolve("none"))));
    assertTrue(err.toString().contains("there is no journal in "), err.toString());
  }
}
