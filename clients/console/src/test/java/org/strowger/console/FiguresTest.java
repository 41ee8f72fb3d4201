package org.strowger.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Numbers as people read them. */
final class FiguresTest {
  @Test
  void shouldWriteDurations() {
    assertEquals("0:00", Figures.duration(-5_000));
    assertEquals("0:07", Figures.duration(7_999));
    assertEquals("12:40", Figures.duration(760_000));
    assertEquals("1:02:07", Figures.duration(3_727_000));
    assertEquals("23:59:59", Figures.duration(86_399_000));
    assertEquals("1 d 3 h", Figures.duration(97_200_000));
  }

  @Test
  void shouldWritePercentAndCounts() {
    assertEquals("71%", Figures.percent(852, 1_200));
    assertEquals("100%", Figures.percent(5, 5));
    assertEquals("-", Figures.percent(0, 0));
    assertEquals("1,234", Figures.count(1_234));
  }
}
