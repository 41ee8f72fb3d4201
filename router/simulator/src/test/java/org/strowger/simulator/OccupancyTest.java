package org.strowger.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OccupancyTest {
  @Test
  void shouldBeZeroWhereAllAreEquallyBusy() {
    assertEquals(0, new Occupancy(List.of(0.5, 0.5, 0.5)).gini(), 1e-12);
  }

  @Test
  void shouldBeHalfTheMeanDifferenceByTheMean() {
    // Differences between 1 and 3, both ways, and of each from itself: mean 4/4, by twice the mean
    // 2.
    assertEquals(0.25, new Occupancy(List.of(0.3, 0.1)).gini(), 1e-12);
    assertEquals(0.75, new Occupancy(List.of(0.0, 0.0, 1.0, 0.0)).gini(), 1e-12);
  }

  @Test
  void shouldBeZeroWhereNobodyWorked() {
    assertEquals(0, new Occupancy(List.of(0.0, 0.0)).gini());
    assertEquals(0, new Occupancy(List.of()).gini());
  }
}
