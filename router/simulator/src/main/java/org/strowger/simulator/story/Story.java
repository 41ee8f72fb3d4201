package org.strowger.simulator.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.StateMachine;

/**
 * A story in a file: what people, gateways and time do, and after each step the complete list of
 * what the router is told to have done. Playing it compares, exactly. Read it and play it on any
 * thread; nothing is shared between two performances.
 */
public final class Story {
  private final String name;
  private final StoryText text;
  private final List<Step> steps;

  private Story(String name, StoryText text, List<Step> steps) {
    this.name = name;
    this.text = text;
    this.steps = steps;
  }

  /** Reads a file. */
  public static Story read(Path file) throws IOException, BadStory {
    return of(file.toString(), Files.readAllLines(file));
  }

  /** Takes the lines of a file; {@code name} stands in messages. */
  public static Story of(String name, List<String> lines) throws BadStory {
    StoryText text = new StoryText(lines);
    return new Story(name, text, new StoryReader(name).read(text));
  }

  /** What stands after {@code # Story:}; empty if nothing does. */
  public String title() {
    return text.title();
  }

  /**
   * Plays the story from the beginning.
   *
   * @param cores makes a router's core fresh from its constructor, each time
   */
  public Telling play(Supplier<StateMachine> cores) {
    Performance performance = new Performance(cores);
    List<Telling.Played> played = new ArrayList<>();
    String broken = null;
    for (Step step : steps) {
      if (broken == null) {
        broken = play(performance, step, played);
      }
    }
    return new Telling(name, text, played, broken);
  }

  private @Nullable String play(Performance performance, Step step, List<Telling.Played> played) {
    try {
      played.add(new Telling.Played(step, performance.play(step)));
      return null;
    } catch (BrokenPromise broken) {
      return name + ":" + step.line() + ": " + step.text() + ": " + broken.getMessage();
    }
  }
}
