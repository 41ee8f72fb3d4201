package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.Event;

/**
 * Random valid and absurd commands, all invariants after each of them. Three machines walk
 * together: the live one; a twin that is restored from a snapshot now and then and must decide the
 * same; and a ledger that knows nothing of the core and must find every event possible.
 *
 * <p>{@code -Dsimulation.commands=N} sets the length, {@code -Dsimulation.seed=S} the seed. Both
 * have a default, so that a build that failed fails again.
 */
class SimulationTest {
  private static final long COMMANDS =
      Long.getLong("simulation.commands", 100_000) / Long.getLong("simulation.divisor", 1);
  private static final long SEED = Long.getLong("simulation.seed", 1);
  private static final int RUN_LENGTH = 5_000;
  private static final int SNAPSHOT_EVERY = 997;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void shouldKeepEveryInvariantWhateverIsAsked() {
    System.out.println("simulation.seed=" + SEED + " simulation.commands=" + COMMANDS);
    long rejected = 0;
    for (long done = 0, run = 0; done < COMMANDS; done += RUN_LENGTH, run++) {
      rejected += run(SEED + run, (int) Math.min(RUN_LENGTH, COMMANDS - done));
    }
    assertTrue(rejected > COMMANDS / 20, "absurd commands were among them: " + rejected);
    assertTrue(rejected < COMMANDS * 2 / 3, "valid commands were among them: " + rejected);
  }

  /** Returns how many commands were rejected. */
  private static long run(long seed, int commands) {
    RandomCommands random = new RandomCommands(seed);
    StateMachine live = new RoutingCore();
    StateMachine twin = new RoutingCore();
    Ledger ledger = new Ledger();
    long rejected = 0;
    for (int i = 0; i < commands; i++) {
      Command command = random.next();
      long timeMs = random.timeMs();
      try {
        rejected += step(live, twin, ledger, random, command, i + 1, timeMs) ? 1 : 0;
        if (i % SNAPSHOT_EVERY == 0) {
          twin = SnapshotTest.restore(SnapshotTest.rows(live));
          twin.check();
          assertEquals(live.stateHash(), twin.stateHash(), "a snapshot restores the state");
          ledger.agreesWith(live);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed " + seed + ", command " + i + " at " + timeMs + ": " + command, e);
      }
    }
    assertEquals(live.stateHash(), twin.stateHash());
    return rejected;
  }

  private static boolean step(
      StateMachine live,
      StateMachine twin,
      Ledger ledger,
      RandomCommands random,
      Command command,
      long sequence,
      long timeMs) {
    boolean nothingIsDue = live.nextDeadlineMs() > timeMs;
    Recorder outcome = Recorder.of(live, command, sequence, timeMs);
    Recorder again = Recorder.of(twin, command, sequence, timeMs);
    assertEquals(outcome.events(), again.events(), "the twin decides the same");
    assertEquals(outcome.reply(), again.reply(), "the twin answers the same");
    Reply reply = outcome.reply();
    boolean rejected = reply instanceof Rejected;
    assertTrue(
        !rejected || !nothingIsDue || outcome.events().isEmpty(), "a rejection changes nothing");
    assertTrue(live.nextDeadlineMs() > timeMs, "no deadline is left behind");
    for (Event event : outcome.events()) {
      ledger.record(event, timeMs);
      random.learn(event);
    }
    ledger.balance(timeMs);
    live.check();
    return rejected;
  }
}
