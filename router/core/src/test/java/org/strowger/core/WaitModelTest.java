package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.strowger.core.model.Limits;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;

class WaitModelTest {
  private static final int SAME = 1_000;

  private static WaitModel model(long placeMs, long patienceMs) {
    return new WaitModel(placeMs * 1_000, patienceMs, 0, 0, SAME, SAME);
  }

  @Test
  void shouldTellNothingBeforeAnythingWasMeasured() {
    assertEquals(WaitEstimate.UNKNOWN, WaitModel.UNKNOWN.estimate(3));
  }

  /** Quantiles of the gamma distribution of shape 10: 6.221, 9.669 and 14.206. */
  @Test
  void shouldTellAGammaRangeWhereNobodyHangsUp() {
    WaitEstimate ten = model(10_000, 0).estimate(9);
    assertEquals(100_000, ten.meanMs());
    assertClose(62_210, ten.lowMs(), 300);
    assertClose(96_690, ten.medianMs(), 100);
    assertClose(142_060, ten.highMs(), 300);
  }

  /** Quantiles of the exponential distribution: 0.1054, 0.6931 and 2.3026. */
  @Test
  void shouldTellAlmostAnExponentialRangeAtTheHead() {
    WaitEstimate first = model(100_000, 0).estimate(0);
    assertEquals(100_000, first.meanMs());
    assertClose(10_540, first.lowMs(), 800);
    assertClose(69_310, first.medianMs(), 1_200);
    assertClose(230_260, first.highMs(), 2_500);
  }

  /** 10 + 10/1.1 + 10/1.2 s. */
  @Test
  void shouldShortenTheWaitByThoseWhoHangUp() {
    assertClose(27_424, model(10_000, 100_000).estimate(2).meanMs(), 2);
  }

  @Test
  void shouldSumLongLinesInStridesWithoutNoticeableError() {
    double sum = 0;
    for (int i = 0; i <= 20_000; i++) {
      sum += 1_000 / (1 + i / 600.0);
    }
    assertClose(sum, model(1_000, 600_000).estimate(20_000).meanMs(), sum / 1_000);
  }

  @Test
  void shouldCountThoseInOtherLinesAsFarAsTheyAreAhead() {
    WaitModel shared = new WaitModel(10_000_000, 0, 1, 250, SAME, SAME);
    assertEquals(45_000, shared.estimate().meanMs());
    assertEquals(22_500, shared.estimate(0).meanMs());
    assertEquals(55_000, shared.estimate(2).meanMs());
  }

  @Test
  void shouldScaleTheEndsOfTheRangeAndKeepThemInOrder() {
    WaitEstimate plain = model(10_000, 0).estimate(4);
    WaitEstimate wide = new WaitModel(10_000_000, 0, 4, 0, 500, 2_000).estimate();
    assertEquals(plain.lowMs() / 2, wide.lowMs());
    assertEquals(plain.highMs() * 2, wide.highMs());
    WaitEstimate crossed = new WaitModel(10_000_000, 0, 4, 0, 9_000, 100).estimate();
    assertTrue(crossed.lowMs() <= crossed.medianMs());
    assertTrue(crossed.medianMs() <= crossed.highMs());
  }

  @Test
  void shouldStayInRangeWhateverWasMeasured() {
    long[] sizes = {1, 1_000, 1L << 31, Long.MAX_VALUE};
    for (long place : sizes) {
      for (long patience : sizes) {
        WaitModel model = new WaitModel(place, patience, 1_000_000, Integer.MAX_VALUE, 1, 1_000);
        WaitEstimate told = model.estimate();
        assertTrue(told.meanMs() >= 0 && told.meanMs() <= Limits.SPAN_MAX_MS, model + ": " + told);
        assertTrue(told.lowMs() >= 0 && told.lowMs() <= told.medianMs(), model + ": " + told);
        assertTrue(told.medianMs() <= told.highMs(), model + ": " + told);
      }
    }
  }

  private static void assertClose(double expected, long actual, double tolerance) {
    assertEquals(expected, (double) actual, tolerance);
  }
}
