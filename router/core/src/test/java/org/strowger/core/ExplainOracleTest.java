package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Flip;
import org.strowger.core.explain.Rule;

/**
 * Explanations of random histories against what was decided in them, and every flip put to the
 * test.
 *
 * <p>{@code -Dexplain.histories=N} sets how many, {@code -Dexplain.seed=S} the seed of the first.
 */
class ExplainOracleTest {
  private static final long HISTORIES =
      Math.max(1, Long.getLong("explain.histories", 12) / Long.getLong("simulation.divisor", 1));
  private static final long SEED = Long.getLong("explain.seed", 1);
  private static final int COMMANDS = 1_500;

  @Test
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  void everyExplanationAgreesWithWhatWasDecidedAndEveryFlipFlipsIt() {
    System.out.println("explain.seed=" + SEED + " explain.histories=" + HISTORIES);
    Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
    Map<Flip.Kind, Integer> flips = new EnumMap<>(Flip.Kind.class);
    long decisions = 0;
    for (long history = 0; history < HISTORIES; history++) {
      ExplainOracle oracle = new ExplainOracle(2, 60);
      walk(SEED + history, oracle);
      oracle.rules().forEach((rule, count) -> rules.merge(rule, count, Integer::sum));
      oracle.flips().forEach((kind, count) -> flips.merge(kind, count, Integer::sum));
      decisions += oracle.decisions();
    }
    System.out.println("explain.decisions=" + decisions + " rules=" + rules + " flips=" + flips);
    assertTrue(decisions > HISTORIES * COMMANDS / 40, "there was something to explain");
    if (HISTORIES >= 12) {
      assertEquals(EnumSet.allOf(Rule.class), EnumSet.copyOf(rules.keySet()), "every rule held");
      assertEquals(EnumSet.allOf(Flip.Kind.class), EnumSet.copyOf(flips.keySet()), "all kinds");
    }
  }

  private static void walk(long seed, ExplainOracle oracle) {
    RandomCommands random = new RandomCommands(seed);
    StateMachine core = new RoutingCore();
    for (int sequence = 1; sequence <= COMMANDS; sequence++) {
      Command command = random.next();
      long timeMs = random.timeMs();
      try {
        Recorder outcome = Recorder.of(core, command, sequence, timeMs);
        oracle.follow(outcome.events(), sequence, timeMs);
        for (Event event : outcome.events()) {
          random.learn(event);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed " + seed + ", command " + sequence + " at " + timeMs + ": " + command, e);
      }
    }
  }
}
