package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.strowger.core.RoutingCore;
import org.strowger.simulator.story.BadStory;
import org.strowger.simulator.story.Story;
import org.strowger.simulator.story.Telling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code strowger scenario}: plays stories on the router's own core, in virtual time, and compares
 * what it does with what they tell. How stories are written is in router/docs/scenarios.md.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    description = "Plays stories and compares what the router does with what they tell.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything went as told, or was rewritten",
      "1:something went otherwise, which is shown",
      "2:a story can't be read, or is not understood"
    })
final class ScenarioCommand implements Callable<Integer> {
  static final int AS_TOLD = 0;
  static final int OTHERWISE = 1;
  static final int NOT_UNDERSTOOD = 2;

  private static final String SUFFIX = ".story";

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Stories, or folders in which every file that ends in .story is one.")
  private List<Path> files;

  @Option(
      names = "--update",
      description = "Rewrite the stories: below each step stands what the router does now.")
  private boolean update;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      int worst = AS_TOLD;
      for (Path story : stories()) {
        worst = Math.max(worst, play(story));
      }
      return worst;
    } catch (IOException e) {
      spec.commandLine().getErr().println("strowger: can't read or write " + e.getMessage());
      return NOT_UNDERSTOOD;
    } finally {
      spec.commandLine().getOut().flush();
      spec.commandLine().getErr().flush();
    }
  }

  private List<Path> stories() throws IOException {
    List<Path> stories = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.walk(file)) {
          inside.filter(one -> one.toString().endsWith(SUFFIX)).sorted().forEach(stories::add);
        }
      } else {
        stories.add(file);
      }
    }
    return stories;
  }

  private int play(Path file) throws IOException {
    Story story;
    try {
      story = Story.read(file);
    } catch (BadStory bad) {
      spec.commandLine().getErr().println(bad.getMessage());
      return NOT_UNDERSTOOD;
    }
    Telling telling = story.play(RoutingCore::new);
    if (telling.asTold()) {
      out().println("as told    " + headline(file, story));
      return AS_TOLD;
    }
    if (update && !telling.isBroken()) {
      Files.write(file, telling.retold());
      out().println("rewritten  " + headline(file, story));
      return AS_TOLD;
    }
    out().println("otherwise  " + headline(file, story));
    telling.differences().forEach(out()::println);
    return OTHERWISE;
  }

  private static String headline(Path file, Story story) {
    return story.title().isEmpty() ? file.toString() : file + ": " + story.title();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
