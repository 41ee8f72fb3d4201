package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Interval;

/**
 * From the clock on the wall to moments. All in 2025, whose rules nobody changes any more: in
 * Berlin the clocks went forward on 30 March and back on 26 October.
 */
final class OpeningHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

  @Test
  void shouldOpenOnTheDaysOfTheWeekThatWereGiven() {
    OpeningHours hours =
        OpeningHours.in(BERLIN).mondayToFriday(at(8), at(20)).on(DayOfWeek.SATURDAY, at(9), at(13));

    // A Friday to a Sunday in winter, when Berlin is one hour ahead.
    assertEquals(
        List.of(
            "2025-01-10T07:00:00Z to 2025-01-10T19:00:00Z",
            "2025-01-11T08:00:00Z to 2025-01-11T12:00:00Z"),
        spans(hours, "2025-01-10", "2025-01-13"));
  }

  @Test
  void shouldOpenAnHourEarlierInTheWorldWhenTheClocksGoForward() {
    OpeningHours hours = OpeningHours.in(BERLIN).daily(at(8), at(20));

    assertEquals(
        List.of(
            "2025-03-29T07:00:00Z to 2025-03-29T19:00:00Z",
            "2025-03-30T06:00:00Z to 2025-03-30T18:00:00Z",
            "2025-03-31T06:00:00Z to 2025-03-31T18:00:00Z"),
        spans(hours, "2025-03-29", "2025-04-01"));
  }

  @Test
  void shouldOpenAnHourLaterInTheWorldWhenTheClocksGoBack() {
    OpeningHours hours = OpeningHours.in(BERLIN).daily(at(8), at(20));

    assertEquals(
        List.of(
            "2025-10-25T06:00:00Z to 2025-10-25T18:00:00Z",
            "2025-10-26T07:00:00Z to 2025-10-26T19:00:00Z"),
        spans(hours, "2025-10-25", "2025-10-27"));
  }

  @Test
  void shouldMakeANightAnHourShorterOrLonger() {
    OpeningHours nights = OpeningHours.in(BERLIN).daily(at(22), at(6));

    assertEquals(
        List.of("2025-03-29T21:00:00Z to 2025-03-30T04:00:00Z"),
        spans(nights, "2025-03-29", "2025-03-30"),
        "7 hours");
    assertEquals(
        List.of("2025-10-25T20:00:00Z to 2025-10-26T05:00:00Z"),
        spans(nights, "2025-10-25", "2025-10-26"),
        "9 hours");
  }

  @Test
  void shouldTakeASkippedTimeForTheMomentOfTheChange() {
    LocalTime skipped = LocalTime.of(2, 30);
    LocalDate spring = LocalDate.of(2025, 3, 30);

    assertEquals(
        List.of("2025-03-30T01:00:00Z to 2025-03-30T04:00:00Z"),
        spans(OpeningHours.in(BERLIN).on(spring, skipped, at(6)), "2025-03-30", "2025-03-31"));
    assertEquals(
        List.of("2025-03-29T23:00:00Z to 2025-03-30T01:00:00Z"),
        spans(OpeningHours.in(BERLIN).on(spring, MIDNIGHT, skipped), "2025-03-30", "2025-03-31"));
    assertEquals(
        List.of(),
        spans(
            OpeningHours.in(BERLIN).on(spring, LocalTime.of(2, 10), skipped),
            "2025-03-30",
            "2025-03-31"));
  }

  @Test
  void shouldOpenAtTheFirstAndCloseAtTheLastOfATimeThatComesTwice() {
    LocalTime twice = LocalTime.of(2, 30);
    LocalDate autumn = LocalDate.of(2025, 10, 26);

    assertEquals(
        List.of("2025-10-26T00:30:00Z to 2025-10-26T05:00:00Z"),
        spans(OpeningHours.in(BERLIN).on(autumn, twice, at(6)), "2025-10-26", "2025-10-27"));
    assertEquals(
        List.of("2025-10-25T22:00:00Z to 2025-10-26T01:30:00Z"),
        spans(OpeningHours.in(BERLIN).on(autumn, MIDNIGHT, twice), "2025-10-26", "2025-10-27"));
  }

  @Test
  void shouldJoinDaysThatNeverClose() {
    OpeningHours always = OpeningHours.in(BERLIN).daily(MIDNIGHT, MIDNIGHT);

    assertEquals(
        List.of("2024-12-31T23:00:00Z to 2025-12-31T23:00:00Z"),
        spans(always, "2025-01-01", "2026-01-01"));
  }

  @Test
  void shouldJoinHoursThatTouchOrOverlapAndKeepPausesApart() {
    OpeningHours hours =
        OpeningHours.in(ZoneOffset.UTC)
            .on(DayOfWeek.MONDAY, at(14), at(18))
            .on(DayOfWeek.MONDAY, at(8), at(11))
            .on(DayOfWeek.MONDAY, at(10), at(12))
            .on(DayOfWeek.MONDAY, at(18), at(19));

    assertEquals(
        List.of(
            "2025-01-06T08:00:00Z to 2025-01-06T12:00:00Z",
            "2025-01-06T14:00:00Z to 2025-01-06T19:00:00Z"),
        spans(hours, "2025-01-06", "2025-01-13"));
  }

  @Test
  void shouldStayClosedOrOpenDifferentlyOnSpecialDates() {
    OpeningHours hours =
        OpeningHours.in(ZoneOffset.UTC)
            .daily(at(8), at(20))
            .closedOn(LocalDate.of(2025, 12, 25))
            .on(LocalDate.of(2025, 12, 24), at(8), at(10))
            .on(LocalDate.of(2025, 12, 24), at(11), at(12));

    assertEquals(
        List.of(
            "2025-12-24T08:00:00Z to 2025-12-24T10:00:00Z",
            "2025-12-24T11:00:00Z to 2025-12-24T12:00:00Z",
            "2025-12-26T08:00:00Z to 2025-12-26T20:00:00Z"),
        spans(hours, "2025-12-24", "2025-12-27"));
  }

  @Test
  void shouldSayThatARangeIsTooLongForOneCalendar() {
    OpeningHours hours = OpeningHours.in(BERLIN).daily(at(8), at(12)).daily(at(13), at(17));

    assertEquals(730, hours.between(date("2025-01-01"), date("2026-01-01")).size());
    for (String end : List.of("2027-01-01", "9999-01-01")) {
      IllegalArgumentException tooMany =
          assertThrows(
              IllegalArgumentException.class, () -> hours.between(date("2025-01-01"), date(end)));
      assertTrue(String.valueOf(tooMany.getMessage()).contains("shorter range"));
    }
  }

  private static List<String> spans(OpeningHours hours, String first, String end) {
    return hours.between(date(first), date(end)).stream().map(OpeningHoursTest::text).toList();
  }

  private static String text(Interval span) {
    return Instant.ofEpochMilli(span.getFromMs()) + " to " + Instant.ofEpochMilli(span.getToMs());
  }

  private static LocalDate date(String iso) {
    return LocalDate.parse(iso);
  }

  private static LocalTime at(int hour) {
    return LocalTime.of(hour, 0);
  }
}
