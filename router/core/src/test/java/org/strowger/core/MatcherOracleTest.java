package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;

/**
 * The matcher with the index against the obvious one: two cores that differ in nothing else walk
 * through the same random histories, and every event, every reply and every hash must be the same.
 *
 * <p>{@code -Doracle.histories=N} sets how many histories, {@code -Doracle.seed=S} the seed of the
 * first.
 */
class MatcherOracleTest {
  private static final long HISTORIES =
      Math.max(1, Long.getLong("oracle.histories", 100) / Long.getLong("simulation.divisor", 1));
  private static final long SEED = Long.getLong("oracle.seed", 1);
  private static final int COMMANDS = 1_000;
  private static final int HASH_EVERY = 100;

  @Test
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  void shouldDecideAsTheObviousMatcherDoes() {
    System.out.println("oracle.seed=" + SEED + " oracle.histories=" + HISTORIES);
    long offers = 0;
    for (long history = 0; history < HISTORIES; history++) {
      offers += walk(SEED + history);
    }
    assertTrue(offers > HISTORIES * COMMANDS / 20, "there was something to match: " + offers);
  }

  /** Returns how many offers were made. */
  private static long walk(long seed) {
    RandomCommands random = new RandomCommands(seed);
    StateMachine indexed = new RoutingCore();
    StateMachine naive = new RoutingCore(NaiveMatcher::new);
    long offers = 0;
    for (int i = 1; i <= COMMANDS; i++) {
      Command command = random.next();
      long timeMs = random.timeMs();
      try {
        Recorder outcome = Recorder.of(indexed, command, i, timeMs);
        Recorder expected = Recorder.of(naive, command, i, timeMs);
        assertEquals(expected.events(), outcome.events());
        assertEquals(expected.reply(), outcome.reply());
        if (i % HASH_EVERY == 0) {
          assertEquals(naive.stateHash(), indexed.stateHash());
          indexed.check();
        }
        for (Event event : outcome.events()) {
          offers += event instanceof OfferMade ? 1 : 0;
          random.learn(event);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed " + seed + ", command " + i + " at " + timeMs + ": " + command, e);
      }
    }
    return offers;
  }
}
