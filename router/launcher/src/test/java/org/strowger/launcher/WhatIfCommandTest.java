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

class WhatIfCommandTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Strowger.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  /** A made-up day as a server would have written it down. */
  private String journal() {
    Path directory = folder.resolve("journal");
    try (ChronicleJournal journal = ChronicleJournal.open(directory)) {
      new VirtualHost(new RoutingCore(), SyntheticDay.of(3, 4), journal::append).run(_ -> {});
    }
    return directory.toString();
  }

  @Test
  void shouldSayWhatAnotherRoutingWouldHaveDone() {
    assertEquals(
        0,
        run("journal", "what-if", journal(), "--config", "first-come-first-served", "--runs", "2"),
        err::toString);

    String text = out.toString();
    assertTrue(text.startsWith("What if: "), text);
    assertTrue(text.contains("in target %"), text);
    assertTrue(text.contains("Held fixed:"), text);
    assertTrue(text.contains("Transfers: none recorded"), text);
    assertTrue(err.toString().contains("100 %, "), err.toString());
  }

  @Test
  void shouldAnswerAlikeForTheSameSeed() {
    String journal = journal();
    String[] asked = {
      "journal", "what-if", journal, "--config", "virtual-deadline", "--runs", "1", "--json"
    };

    assertEquals(0, run(asked), err::toString);
    String once = out.toString();
    out.getBuffer().setLength(0);
    assertEquals(0, run(asked), err::toString);
    assertEquals(once, out.toString());
    assertTrue(once.startsWith("{\n  \"service_level\""), once);
  }

  @Test
  void shouldTellWhatIsWrongWithARoutingFile() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.yaml"), "no-such-word: 1\n");

    assertEquals(2, run("journal", "what-if", journal(), "--config", odd.toString()));
    assertTrue(err.toString().contains("no-such-word"), err.toString());
  }

  @Test
  void shouldTellWhatTheRouterWouldRefuse() throws IOException {
    Path adds =
        Files.writeString(
            folder.resolve("adds.yaml"), "all: {plan: [{after: 20s, add_teams: [nobody]}]}\n");

    assertEquals(2, run("journal", "what-if", journal(), "--config", adds.toString()));
    assertTrue(err.toString().contains("adds.yaml: the router refuses plan "), err.toString());
    assertTrue(err.toString().contains("no team nobody is defined"), err.toString());
  }

  @Test
  void shouldRefuseWhatCantBePlayed() {
    String journal = journal();

    assertEquals(2, run("journal", "what-if", journal, "--config", "no-such-policy"));
    assertTrue(err.toString().contains("no-such-policy is neither"), err.toString());
    assertEquals(
        2,
        run("journal", "what-if", journal, "--config", "virtual-deadline", "--from", "99999999"));
    assertTrue(err.toString().contains("name other sequences"), err.toString());
    assertEquals(2, run("journal", "what-if", folder + "/none", "--config", "virtual-deadline"));
    assertTrue(err.toString().contains("there is no journal in "), err.toString());
  }

  @Test
  void shouldRefuseACommandLineThatIsWrong() {
    assertEquals(2, run("journal", "what-if", "x"));
    assertEquals(2, run("journal", "what-if", "x", "--config", "bullseye", "--runs", "0"));
    assertEquals(2, run("journal", "what-if", "x", "--config", "bullseye", "--from", "0"));
    assertEquals(
        2, run("journal", "what-if", "x", "--config", "bullseye", "--from", "5", "--to", "4"));
    assertTrue(err.toString().contains("--to is 4"), err.toString());
  }
}
