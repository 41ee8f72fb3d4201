package org.strowger.simulator.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time and rates as people write them: {@code 1m30s}, {@code 120/h}. */
public final class Spans {
  private static final long SECOND_MS = 1_000;
  private static final long MINUTE_MS = 60 * SECOND_MS;
  private static final long HOUR_MS = 60 * MINUTE_MS;
  private static final long DAY_MS = 24 * HOUR_MS;

  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)");
  private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?)/(s|m|h|d)");

  private Spans() {}

  /** In milliseconds; empty where the text is no length of time. */
  static Optional<Double> parse(String text) {
    Matcher part = PART.matcher(text);
    double sumMs = 0;
    int end = 0;
    while (part.find() && part.start() == end) {
      sumMs += Double.parseDouble(part.group(1)) * unitMs(part.group(2));
      end = part.end();
    }
    return end == 0 || end < text.length() ? Optional.empty() : Optional.of(sumMs);
  }

  static Optional<Double> parsePerHour(String text) {
    Matcher rate = RATE.matcher(text);
    return rate.matches()
        ? Optional.of(Double.parseDouble(rate.group(1)) * HOUR_MS / unitMs(rate.group(2)))
        : Optional.empty();
  }

  /** In the largest unit that needs no fraction: 90000 is 90s, 240000 is 4m, 0 is 0s. */
  public static String text(long spanMs) {
    if (spanMs == 0) {
      return "0s";
    }
    if (spanMs % DAY_MS == 0) {
      return spanMs / DAY_MS + "d";
    }
    if (spanMs % HOUR_MS == 0) {
      return spanMs / HOUR_MS + "h";
    }
    if (spanMs % MINUTE_MS == 0) {
      return spanMs / MINUTE_MS + "m";
    }
    return spanMs % SECOND_MS == 0 ? spanMs / SECOND_MS + "s" : spanMs + "ms";
  }

  private static long unitMs(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> SECOND_MS;
      case "m" -> MINUTE_MS;
      case "h" -> HOUR_MS;
      case "d" -> DAY_MS;
      default -> throw new IllegalStateException("no unit: " + unit);
    };
  }
}
