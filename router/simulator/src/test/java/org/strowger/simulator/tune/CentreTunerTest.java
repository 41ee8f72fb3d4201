package org.strowger.simulator.tune;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.strowger.core.model.Limits;
import org.strowger.simulator.centre.SimulationTerms;

/** The tuner on small models with short runs; what it reaches with long ones tells the suite. */
class CentreTunerTest {
  private static final SimulationTerms SHORT = new SimulationTerms(2, 20, 3, 0);

  private static SmallModel model(String name) {
    return SmallModel.all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static CentreTuner.Tuned tuned(String name, int budget) {
    CentreTuner tuner = new CentreTuner(Objective.COST_RATE, budget, 5, Limits.SPAN_MAX_MS);
    return tuner.tuned(model(name).centre(), SHORT, _ -> {});
  }

  @Test
  void shouldBeatFirstComeFirstServedClearlyWithAFewRuns() {
    CentreTuner.Tuned found = tuned("V", 500);
    assertTrue(found.runs() <= 500, () -> "made " + found.runs());
    assertTrue(
        found.after().mean() < 0.85 * found.before().mean(),
        () -> found.before() + " became " + found.after());
    assertTrue(
        found.change().mean() + 4 * found.change().error() < 0, () -> found.change().toString());
  }

  @Test
  void shouldTakeTheFastestFirstWithoutBeingTold() {
    CentreTuner.Tuned found = tuned("IV", 300);
    int fast = level(found, "pool-0");
    int slow = level(found, "pool-1");
    assertTrue(fast > slow, () -> found.routing().toText());
    assertTrue(found.change().mean() < 0, () -> found.change().toString());
  }

  private static int level(CentreTuner.Tuned found, String pool) {
    return requireNonNull(requireNonNull(found.routing().levels().get(pool)).get("class-0"));
  }

  @Test
  void shouldFindTheSameAgain() {
    assertEquals(tuned("X", 150).routing().toText(), tuned("X", 150).routing().toText());
  }

  @Test
  void shouldShowOnlyTradesThatAreNoWorseInEverything() {
    TradeOff tradeOff = tuned("V", 300).tradeOff();
    assertTrue(
        tradeOff.points().stream()
            .noneMatch(one -> tradeOff.points().stream().anyMatch(other -> other.beats(one))));
  }
}
