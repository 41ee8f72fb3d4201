package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.explain.AgentVerdict;
import org.strowger.core.explain.Flip;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Obstacle.OtherAhead;
import org.strowger.core.explain.Rule;
import org.strowger.core.model.AgentId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/**
 * Explanations of random histories against what was decided in them and against the obvious
 * matcher, which shares none of the rules' code; and every flip put to the test.
 *
 * <p>{@code -Dexplain.histories=N} sets how many, {@code -Dexplain.seed=S} the seed of the first.
 */
class ExplainAuditTest {
  private static final int ENOUGH = 24;
  private static final long HISTORIES =
      Math.max(
          1, Long.getLong("explain.histories", ENOUGH) / Long.getLong("simulation.divisor", 1));
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
      ExplainAudit audit = new ExplainAudit(2, 60, ExplainAuditTest::agreesWithTheObviousMatcher);
      walk(SEED + history, audit);
      audit.rules().forEach((rule, count) -> rules.merge(rule, count, Integer::sum));
      audit.flips().forEach((kind, count) -> flips.merge(kind, count, Integer::sum));
      decisions += audit.decisions();
    }
    System.out.println("explain.decisions=" + decisions + " rules=" + rules + " flips=" + flips);
    assertTrue(decisions > HISTORIES * COMMANDS / 40, "there was something to explain");
    if (HISTORIES >= ENOUGH) {
      assertEquals(EnumSet.allOf(Rule.class), EnumSet.copyOf(rules.keySet()), "every rule held");
      assertEquals(EnumSet.allOf(Flip.Kind.class), EnumSet.copyOf(flips.keySet()), "all kinds");
    }
  }

  private static void walk(long seed, ExplainAudit audit) {
    RandomCommands random = new RandomCommands(seed);
    StateMachine core = new RoutingCore();
    for (int sequence = 1; sequence <= COMMANDS; sequence++) {
      Command command = random.next();
      long timeMs = random.timeMs();
      try {
        Recorder outcome = Recorder.of(core, command, sequence, timeMs);
        audit.follow(
            new JournalEntry(sequence, timeMs, command, outcome.events(), outcome.reply()));
        for (Event event : outcome.events()) {
          random.learn(event);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed " + seed + ", command " + sequence + " at " + timeMs + ": " + command, e);
      }
    }
  }

  /** Whoever is left, and whoever only has another one ahead, could be offered it; nobody else. */
  private static void agreesWithTheObviousMatcher(
      RoutingState state, InteractionExplanation explained) {
    Interaction interaction = Objects.requireNonNull(state.interaction(explained.interaction()));
    List<AgentId> could =
        new NaiveMatcher(state).candidates(interaction).stream().map(Agent::id).toList();
    List<AgentId> left =
        explained.agents().stream()
            .filter(one -> one.obstacle() == null)
            .map(AgentVerdict::agent)
            .toList();
    List<AgentId> behind =
        explained.agents().stream()
            .filter(one -> one.obstacle() instanceof OtherAhead)
            .map(AgentVerdict::agent)
            .toList();
    assertEquals(could.stream().filter(left::contains).toList(), left, "in this order");
    assertEquals(could.size(), left.size() + behind.size(), "who could be offered it");
    assertTrue(could.containsAll(behind));
  }
}
