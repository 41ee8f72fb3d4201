package org.strowger.simulator.tune;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.model.Limits;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.Estimate;
import org.strowger.simulator.centre.SimulationTerms;
import org.strowger.simulator.routing.RoutingFile;

/** The tuner on small models with short runs; what it reaches with long ones tells the suite. */
class CentreTunerTest {
  private static final SimulationTerms SHORT = new SimulationTerms(2, 20, 3, 0);

  @TempDir private Path folder;

  private static SmallModel model(String name) {
    return SmallModel.all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static CentreTuner.TunedCentre tuned(String name, int budget) {
    CentreTuner tuner = new CentreTuner(Objective.COST_RATE, budget, 5, Limits.SPAN_MAX_MS);
    return tuner.tuned(model(name).centre(), SHORT, _ -> {});
  }

  @Test
  void shouldBeatFirstComeFirstServedClearlyWithAFewRuns() {
    Tuned found = tuned("V", 500).tuned();
    assertTrue(found.runs() <= 500, () -> "made " + found.runs());
    assertTrue(
        found.check().after(Figures::costRate).value()
            < 0.85 * found.check().before(Figures::costRate).value(),
        () -> found.check().toString());
    Estimate change = found.check().change(Figures::costRate);
    assertTrue(change.value() + 4 * change.standardError() < 0, change::toString);
  }

  @Test
  void shouldTakeTheFastestFirstWithoutBeingTold() {
    Tuned found = tuned("IV", 300).tuned();
    int fast = level(found, "pool-0");
    int slow = level(found, "pool-1");
    assertTrue(fast > slow, () -> found.routing().toText());
    assertTrue(found.check().change(Figures::costRate).value() < 0, found.check()::toString);
  }

  private static int level(Tuned found, String pool) {
    return requireNonNull(requireNonNull(found.routing().levels().get(pool)).get("class-0"));
  }

  @Test
  void shouldFindTheSameAgain() {
    assertEquals(text("X"), text("X"));
  }

  @Test
  void shouldShowOnlyTradesThatAreNoWorseInEverything() {
    TradeOff tradeOff = tuned("V", 300).tuned().tradeOff();
    assertTrue(
        tradeOff.points().stream()
            .noneMatch(one -> tradeOff.points().stream().anyMatch(other -> other.beats(one))));
  }

  private static String text(String name) {
    return tuned(name, 150).tuned().routing().toText();
  }

  @Test
  void shouldWriteAFileThatMakesTheSameCentreAgain() throws Exception {
    CentreTuner.TunedCentre tuned = tuned("N", 300);
    Path file = Files.writeString(folder.resolve("n.yaml"), tuned.tuned().routing().toText());

    Centre asItWas = model("N").centre();
    Centre loaded =
        new Centre(
            asItWas.classes(), asItWas.pools(), RoutingFile.read(file), asItWas.waitingMax());
    CentreRuns runs = CentreRuns.like(SHORT, 9);
    assertEquals(runs.run(tuned.found(), 0), runs.run(loaded, 0));
    assertNotEquals(runs.run(asItWas, 0), runs.run(loaded, 0));
  }
}
