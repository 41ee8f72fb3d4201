package org.strowger.simulator.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.strowger.simulator.estimate.EstimateSuite.Outcome;

class EstimateSuiteTest {
  /** The whole suite is a matter of minutes; here it is held to bounds that fit a short play. */
  @Test
  void shouldComeCloseToTheBestPossibleEvenWhileItLearns() {
    for (Outcome outcome : EstimateSuite.outcomes(4_000, 20_261_122)) {
      assertTrue(outcome.waited() > 500, outcome.toString());
      assertTrue(outcome.ratio() < 1.15, outcome.toString());
      assertEquals(0.8, outcome.within(), 0.05, outcome.toString());
    }
  }

  /** One in service and one in line: 1 / 10 + 1 / 10.5 of a unit. */
  @Test
  void shouldKnowTheConditionalMean() {
    MarkovLine line = new MarkovLine("M/M/10+M", 10, 0.5, 10);
    assertEquals((0.1 + 1 / 10.5) * MarkovLine.UNIT_MS, line.conditionalMeanMs(1), 0.001);
  }
}
