package org.strowger.console;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text that fits into a width: columns are as wide as what is in them; where the width
 * is too small, the least important columns are left out, and the last words cut.
 */
final class TextTable {
  private static final String GAP = "  ";

  /** Where the text of a column stands. */
  enum Side {
    LEFT,
    RIGHT
  }

  /**
   * A column.
   *
   * @param title its heading, with the unit where there is one
   * @param side left for words, right for numbers
   * @param importance the smallest is left out first; no two columns share one
   */
  record Column(String title, Side side, int importance) {}

  /**
   * A row.
   *
   * @param cells one for each column
   * @param colour ANSI colour of its first cell; empty = none
   */
  record Row(List<String> cells, String colour) {}

  private final List<Column> columns;
  private final List<Row> rows;

  TextTable(List<Column> columns, List<Row> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** The heading and the rows, none longer than the width. */
  List<String> lines(int width, boolean colour) {
    int[] widths = widths();
    List<Integer> shown = fitting(widths, width);
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::title).toList(), shown, widths, width));
    for (Row row : rows) {
      String line = line(row.cells(), shown, widths, width);
      if (colour && !row.colour().isEmpty()) {
        int end = Math.min(widths[shown.get(0)], line.length());
        line = row.colour() + line.substring(0, end) + "\u001b[0m" + line.substring(end);
      }
      lines.add(line);
    }
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).title().length();
      for (Row row : rows) {
        widths[i] = Math.max(widths[i], row.cells().get(i).length());
      }
    }
    return widths;
  }

  private List<Integer> fitting(int[] widths, int width) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      shown.add(i);
    }
    while (shown.size() > 2 && total(shown, widths) > width) {
      int least =
          shown.stream().mapToInt(column -> columns.get(column).importance()).min().orElseThrow();
      shown.removeIf(column -> columns.get(column).importance() == least);
    }
    return shown;
  }

  private static int total(List<Integer> shown, int[] widths) {
    int total = GAP.length() * (shown.size() - 1);
    for (int column : shown) {
      total += widths[column];
    }
    return total;
  }

  private String line(List<String> cells, List<Integer> shown, int[] widths, int width) {
    StringBuilder line = new StringBuilder();
    for (int column : shown) {
      String cell = cells.get(column);
      String padding = " ".repeat(widths[column] - cell.length());
      line.append(line.isEmpty() ? "" : GAP)
          .append(columns.get(column).side() == Side.RIGHT ? padding + cell : cell + padding);
    }
    String text = line.toString().stripTrailing();
    return text.length() <= width ? text : text.substring(0, width);
  }
}
