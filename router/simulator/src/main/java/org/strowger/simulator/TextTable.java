package org.strowger.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for people to read: the first column to the left, numbers to the right, two blanks
 * between columns.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  public TextTable(List<String> header) {
    header.forEach(one -> widths.add(0));
    add(header);
  }

  /** Adds a row with as many cells as the header. */
  public void add(List<String> cells) {
    rows.add(cells);
    for (int column = 0; column < widths.size(); column++) {
      widths.set(column, Math.max(widths.get(column), cells.get(column).length()));
    }
  }

  /** One line for each row, each ended by a line feed. */
  public String render() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.size(); column++) {
        String cell = row.get(column);
        String padding = " ".repeat(widths.get(column) - cell.length());
        line.append(column == 0 ? cell + padding : GAP + padding + cell);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
