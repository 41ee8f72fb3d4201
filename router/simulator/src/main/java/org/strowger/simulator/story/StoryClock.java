package org.strowger.simulator.story;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time as a story tells it. A time of day is told as time since the story began, {@code 0:20} or
 * {@code 1:05:00}, and may lie before it, {@code -2:00}; a span is told as {@code 1m30s}.
 */
final class StoryClock {
  /**
   * When every story begins, epoch ms. Fixed, so that a story does not depend on when it is run.
   */
  static final long BEGIN_MS = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

  private static final long SECOND_MS = 1_000;
  private static final long MINUTE_MS = 60 * SECOND_MS;
  private static final long HOUR_MS = 60 * MINUTE_MS;
  private static final long DAY_MS = 24 * HOUR_MS;

  private static final Pattern CLOCK =
      Pattern.compile("(-?)(?:(\\d{1,5}):)?(\\d{1,2}):([0-5]\\d)(?:\\.(\\d{3}))?");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(\\d{1,5})d)?(?:(\\d{1,6})h)?(?:(\\d{1,7})m(?!s))?(?:(\\d{1,9})s)?(?:(\\d{1,12})ms)?");

  private StoryClock() {}

  /** Epoch ms of a time in the story; null if {@code text} is none. */
  static @Nullable Long timeMs(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return null;
    }
    long ms =
        part(clock, 2) * HOUR_MS
            + part(clock, 3) * MINUTE_MS
            + part(clock, 4) * SECOND_MS
            + part(clock, 5);
    return BEGIN_MS + (clock.group(1).isEmpty() ? ms : -ms);
  }

  /** A span in ms; null if {@code text} is none. */
  static @Nullable Long spanMs(String text) {
    Matcher span = SPAN.matcher(text);
    if (text.isEmpty() || !span.matches()) {
      return null;
    }
    return part(span, 1) * DAY_MS
        + part(span, 2) * HOUR_MS
        + part(span, 3) * MINUTE_MS
        + part(span, 4) * SECOND_MS
        + part(span, 5);
  }

  /**
   * A time in the story, of epoch ms. What lies a day or more before the beginning, as a strict
   * priority makes it, is told as a time less so many days.
   */
  static String tell(long timeMs) {
    long ms = timeMs - BEGIN_MS;
    if (ms <= -DAY_MS) {
      return clock(Math.floorMod(ms, DAY_MS)) + " less " + -Math.floorDiv(ms, DAY_MS) + "d";
    }
    return ms < 0 ? "-" + clock(-ms) : clock(ms);
  }

  /** A span that was measured or estimated, to the second. */
  static String tellRoughly(long ms) {
    return tellSpan((ms + SECOND_MS / 2) / SECOND_MS * SECOND_MS);
  }

  /** A span, to the millisecond. */
  static String tellSpan(long ms) {
    if (ms == 0) {
      return "0s";
    }
    StringBuilder told = new StringBuilder();
    append(told, ms / DAY_MS, "d");
    append(told, ms % DAY_MS / HOUR_MS, "h");
    append(told, ms % HOUR_MS / MINUTE_MS, "m");
    append(told, ms % MINUTE_MS / SECOND_MS, "s");
    append(told, ms % SECOND_MS, "ms");
    return told.toString();
  }

  private static String clock(long ms) {
    long hours = ms / HOUR_MS;
    String minutes = Long.toString(ms % HOUR_MS / MINUTE_MS);
    long fraction = ms % SECOND_MS;
    return (hours > 0 ? hours + ":" + padded(minutes, 2) : minutes)
        + ":"
        + padded(Long.toString(ms % MINUTE_MS / SECOND_MS), 2)
        + (fraction > 0 ? "." + padded(Long.toString(fraction), 3) : "");
  }

  private static String padded(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }

  private static void append(StringBuilder told, long count, String unit) {
    if (count > 0) {
      told.append(count).append(unit);
    }
  }

  private static long part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
