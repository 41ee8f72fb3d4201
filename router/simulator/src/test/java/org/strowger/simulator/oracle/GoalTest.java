package org.strowger.simulator.oracle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class GoalTest {
  @Test
  void aFigureOffByLessThanTheGoalReachesIt() {
    assertTrue(Goal.WITHIN_2_PERCENT.isReached(50, 50.9));
    assertFalse(Goal.WITHIN_2_PERCENT.isReached(50, 51.1));
    assertTrue(Goal.WITHIN_0_3_POINTS.isReached(0.8, 0.7971));
    assertFalse(Goal.WITHIN_0_3_POINTS.isReached(0.8, 0.7969));
  }

  @Test
  void aGoalNarrowerThanChanceCannotBeTold() {
    assertTrue(Goal.WITHIN_2_PERCENT.canBeTold(50, 0.9));
    assertFalse(Goal.WITHIN_2_PERCENT.canBeTold(50, 1.1));
    assertTrue(Goal.CHANCE.canBeTold(50, 1_000));
  }
}
