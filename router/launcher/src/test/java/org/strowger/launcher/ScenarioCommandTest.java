package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScenarioCommandTest {
  private static final List<String> STEPS =
      List.of(
          "# Story: a call is offered",
          "queue billing",
          "agent ana",
          "ana signs in",
          "call c1 billing");

  private static final List<String> TOLD =
      List.of(
          "# Story: a call is offered",
          "queue billing",
          "agent ana",
          "ana signs in",
          "  ana is signed in, available",
          "call c1 billing",
          "  c1 waits in billing, due 0:20",
          "  offers c1 to ana until 0:20");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldSayThatAStoryWentAsTold() throws IOException {
    Path story = story("one.story", TOLD);

    assertEquals(0, run(story.toString()));
    assertEquals("as told    " + story + ": a call is offered", out.toString().strip());
  }

  @Test
  void shouldShowWhatWentOtherwise() throws IOException {
    Path story = story("one.story", STEPS);

    assertEquals(1, run(story.toString()));
    assertEquals(
        List.of(
            "otherwise  " + story + ": a call is offered",
            story + ":4: ana signs in",
            "  + ana is signed in, available",
            story + ":5: call c1 billing",
            "  + c1 waits in billing, due 0:20",
            "  + offers c1 to ana until 0:20"),
        out.toString().lines().toList());
  }

  @Test
  void shouldFillInWhatHappens() throws IOException {
    Path story = story("one.story", STEPS);

    assertEquals(0, run("--update", story.toString()));
    assertEquals(TOLD, Files.readAllLines(story));
    assertEquals(0, run(story.toString()));
  }

  @Test
  void shouldPlayEveryStoryOfAFolder() throws IOException {
    story("one.story", TOLD);
    story("two.story", STEPS);
    story("notes.txt", List.of("no story"));

    assertEquals(1, run(directory.toString()));
    assertTrue(out.toString().contains("as told    " + directory.resolve("one.story")));
    assertTrue(out.toString().contains("otherwise  " + directory.resolve("two.story")));
  }

  @Test
  void shouldSayWhatIsNotUnderstoodAndWhere() throws IOException {
    Path story = story("one.story", List.of("queue billing: colour red"));

    assertEquals(2, run(story.toString()));
    assertTrue(
        err.toString().startsWith(story + ":1: unknown word 'colour': known are needs, "),
        err.toString());
  }

  @Test
  void shouldRefuseAFileThatIsNotThere() {
    assertEquals(2, run(directory.resolve("nowhere.story").toString()));
    assertEquals(2, run());
  }

  private Path story(String name, List<String> lines) throws IOException {
    return Files.write(directory.resolve(name), lines);
  }

  private int run(String... arguments) {
    return new CommandLine(new ScenarioCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
