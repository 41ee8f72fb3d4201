package org.strowger.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Whatever goes wrong: nothing that was acknowledged is lost, nothing is doubled, and in the end
 * everybody sees the same.
 *
 * <p>{@code -Dfaults.seed=S} begins with that seed, {@code -Dfaults.steps=N} and {@code
 * -Dfaults.minutes=M} say how long to go on with the seeds after it: at least so many steps and at
 * least so long. {@code -Dfaults.trace=true} tells what happens.
 */
class FaultSimulationTest {
  private static final long STEPS = Long.getLong("faults.steps", 200_000);
  private static final long MINUTES = Long.getLong("faults.minutes", 0);
  private static final long SEED = Long.getLong("faults.seed", 1);
  private static final int STEPS_PER_SEED = 20_000;
  private static final int STRETCH = 5_000;

  /** After so many steps every kind of fault has struck, or it can't. */
  private static final long EVERYTHING_STRIKES_IN = 100_000;

  @Test
  @Timeout(value = 3, unit = TimeUnit.DAYS)
  void nothingIsLostAndNothingDoubledWhateverGoesWrong() {
    Tally tally = new Tally();
    long untilNanos = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    for (long seed = SEED; tally.steps < STEPS || System.nanoTime() < untilNanos; seed++) {
      tally.add(run(seed));
    }
    System.out.println("faults.seed=" + SEED + " " + tally);
    assertTrue(
        STEPS < EVERYTHING_STRIKES_IN
            || (tally.struck.keySet().equals(EnumSet.allOf(Faults.Kind.class))
                && tally.fromSnapshots > 0
                && tally.deleted > 0
                && tally.askedForDeleted > 0),
        () -> "some faults never struck, or nobody met a snapshot: " + tally);
    assertTrue(
        STEPS < EVERYTHING_STRIKES_IN || (tally.severalRequests > 0 && tally.severalResponses > 0),
        () -> "no message ever carried several: " + tally);
  }

  /** Nobody has tried these before; a failure says which they were. */
  @Test
  @DisabledIfSystemProperty(named = "faults.seed", matches = ".*")
  void norWithSeedsThatNobodyHasTried() {
    SplittableRandom fresh = new SplittableRandom();
    for (int i = 0; i < 3; i++) {
      run(fresh.nextLong(1_000_000_000_000L));
    }
  }

  @Test
  void theSameSeedGivesTheSameRun() {
    long first = new FaultSimulation(SEED).run(STRETCH, STRETCH).fingerprint();
    assertEquals(first, new FaultSimulation(SEED).run(STRETCH, STRETCH).fingerprint());
  }

  private static FaultSimulation run(long seed) {
    FaultSimulation simulation = new FaultSimulation(seed);
    try {
      return simulation.run(STEPS_PER_SEED, STRETCH);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("-Dfaults.seed=" + seed + ": " + simulation, e);
    }
  }

  /** What all runs together were. */
  private static final class Tally {
    private final Map<Faults.Kind, Integer> struck = new EnumMap<>(Faults.Kind.class);
    private long steps;
    private long entries;
    private long lives;
    private long snapshots;
    private long fromSnapshots;
    private long deleted;
    private long askedForDeleted;
    private long severalRequests;
    private long severalResponses;

    void add(FaultSimulation run) {
      steps += run.steps();
      entries += run.entries();
      lives += run.lives();
      snapshots += run.snapshots();
      fromSnapshots += run.fromSnapshots();
      deleted += run.deleted();
      askedForDeleted += run.askedForDeleted();
      severalRequests += run.network().severalRequests();
      severalResponses += run.network().severalResponses();
      run.faults().forEach((kind, times) -> struck.merge(kind, times, Integer::sum));
    }

    @Override
    public String toString() {
      return String.format(
          "steps=%d entries=%d lives=%d snapshots=%d fromSnapshots=%d deleted=%d"
              + " askedForDeleted=%d severalRequests=%d severalResponses=%d %s",
          steps,
          entries,
          lives,
          snapshots,
          fromSnapshots,
          deleted,
          askedForDeleted,
          severalRequests,
          severalResponses,
          struck);
    }
  }
}
