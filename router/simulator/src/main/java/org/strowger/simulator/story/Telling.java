package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of playing a story: whether all was as told, where it was not, and how it should read.
 */
public final class Telling {
  /** What the router did in one step. */
  record Played(Step step, List<String> happened) {}

  private final String name;
  private final StoryText text;
  private final List<Played> played;
  private final @Nullable String broken;

  Telling(String name, StoryText text, List<Played> played, @Nullable String broken) {
    this.name = name;
    this.text = text;
    this.played = List.copyOf(played);
    this.broken = broken;
  }

  /** Whether the router did exactly what the story tells, and kept all its promises. */
  public boolean asTold() {
    return differences().isEmpty();
  }

  /**
   * Every step that went otherwise: {@code file:line: step}, then what was told ({@code -}) and
   * what happened ({@code +}).
   */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (Played one : played) {
      if (!one.happened().equals(one.step().told())) {
        differences.add(name + ":" + one.step().line() + ": " + one.step().text());
        differences.addAll(Difference.between(one.step().told(), one.happened()));
      }
    }
    if (broken != null) {
      differences.add(broken);
    }
    return differences;
  }

  /** Whether the router has broken a promise, so that there is nothing to be rewritten. */
  public boolean isBroken() {
    return broken != null;
  }

  /** The story's file with what happened in place of what was told. */
  public List<String> retold() {
    if (isBroken()) {
      throw new IllegalStateException(broken);
    }
    return text.retold(played.stream().map(Played::happened).toList());
  }
}
