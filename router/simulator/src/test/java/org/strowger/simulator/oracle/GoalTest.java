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
  void aGoalIsMissedByMoreThanChanceExplains() {
    assertTrue(Goal.WITHIN_2_PERCENT.isMissed(50, 53.1, 0.5));
    assertFalse(Goal.WITHIN_2_PERCENT.isMissed(50, 52.9, 0.5), "2 more may be chance");
    assertFalse(Goal.WITHIN_2_PERCENT.isMissed(50, 50.9, 0), "it is reached");
    assertFalse(Goal.CHANCE.isMissed(50, 90, 1));
  }
}
