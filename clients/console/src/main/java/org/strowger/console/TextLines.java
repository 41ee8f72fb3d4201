package org.strowger.console;

import java.util.ArrayList;
import java.util.List;

/** Fits text into a width and a height; stateless. */
final class TextLines {
  private static final String HANGING = "    ";

  private TextLines() {}

  /** The line, broken between words where it is too long; what follows is indented. */
  static List<String> broken(String line, int width) {
    List<String> lines = new ArrayList<>();
    String rest = line;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int end = space > HANGING.length() ? space : width;
      lines.add(rest.substring(0, end));
      rest = HANGING + rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }

  /** As many as may be; of more, the first, and how many are left out. */
  static List<String> atMost(List<String> lines, int most) {
    if (lines.size() <= most) {
      return new ArrayList<>(lines);
    }
    List<String> first = new ArrayList<>(lines.subList(0, Math.max(0, most - 1)));
    first.add("+ " + Figures.count(lines.size() - first.size()) + " more lines");
    return first;
  }
}
