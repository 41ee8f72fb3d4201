package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a router that was asked over gRPC to its journal, and from there to what-if. */
class LiveJournalTest {
  private static final int CALLS = 12;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Strowger.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void shouldPlayWhatALiveReplayRecorded() throws Exception {
    StringBuilder log = new StringBuilder("t_s,type,priority,service_s,patience_s\n");
    for (int number = 0; number < CALLS; number++) {
      log.append(30 + 20 * number).append(",NEWS,").append(number % 3).append(",60,3000\n");
    }
    Path calls = Files.writeString(folder.resolve("calls.csv"), log.toString());
    Path agents =
        Files.writeString(
            folder.resolve("agents.csv"), "agent,on_s,off_s,skills\nana,0,1200,NEWS:1\n");
    String journal = folder.resolve("journal").toString();
    assertEquals(
        0,
        run(
            "replay",
            calls.toString(),
            "--agents",
            agents.toString(),
            "--speed",
            "100",
            "--journal",
            journal),
        err::toString);

    out.getBuffer().setLength(0);
    assertEquals(
        0,
        run("journal", "what-if", journal, "--config", "strict-priority", "--runs", "2"),
        err::toString);
    String text = out.toString();
    assertTrue(text.startsWith("What if: " + CALLS + " interactions, 1 agents, "), text);
    assertTrue(text.contains("Played again under the recorded routing, "), text);
    assertTrue(text.contains("Nothing in the recording was left out."), text);
  }
}
