package org.strowger.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.InvalidValue;

/**
 * One line of a {@link CsvFile}. Every accessor checks its field; what is wrong is told to the
 * problems and makes the row bad, and reading goes on, so that one pass finds everything.
 */
final class CsvRow {
  /** The latest time and longest span taken: ten years. */
  static final long SECONDS_MAX = 10L * 366 * 24 * 60 * 60;

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,9})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final int SHOWN_MAX = 40;

  private final String file;
  private final int line;
  private final Map<String, Integer> columns;
  private final List<String> fields;
  private final Problems problems;
  private boolean good = true;

  CsvRow(
      String file, int line, Map<String, Integer> columns, List<String> fields, Problems problems) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.fields = fields;
    this.problems = problems;
  }

  /** Whether every field asked for so far was right. */
  boolean good() {
    return good;
  }

  int line() {
    return line;
  }

  /** The field, or "" where the file does not have the column. */
  String text(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : fields.get(index);
  }

  /**
   * Seconds with at most nine decimals as milliseconds, rounded half up; 0 if the field is wrong.
   */
  long milliseconds(String column) {
    String text = text(column);
    if (!SECONDS.matcher(text).matches()) {
      problem(column, shown(text) + " is not a number of seconds: write it like 90 or 90.5");
      return 0;
    }
    BigDecimal seconds = new BigDecimal(text);
    if (seconds.compareTo(BigDecimal.valueOf(SECONDS_MAX)) > 0) {
      problem(column, shown(text) + " is too large: at most " + SECONDS_MAX + " seconds are taken");
      return 0;
    }
    return seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** A whole number from 0 to {@code most}; 0 if the field is wrong. */
  int whole(String column, int most) {
    String text = text(column);
    if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) > most) {
      problem(column, shown(text) + " is not a whole number from 0 to " + most + ": correct it");
      return 0;
    }
    return Integer.parseInt(text);
  }

  /** A date such as 1999-12-31; the epoch's first day if the field is wrong. */
  LocalDate date(String column) {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeParseException _) {
      problem(column, shown(text(column)) + " is not a date: write it like 1999-12-31");
      return LocalDate.EPOCH;
    }
  }

  /** The field made into a value that checks itself; null if it cannot be. */
  <T> @Nullable T value(String column, Function<String, T> maker) {
    return made(column, text(column), maker);
  }

  /** A part of the field made into a value that checks itself; null if it cannot be. */
  <T> @Nullable T made(String column, String part, Function<String, T> maker) {
    try {
      return maker.apply(part);
    } catch (InvalidValue e) {
      problem(column, shown(part) + ": " + e.getMessage());
      return null;
    }
  }

  void problem(String column, String problem) {
    good = false;
    problems.add(file, line, column, problem);
  }

  /** A value as messages show it: quoted, and never at full length. */
  static String shown(String text) {
    return text.length() <= SHOWN_MAX
        ? "'" + text + "'"
        : "'" + text.substring(0, SHOWN_MAX) + "...'";
  }
}
