package org.strowger.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceLevelTest {
  /** The numbers of the example that goes with the formulas at icmi.com. */
  private final Sheet sheet = new Sheet();

  ServiceLevelTest() {
    sheet.take(Count.ANSWERED, 1_000);
    sheet.take(Count.ABANDONED, 60);
    sheet.take(Count.ANSWERED_IN_TARGET, 860);
    sheet.take(Count.ABANDONED_IN_TARGET, 20);
    sheet.take(Count.ABANDONED_SHORT, 10);
  }

  @Test
  void theFiveDifferOnTheSameDay() {
    Map<ServiceLevel, Long> permille = new EnumMap<>(ServiceLevel.class);
    for (ServiceLevel level : ServiceLevel.values()) {
      permille.put(level, level.of(sheet).scaled(1_000));
    }
    assertEquals(
        Map.of(
            ServiceLevel.SL_A, 830L,
            ServiceLevel.SL_B, 860L,
            ServiceLevel.SL_C, 811L,
            ServiceLevel.SL_D, 827L,
            ServiceLevel.SL_E, 821L),
        permille);
  }

  @Test
  void aShareOfNobodyIsNotZero() {
    Ratio nobody = ServiceLevel.SL_A.of(new Sheet());
    assertFalse(nobody.exists());
    assertThrows(ArithmeticException.class, () -> nobody.scaled(1_000));
  }

  @Test
  void aRatioIsRoundedHalfUp() {
    assertEquals(3, new Ratio(5, 2).scaled(1));
    assertEquals(2, new Ratio(24, 10).scaled(1));
    assertEquals(667, new Ratio(2, 3).scaled(1_000));
  }
}
