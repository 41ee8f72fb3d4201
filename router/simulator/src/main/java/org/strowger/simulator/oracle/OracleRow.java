package org.strowger.simulator.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One line of a table of exact results, by column. */
record OracleRow(Map<String, String> fields) {
  String text(String column) {
    String text = fields.get(column);
    if (text == null) {
      throw new IllegalStateException("the table has no column " + column);
    }
    return text;
  }

  double number(String column) {
    return Double.parseDouble(text(column));
  }

  int integer(String column) {
    return Integer.parseInt(text(column));
  }

  /** Numbers with blanks between them. */
  List<Double> numbers(String column) {
    return Arrays.stream(text(column).split(" ")).map(Double::valueOf).toList();
  }
}
