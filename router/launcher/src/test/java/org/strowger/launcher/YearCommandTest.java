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

class YearCommandTest {
  private static final String COUNTS =
      "date,minute_of_day,calls\n1999-12-31,600,40\n1999-12-31,630,50\n2000-01-01,0,2\n";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  private int run(String counts, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("counts.csv"), counts);
    List<String> arguments = new ArrayList<>(List.of("year", file.toString()));
    arguments.addAll(List.of(options));
    CommandLine command = Strowger.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(arguments.toArray(String[]::new));
  }

  @Test
  void shouldTellWhatARouterWouldRefuseOfTheRouting() throws IOException {
    Path routing =
        Files.writeString(
            folder.resolve("night.yaml"), "all: {plan: [{after: 20s, add_teams: [night]}]}");

    assertEquals(2, run(COUNTS, "--policy", routing.toString()));
    assertTrue(err.toString().startsWith(routing + ": the router refuses plan "), err.toString());
  }

  private String digest() {
    return out.toString().lines().filter(line -> line.startsWith("events ")).toList().getLast();
  }

  @Test
  void shouldTellTheSameDigestTwice() throws IOException {
    assertEquals(0, run(COUNTS));
    String first = digest();
    assertEquals(0, run(COUNTS));

    assertEquals(first, digest());
    assertTrue(
        out.toString().lines().anyMatch(line -> line.matches("total +92 .*")), out.toString());
  }

  @Test
  void shouldTellEveryWrongLine() throws IOException {
    assertEquals(2, run(COUNTS + "31.12.1999,0,1\n1999-12-31,15,1\n"));

    assertTrue(
        err.toString().contains("line 5, column date: '31.12.1999' is not a date"), err.toString());
    assertTrue(
        err.toString().contains("line 6, column minute_of_day: '15' does not begin a half-hour"),
        err.toString());
  }
}
