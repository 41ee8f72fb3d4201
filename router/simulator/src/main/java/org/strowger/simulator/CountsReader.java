package org.strowger.simulator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads how many customers came in each half-hour from a comma-separated file {@code
 * date,minute_of_day,calls}: a date such as 1999-12-31, a multiple of 30, a whole number.
 * Half-hours that are not named had none. Whatever is wrong is told at once.
 */
public final class CountsReader {
  private static final List<String> COLUMNS = List.of("date", "minute_of_day", "calls");
  private static final int MINUTES_MAX = 24 * 60 - 1;
  private static final int MINUTE_MS = 60_000;
  private static final long DAY_MS = 24L * 60 * MINUTE_MS;
  private static final int CALLS_MAX = 1_000_000;

  /** A line of the file. */
  private record Line(LocalDate date, int minute, int calls) {}

  private CountsReader() {}

  /** In order of time; the first midnight is that of the earliest date. */
  public static List<HalfHour> read(Path file) throws BadInput {
    Problems problems = new Problems();
    List<Line> lines = new ArrayList<>();
    new CsvFile(file, problems).read(COLUMNS, row -> addLine(lines, row));
    if (problems.none() && lines.isEmpty()) {
      problems.add(file + " has no half-hours: give it a line for each");
    }
    problems.throwIfAny();

    LocalDate first = lines.stream().map(Line::date).min(LocalDate::compareTo).orElseThrow();
    Map<Long, HalfHour> byTime = new TreeMap<>();
    for (Line line : lines) {
      long beginMs =
          ChronoUnit.DAYS.between(first, line.date) * DAY_MS + (long) line.minute * MINUTE_MS;
      byTime.merge(
          beginMs,
          new HalfHour(beginMs, line.calls),
          (one, other) -> new HalfHour(beginMs, one.calls() + other.calls()));
    }
    return List.copyOf(byTime.values());
  }

  private static void addLine(List<Line> lines, CsvRow row) {
    LocalDate date = row.date("date");
    int minute = row.whole("minute_of_day", MINUTES_MAX);
    int calls = row.whole("calls", CALLS_MAX);
    if (minute % 30 != 0) {
      row.problem(
          "minute_of_day", "'" + minute + "' does not begin a half-hour: give 0, 30, 60, ...");
    }
    if (row.good()) {
      lines.add(new Line(date, minute, calls));
    }
  }
}
