package org.strowger.simulator.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DaySplitTest {
  @Test
  void shouldSearchOddDaysAndCheckOnEvenOnes() {
    DaySplit split = DaySplit.of(List.of(1, 2, 3, 4, 5, 7, 8));

    assertEquals(new DaySplit(List.of(1, 3, 5, 7), List.of(2, 4, 8)), split);
    assertTrue(split.holdsOut());
    assertTrue(split.told(10).contains("3 days that the search has not seen (2, 4, 8)"));
  }

  @Test
  void shouldTakeEveryOtherDayWhereAllAreOdd() {
    assertEquals(new DaySplit(List.of(1, 5), List.of(3, 7)), DaySplit.of(List.of(1, 3, 5, 7)));
  }

  @Test
  void shouldSayThatThreeDaysLeaveNoneToHoldOut() {
    DaySplit split = DaySplit.of(List.of(1, 2, 3));

    assertFalse(split.holdsOut());
    assertTrue(split.told(10).contains("On the same 3 days"), split.told(10));
  }
}
