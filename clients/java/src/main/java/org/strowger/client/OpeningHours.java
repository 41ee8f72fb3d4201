package org.strowger.client;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strowger.proto.v1.Interval;

/**
 * Weekly hours by the clock on a wall, and the days that differ from them; turns them into the
 * plain spans of time that the router keeps, which knows no time zones. Used by one thread.
 *
 * <pre>{@code
 * OpeningHours hours =
 *     OpeningHours.in(ZoneId.of("Europe/Berlin"))
 *         .mondayToFriday(LocalTime.of(8, 0), LocalTime.of(20, 0))
 *         .on(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(13, 0))
 *         .closedOn(LocalDate.of(2026, 12, 25));
 * LocalDate today = LocalDate.of(2026, 11, 22);
 * admin.defineAll(calendar("office", hours.between(today, today.plusYears(1))));
 * }</pre>
 *
 * <p>Hours that close at or before the time they open at close on the next day, so midnight to
 * midnight is the whole day. When the clocks change, hours are as long as the day makes them: a
 * time that the clock skips counts as the moment of the change; of a time that comes twice the
 * first opens and the last closes.
 *
 * <p>Define the calendar again before the range is over, and when the rules of the zone change.
 */
public final class OpeningHours {
  /** As many spans as one calendar may have. */
  private static final int SPANS_MAX = 1_000;

  /** Open from one time to another, which is the next day's if it is not later. */
  private record Hours(LocalTime opens, LocalTime closes) {}

  private final ZoneId zone;
  private final Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<Hours>> exceptions = new HashMap<>();

  private OpeningHours(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /** Never open, by the clocks of this zone. */
  public static OpeningHours in(ZoneId zone) {
    return new OpeningHours(zone);
  }

  /** Open on this day of each week, beside what was said of it before. */
  public OpeningHours on(DayOfWeek day, LocalTime opens, LocalTime closes) {
    weekly.computeIfAbsent(day, one -> new ArrayList<>()).add(new Hours(opens, closes));
    return this;
  }

  /** Open from Monday to Friday of each week, beside what was said of these days before. */
  public OpeningHours mondayToFriday(LocalTime opens, LocalTime closes) {
    for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      on(day, opens, closes);
    }
    return this;
  }

  /** Open on every day, beside what was said before. */
  public OpeningHours daily(LocalTime opens, LocalTime closes) {
    for (DayOfWeek day : DayOfWeek.values()) {
      on(day, opens, closes);
    }
    return this;
  }

  /** Does not open on this date, whatever the day of the week. */
  public OpeningHours closedOn(LocalDate date) {
    exceptions.put(date, new ArrayList<>());
    return this;
  }

  /**
   * Open on this date at these hours, beside others given for the same date, instead of the hours
   * of its day of the week.
   */
  public OpeningHours on(LocalDate date, LocalTime opens, LocalTime closes) {
    exceptions.computeIfAbsent(date, one -> new ArrayList<>()).add(new Hours(opens, closes));
    return this;
  }

  /**
   * The spans of all days from the first up to, not including, the end: in the order of their time,
   * without overlap, those that touch joined. The last may reach into the day of the end.
   *
   * @throws IllegalArgumentException if there are more than a calendar may have
   */
  public List<Interval> between(LocalDate first, LocalDate end) {
    List<Interval> spans = new ArrayList<>();
    // The bound on dates keeps a slip of the year from running for ever.
    if (first.plusDays(2 * SPANS_MAX).isBefore(end)) {
      throw tooMany("more than " + 2 * SPANS_MAX + " days");
    }
    for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
      for (Hours hours :
          exceptions.getOrDefault(date, weekly.getOrDefault(date.getDayOfWeek(), List.of()))) {
        addSpan(spans, date, hours);
      }
    }
    List<Interval> joined = joined(spans);
    if (joined.size() > SPANS_MAX) {
      throw tooMany(joined.size() + " spans");
    }
    return joined;
  }

  private void addSpan(List<Interval> spans, LocalDate date, Hours hours) {
    boolean nextDay = !hours.closes().isAfter(hours.opens());
    Instant opens = moment(date.atTime(hours.opens()), true);
    Instant closes = moment((nextDay ? date.plusDays(1) : date).atTime(hours.closes()), false);
    // Both may fall into the time that the clock skips: then it does not open at all.
    if (opens.isBefore(closes)) {
      spans.add(Definitions.span(opens, closes));
    }
  }

  /** When the clock shows this time: of two such moments the first or the last. */
  private Instant moment(LocalDateTime wall, boolean first) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    if (change == null) {
      return wall.toInstant(zone.getRules().getOffset(wall));
    }
    if (change.isGap()) {
      return change.getInstant();
    }
    return wall.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
  }

  private static List<Interval> joined(List<Interval> spans) {
    List<Interval> joined = new ArrayList<>();
    spans.sort(Comparator.comparingLong(Interval::getFromMs));
    for (Interval span : spans) {
      Interval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || last.getToMs() < span.getFromMs()) {
        joined.add(span);
      } else if (last.getToMs() < span.getToMs()) {
        joined.set(joined.size() - 1, last.toBuilder().setToMs(span.getToMs()).build());
      }
    }
    return joined;
  }

  private static IllegalArgumentException tooMany(String what) {
    return new IllegalArgumentException(
        "These are "
            + what
            + ", but a calendar takes "
            + SPANS_MAX
            + " spans: compile a shorter range, and define the calendar again before it is over.");
  }
}
