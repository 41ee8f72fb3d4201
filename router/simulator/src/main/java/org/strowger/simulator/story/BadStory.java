package org.strowger.simulator.story;

import java.util.List;

/** A file that is no story. The message tells every problem, one a line, as {@code file:line:}. */
public final class BadStory extends Exception {
  private static final long serialVersionUID = 1L;

  BadStory(List<String> problems) {
    super(String.join("\n", problems));
  }
}
