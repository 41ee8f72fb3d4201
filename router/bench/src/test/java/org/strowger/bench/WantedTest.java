package org.strowger.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a benchmark is asked for. */
class WantedTest {
  @Test
  void whereNothingIsSaidThePresetCountsAndAllIsWarmedUpForThirtySeconds() {
    Wanted wanted = Wanted.parse(new String[0], 3);
    assertEquals(3, wanted.times());
    assertFalse(wanted.json());
    assertEquals(30_000_000_000L, wanted.warmUpNanos());
  }

  @Test
  void optionsAndTheNumberComeInAnyOrder() {
    Wanted wanted = Wanted.parse(new String[] {"--quick", "1", "--json"}, 3);
    assertEquals(1, wanted.times());
    assertTrue(wanted.json());
    assertTrue(wanted.warmUpNanos() < 30_000_000_000L);
  }

  @Test
  void whatIsNeitherIsRefusedWithWhatIsTaken() {
    for (String wrong : new String[] {"--fast", "0", "-1", "1,000", ""}) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> Wanted.parse(new String[] {wrong}, 3));
      assertEquals(
          wrong + " is not taken here: use --json, --quick, or how many times",
          refused.getMessage());
    }
  }
}
