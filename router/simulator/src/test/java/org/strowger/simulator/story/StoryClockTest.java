package org.strowger.simulator.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryClockTest {
  @ParameterizedTest
  @CsvSource({
    "0:00, 0",
    "0:20, 20000",
    "12:05, 725000",
    "1:05:00, 3900000",
    "100:00:00, 360000000",
    "0:20.500, 20500",
    "-2:00, -120000",
    "-1:00:00.001, -3600001"
  })
  void shouldTellATimeAsItWasSaid(String said, long ms) {
    assertEquals(StoryClock.BEGIN_MS + ms, StoryClock.timeMs(said));
    assertEquals(said, StoryClock.tell(StoryClock.BEGIN_MS + ms));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "0:60", "0:2", "1:2:3", "soon", "0:20.5"})
  void shouldNotTakeForATimeWhatIsNone(String said) {
    assertNull(StoryClock.timeMs(said));
  }

  @ParameterizedTest
  @CsvSource({
    "20s, 20000",
    "1m30s, 90000",
    "500ms, 500",
    "1m500ms, 60500",
    "2h, 7200000",
    "7d, 604800000",
    "0s, 0"
  })
  void shouldUnderstandASpan(String said, long ms) {
    assertEquals(ms, StoryClock.spanMs(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "s", "1s1m", "1.5s"})
  void shouldNotTakeForASpanWhatIsNone(String said) {
    assertNull(StoryClock.spanMs(said));
  }

  @Test
  void shouldTellStrictPriorityAsATimeLessManyDays() {
    long day = 24L * 60 * 60 * 1_000;

    assertEquals("0:20 less 1000d", StoryClock.tell(StoryClock.BEGIN_MS + 20_000 - 1_000 * day));
  }

  @ParameterizedTest
  @CsvSource({"0, 0s", "499, 0s", "1500, 2s", "90499, 1m30s", "3600000, 1h"})
  void shouldTellWhatWasMeasuredToTheSecond(long ms, String told) {
    assertEquals(told, StoryClock.tellRoughly(ms));
  }
}
