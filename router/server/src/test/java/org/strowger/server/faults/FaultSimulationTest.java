package org.strowger.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever goes wrong: nothing acknowledged is lost, nothing is doubled, everybody sees the same. */
class FaultSimulationTest {
  private static final long STEPS = Long.getLong("faults.steps", 200_000);
  private static final long SEED = Long.getLong("faults.seed", 1);
  private static final int STEPS_PER_SEED = 20_000;
  private static final int STRETCH = 5_000;

  @Test
  @Timeout(value = 6, unit = TimeUnit.HOURS)
  void nothingIsLostAndNothingDoubledWhateverGoesWrong() {
    long done = 0;
    Map<Faults.Kind, Integer> struck = new EnumMap<>(Faults.Kind.class);
    long entries = 0;
    long lives = 0;
    for (long seed = SEED; done < STEPS; seed++) {
      FaultSimulation simulation = new FaultSimulation(seed);
      try {
        simulation.run(Math.min(STEPS - done, STEPS_PER_SEED), STRETCH);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("-Dfaults.seed=" + seed + ": " + simulation, e);
      }
      done += simulation.steps();
      entries += simulation.entries();
      lives += simulation.lives();
      simulation.faults().forEach((kind, times) -> struck.merge(kind, times, Integer::sum));
    }
    System.out.println(
        "faults.seed=" + SEED + " steps=" + done + " entries=" + entries + " lives=" + lives + " " + struck);
    assertEquals(EnumSet.allOf(Faults.Kind.class), struck.keySet(), "every kind of fault has struck");
  }

  @Test
  void theSameSeedGivesTheSameRun() {
    long first = new FaultSimulation(SEED).run(5_000, STRETCH).fingerprint();
    assertEquals(first, new FaultSimulation(SEED).run(5_000, STRETCH).fingerprint());
  }
}
