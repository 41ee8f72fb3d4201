package org.strowger.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people read them: the same forms as on the browser's pages. */
final class Figures {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final long DAY_SECONDS = 86_400;

  private Figures() {}

  /**
   * {@code 0:07}, {@code 12:40}, {@code 1:02:07}, from a day on {@code 1 d 3 h}; never negative.
   */
  static String duration(long ms) {
    long seconds = Math.max(0, ms) / 1_000;
    if (seconds >= DAY_SECONDS) {
      return seconds / DAY_SECONDS + " d " + seconds % DAY_SECONDS / 3_600 + " h";
    }
    long minutes = seconds / 60;
    if (minutes >= 60) {
      return minutes / 60 + ":" + twoDigits(minutes % 60) + ":" + twoDigits(seconds % 60);
    }
    return minutes + ":" + twoDigits(seconds % 60);
  }

  /** {@code 71%}; a dash where there is nothing to be divided. */
  static String percent(long part, long whole) {
    return whole == 0 ? "-" : (100 * part + whole / 2) / whole + "%";
  }

  /** {@code 1,234}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 10:42:07 UTC}. */
  static String clock(long timeMs) {
    return CLOCK.format(Instant.ofEpochMilli(timeMs));
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
