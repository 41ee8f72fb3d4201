package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The lines of a story's file and what each of them is for: prose ({@code #} and empty lines), a
 * step, the continuation of a step (after a line that ends with a semicolon), or told (indented).
 */
final class StoryText {
  /** One step as it stands: from where, its words, what is told below it. */
  record Passage(int line, String text, List<String> told) {}

  private enum Kind {
    PROSE,
    STEP,
    CONTINUED,
    TOLD
  }

  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();

  StoryText(List<String> lines) {
    boolean open = false;
    for (String line : lines) {
      String bare = line.stripTrailing();
      Kind kind = kind(bare, open);
      this.lines.add(bare);
      kinds.add(kind);
      open = (kind == Kind.STEP || kind == Kind.CONTINUED) && bare.endsWith(";");
    }
  }

  private static Kind kind(String line, boolean open) {
    if (line.isEmpty() || line.startsWith("#")) {
      return Kind.PROSE;
    }
    if (!Character.isWhitespace(line.charAt(0))) {
      return Kind.STEP;
    }
    return open ? Kind.CONTINUED : Kind.TOLD;
  }

  /** The first line that begins with {@code # Story:}, without that; else empty. */
  String title() {
    String mark = "# Story:";
    return lines.stream()
        .filter(line -> line.startsWith(mark))
        .findFirst()
        .map(line -> line.substring(mark.length()).strip())
        .orElse("");
  }

  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int line = at;
      switch (kinds.get(at)) {
        case STEP -> passages.add(passage(line));
        case TOLD -> {
          if (passages.isEmpty()) {
            throw new StoryFault(
                "something is told before the first step: begin steps at the start of the line");
          }
          passages.getLast().told().add(lines.get(at).strip());
        }
        case PROSE, CONTINUED -> {}
      }
      at++;
    }
    return passages;
  }

  private Passage passage(int first) {
    StringBuilder text = new StringBuilder(lines.get(first));
    for (int at = first + 1; at < lines.size() && kinds.get(at) == Kind.CONTINUED; at++) {
      text.append(' ').append(lines.get(at).strip());
    }
    return new Passage(first + 1, text.toString(), new ArrayList<>());
  }

  /** The same file with other things told: a list for each step, in their order. */
  List<String> retold(List<List<String>> told) {
    List<String> retold = new ArrayList<>();
    Iterator<List<String>> next = told.iterator();
    for (int at = 0; at < lines.size(); at++) {
      Kind kind = kinds.get(at);
      if (kind != Kind.TOLD) {
        retold.add(lines.get(at));
      }
      if (endsStep(at)) {
        next.next().forEach(line -> retold.add(INDENT + line));
      }
    }
    return retold;
  }

  /** Whether the words of a step end with this line. */
  private boolean endsStep(int at) {
    boolean said = kinds.get(at) == Kind.STEP || kinds.get(at) == Kind.CONTINUED;
    return said && (at + 1 == lines.size() || kinds.get(at + 1) != Kind.CONTINUED);
  }
}
