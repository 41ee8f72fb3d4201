package org.strowger.launcher;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strowger.figures.By;
import org.strowger.figures.Count;
import org.strowger.figures.Counting;
import org.strowger.figures.Fairness;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresRow;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Measure;
import org.strowger.figures.Period;
import org.strowger.figures.Ratio;
import org.strowger.figures.ServiceLevel;
import org.strowger.figures.Sheet;
import org.strowger.simulator.TextTable;

/** Figures as a table for people or as JSON for programs, with what they were made by. */
final class FiguresReport {
  /** What one over nothing is shown as. */
  static final String NONE = "-";

  private final FiguresFold fold;
  private final Period period;
  private final By by;

  FiguresReport(FiguresFold fold, Period period, By by) {
    this.fold = fold;
    this.period = period;
    this.by = by;
  }

  private FiguresTerms terms() {
    return fold.terms(period);
  }

  private boolean ofAgents() {
    return by == By.AGENT || by == By.TEAM;
  }

  /** The rows of one period that has any. */
  private record Part(long startMs, List<FiguresRow> rows) {}

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (long startMs : fold.periods(period, fold.fold().timeMs())) {
      List<FiguresRow> rows =
          fold.rows(period, by, startMs, startMs + 1, fold.fold().timeMs()).stream()
              .filter(row -> !row.sheet().isEmpty())
              .toList();
      parts.add(new Part(startMs, rows));
    }
    return parts;
  }

  // ---- for people

  String toText() {
    TextTable table = new TextTable(ofAgents() ? agentHeader() : queueHeader());
    StringBuilder fairness = new StringBuilder();
    for (Part part : parts()) {
      for (FiguresRow row : part.rows()) {
        table.add(ofAgents() ? agentCells(part, row) : queueCells(part, row));
      }
      if (by == By.AGENT && part.rows().size() > 1) {
        fairness
            .append("Gini of occupancy ")
            .append(periodName(part.startMs()))
            .append(' ')
            .append(decimal(Fairness.giniOfOccupancy(part.rows()), 3))
            .append(" (0: all alike; 1: one does everything)\n");
      }
    }
    return table.render() + '\n' + fairness + legend();
  }

  private String firstColumn() {
    return period == Period.WHOLE ? label() : "from, " + label();
  }

  private String label() {
    return by.name().toLowerCase(Locale.ROOT);
  }

  private String name(Part part, FiguresRow row) {
    return period == Period.WHOLE ? row.id() : periodName(part.startMs()) + " " + row.id();
  }

  private String periodName(long startMs) {
    return period == Period.WHOLE ? "" : Instant.ofEpochMilli(startMs).toString();
  }

  private List<String> queueHeader() {
    List<String> header =
        new ArrayList<>(
            List.of(firstColumn(), "offered", "answered", "abandoned", "short", "other", "T s"));
    if (by == By.PROJECT) {
      header.add("promised %");
    }
    for (ServiceLevel level : ServiceLevel.values()) {
      header.add(level.id() + " %");
    }
    header.addAll(
        List.of("ASA s", "to abandon s", "max wait s", "handled", "AHT s", "talk", "hold"));
    header.addAll(List.of("wrap-up", "waiting", "longest s"));
    return header;
  }

  private List<String> queueCells(Part part, FiguresRow row) {
    Sheet sheet = row.sheet();
    List<String> cells = new ArrayList<>();
    cells.add(name(part, row));
    cells.add(Long.toString(sheet.offered()));
    cells.add(text(sheet, Count.ANSWERED));
    cells.add(text(sheet, Count.ABANDONED));
    cells.add(text(sheet, Count.ABANDONED_SHORT));
    cells.add(Long.toString(sheet.get(Count.TURNED_AWAY) + sheet.get(Count.REMOVED)));
    cells.add(target(sheet));
    if (by == By.PROJECT) {
      cells.add(row.promisedPermille() == 0 ? NONE : decimal(row.promisedPermille(), 1));
    }
    for (ServiceLevel level : ServiceLevel.values()) {
      cells.add(percent(level.of(sheet)));
    }
    cells.add(measure(Measure.ASA, sheet));
    cells.add(measure(Measure.TIME_TO_ABANDON, sheet));
    cells.add(seconds(sheet.get(Count.WAIT_MAX_MS)));
    addHandling(cells, sheet);
    cells.add(Integer.toString(row.waiting()));
    cells.add(seconds(row.longestWaitMs()));
    return cells;
  }

  private static void addHandling(List<String> cells, Sheet sheet) {
    cells.add(text(sheet, Count.HANDLED));
    cells.add(measure(Measure.AHT, sheet));
    cells.add(measure(Measure.TALK, sheet));
    cells.add(measure(Measure.HOLD, sheet));
    cells.add(measure(Measure.WRAP_UP, sheet));
  }

  private List<String> agentHeader() {
    List<String> header =
        new ArrayList<>(List.of(firstColumn(), "offers", "accepted", "declined", "missed"));
    header.addAll(List.of("handled", "AHT s", "talk", "hold", "wrap-up", "long", "unwanted"));
    header.addAll(List.of("busy h", "offered h", "idle h", "not ready h", "occupancy %"));
    return header;
  }

  private List<String> agentCells(Part part, FiguresRow row) {
    Sheet sheet = row.sheet();
    List<String> cells = new ArrayList<>();
    cells.add(name(part, row));
    cells.add(text(sheet, Count.OFFERS));
    cells.add(text(sheet, Count.ACCEPTED));
    cells.add(text(sheet, Count.DECLINED));
    cells.add(text(sheet, Count.MISSED));
    addHandling(cells, sheet);
    cells.add(text(sheet, Count.LONG_HANDLED));
    cells.add(text(sheet, Count.OFTEN_DECLINED));
    cells.add(hours(sheet.get(Count.BUSY_MS)));
    cells.add(hours(sheet.get(Count.OFFERED_MS)));
    cells.add(hours(sheet.get(Count.IDLE_MS)));
    cells.add(hours(sheet.get(Count.NOT_READY_MS)));
    cells.add(measure(Measure.OCCUPANCY, sheet));
    return cells;
  }

  private String legend() {
    StringBuilder legend = new StringBuilder();
    if (!ofAgents()) {
      for (ServiceLevel level : ServiceLevel.values()) {
        legend.append(level.id()).append(": ").append(level.formula()).append('\n');
      }
      legend
          .append("T: ")
          .append(targetTerms())
          .append("; S, the short-abandon limit: ")
          .append(seconds(terms().shortAbandonMs()))
          .append(" s\n");
      legend.append(
          terms().counting() == Counting.INTERACTION
              ? "each interaction once, its wait that of the customer over all queues\n"
              : "each stay in a queue by itself, its wait that in the queue\n");
      line(legend, "ASA", Measure.ASA);
      line(legend, "to abandon", Measure.TIME_TO_ABANDON);
      legend.append("other: left the line by a rule or a supervisor; in no service level\n");
    } else {
      line(legend, "occupancy", Measure.OCCUPANCY);
      legend.append(
          "long: took more than twice the queue's mean; unwanted: had been turned down twice\n");
    }
    line(legend, "AHT", Measure.AHT);
    return legend.append("all of these: router/docs/figures.md\n").toString();
  }

  private static void line(StringBuilder legend, String name, Measure measure) {
    legend.append(name).append(": ").append(measure.formula()).append('\n');
  }

  private String targetTerms() {
    long targetMs = terms().targetMs();
    return targetMs == FiguresTerms.TARGET_OF_QUEUE
        ? (by == By.PROJECT ? "the wait promised to the project" : "the queue's own service target")
        : seconds(targetMs) + " s";
  }

  private static String target(Sheet sheet) {
    long lowMs = sheet.get(Count.TARGET_LOW_MS);
    long highMs = sheet.get(Count.TARGET_HIGH_MS);
    return lowMs == highMs ? seconds(highMs) : seconds(lowMs) + " to " + seconds(highMs);
  }

  private static String text(Sheet sheet, Count count) {
    return Long.toString(sheet.get(count));
  }

  private static String measure(Measure measure, Sheet sheet) {
    Ratio ratio = measure.of(sheet);
    if (!ratio.exists()) {
      return NONE;
    }
    return measure.isTime() ? seconds(ratio.scaled(1)) : percent(ratio);
  }

  static String percent(Ratio ratio) {
    return ratio.exists() ? decimal(ratio.scaled(1_000), 1) : NONE;
  }

  /** With one decimal. */
  static String seconds(long spanMs) {
    return decimal(new Ratio(spanMs, 100).scaled(1), 1);
  }

  private static String hours(long spanMs) {
    return decimal(new Ratio(spanMs, 36_000).scaled(1), 2);
  }

  /** A whole number of tenths, hundredths and so on, as a person writes it. */
  static String decimal(long value, int places) {
    return BigDecimal.valueOf(value, places).toPlainString();
  }

  static String decimal(Ratio ratio, int places) {
    return ratio.exists() ? decimal(ratio.scaled(1_000), places) : NONE;
  }

  // ---- for programs

  /**
   * Every count that is not zero, under its own name, and service levels as the two numbers they
   * are made of. Names are identifiers, so nothing in them needs escaping.
   */
  String toJson() {
    List<String> rows = new ArrayList<>();
    for (Part part : parts()) {
      for (FiguresRow row : part.rows()) {
        rows.add(json(part, row));
      }
    }
    return "{\n"
        + "  \"sequence\": "
        + fold.fold().sequence()
        + ",\n  \"time_ms\": "
        + fold.fold().timeMs()
        + ",\n  \"by\": \""
        + label()
        + "\",\n  \"per\": \""
        + period.name().toLowerCase(Locale.ROOT)
        + "\",\n  \"count\": \""
        + terms().counting().name().toLowerCase(Locale.ROOT)
        + "\",\n  \"short_abandon_ms\": "
        + terms().shortAbandonMs()
        + ",\n  \"rows\": ["
        + (rows.isEmpty() ? "" : "\n    " + String.join(",\n    ", rows) + "\n  ")
        + "]\n}\n";
  }

  private String json(Part part, FiguresRow row) {
    StringBuilder json = new StringBuilder();
    json.append("{\"from_ms\": ").append(part.startMs());
    json.append(", \"id\": \"").append(row.id()).append('"');
    json.append(", \"waiting\": ").append(row.waiting());
    json.append(", \"longest_wait_ms\": ").append(row.longestWaitMs());
    if (by == By.PROJECT) {
      json.append(", \"promised_permille\": ").append(row.promisedPermille());
    }
    for (Count count : Count.values()) {
      json.append(", \"").append(count.name().toLowerCase(Locale.ROOT)).append("\": ");
      json.append(row.sheet().get(count));
    }
    for (ServiceLevel level : ServiceLevel.values()) {
      Ratio ratio = level.of(row.sheet());
      json.append(", \"").append(level.id()).append("\": {\"over\": ").append(ratio.over());
      json.append(", \"under\": ").append(ratio.under()).append('}');
    }
    return json.append('}').toString();
  }
}
