package org.strowger.simulator.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand: 3 ends with all six there (5/6), 5 is cut off, at 7 one of four ends (3/4), 9 is
 * cut off, at 10 one of two ends (1/2), and 12 is cut off.
 */
class SurvivalCurveTest {
  private static final double EXACT = 1e-12;

  private final SurvivalCurve curve =
      SurvivalCurve.of(
          List.of(
              Seen.atLeast(12),
              Seen.whole(3),
              Seen.atLeast(9),
              Seen.whole(7),
              Seen.atLeast(5),
              Seen.whole(10)));

  @Test
  void shouldMultiplyWhatIsLeftAtEachEnd() {
    assertEquals(1, curve.shareBeyond(2), EXACT);
    assertEquals(5.0 / 6, curve.shareBeyond(3), EXACT);
    assertEquals(5.0 / 6, curve.shareBeyond(6), EXACT);
    assertEquals(5.0 / 6 * 3 / 4, curve.shareBeyond(7), EXACT);
    assertEquals(5.0 / 6 * 3 / 4 / 2, curve.shareBeyond(10), EXACT);
    assertEquals(3, curve.ends());
    assertEquals(12, curve.lastMs());
  }

  @Test
  void shouldCountWhatIsCutOffAtAnEndAsHavingLastedUntilThen() {
    SurvivalCurve tied = SurvivalCurve.of(List.of(Seen.atLeast(4), Seen.whole(4)));

    assertEquals(0.5, tied.shareBeyond(4), EXACT);
  }

  @Test
  void shouldSayWhichShareItKnowsNothingOf() {
    assertEquals(5.0 / 16, curve.shareUndetermined(), EXACT);
    assertEquals(0, SurvivalCurve.of(List.of(Seen.whole(1))).shareUndetermined(), EXACT);
    assertEquals(1, SurvivalCurve.of(List.of(Seen.atLeast(1))).shareUndetermined(), EXACT);
  }

  @Test
  void shouldDrawOnlyWhatExceedsWhatWasSeen() {
    assertEquals(OptionalLong.of(3), curve.beyond(0, 0.1));
    assertEquals(OptionalLong.of(7), curve.beyond(3, 0.1));
    assertEquals(OptionalLong.of(7), curve.beyond(6, 0.25));
    assertEquals(OptionalLong.of(10), curve.beyond(6, 0.26));
    assertEquals(OptionalLong.of(10), curve.beyond(8, 0.5));
  }

  @Test
  void shouldLeaveOpenWhatLiesBeyondTheLastEnd() {
    assertEquals(OptionalLong.empty(), curve.beyond(8, 0.51));
    assertEquals(OptionalLong.empty(), curve.beyond(10, 0.01));
  }

  @Test
  void shouldKnowNothingWithoutLengths() {
    SurvivalCurve empty = SurvivalCurve.of(List.of());

    assertEquals(OptionalLong.empty(), empty.beyond(0, 0.5));
    assertEquals(0, empty.ends());
  }
}
