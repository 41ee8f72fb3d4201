package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.command.Command;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.decide.IndexedMatcher;
import org.strowger.core.decide.Matcher;
import org.strowger.core.event.Event;
import org.strowger.core.event.RowEvent;

/**
 * Random valid and absurd commands, all invariants after each of them. Three machines walk
 * together: the live one; a twin that is restored from a snapshot now and then and must decide the
 * same; and a ledger that knows nothing of the core and must find every event possible. The obvious
 * matcher looks over the live one's shoulder.
 *
 * <p>{@code -Dsimulation.commands=N} sets the length, {@code -Dsimulation.seed=S} the seed, {@code
 * -Dsimulation.check-every=C} after how many commands the whole state is looked over. All have a
 * default, so that a build that failed fails again.
 */
class SimulationTest {
  private static final long COMMANDS =
      Long.getLong("simulation.commands", 100_000) / Long.getLong("simulation.divisor", 1);
  private static final long SEED = Long.getLong("simulation.seed", 1);

  /**
   * Looking over the whole state takes most of the time. A wrong state stays wrong, so that
   * millions of commands can be tried with a look now and then; who finds something looks after
   * each.
   */
  private static final long CHECK_EVERY = Long.getLong("simulation.check-every", 3);

  /** A new call centre after so many commands. */
  private static final int RUN_LENGTH = 5_000;

  private static final int SNAPSHOT_EVERY = 997;
  private static final int OVERLOOK_EVERY = 10;

  /** After so many commands every kind of event has occurred, or it can't. */
  private static final long EVERYTHING_HAPPENS_IN = 100_000;

  private final Set<Class<?>> seen = new HashSet<>();

  @Test
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  void shouldKeepEveryInvariantWhateverIsAsked() {
    System.out.println("simulation.seed=" + SEED + " simulation.commands=" + COMMANDS);
    long rejected = 0;
    for (long done = 0, run = 0; done < COMMANDS; done += RUN_LENGTH, run++) {
      rejected += new Run(SEED + run).walk((int) Math.min(RUN_LENGTH, COMMANDS - done));
    }
    assertTrue(rejected > COMMANDS / 20, "absurd commands were among them: " + rejected);
    assertTrue(rejected < COMMANDS * 2 / 3, "valid commands were among them: " + rejected);
    assertTrue(COMMANDS < EVERYTHING_HAPPENS_IN || unseen().isEmpty(), () -> "never: " + unseen());
  }

  /** Kinds of events, other than rows, that did not occur. */
  private Set<Class<?>> unseen() {
    Set<Class<?>> unseen = new LinkedHashSet<>();
    addKinds(Event.class, unseen);
    unseen.removeAll(seen);
    return unseen;
  }

  private static void addKinds(Class<?> kind, Set<Class<?>> kinds) {
    if (!kind.isSealed()) {
      kinds.add(kind);
    } else if (kind != RowEvent.class) {
      for (Class<?> one : kind.getPermittedSubclasses()) {
        addKinds(one, kinds);
      }
    }
  }

  /** One call centre. */
  private final class Run {
    private final long seed;
    private final RandomCommands random;
    private final List<Matcher> obvious = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final StateMachine live;
    private StateMachine twin = new RoutingCore();
    private long rejected;

    Run(long seed) {
      this.seed = seed;
      this.random = new RandomCommands(seed);
      this.live =
          new RoutingCore(state -> {
            obvious.add(new NaiveMatcher(state));
            return new IndexedMatcher(state);
          });
    }

    /** Returns how many commands were rejected. */
    long walk(int commands) {
      for (int sequence = 1; sequence <= commands; sequence++) {
        Command command = random.next();
        try {
          step(command, sequence);
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(
              "seed " + seed + ", command " + sequence + " at " + random.timeMs() + ": " + command,
              e);
        }
      }
      assertEquals(live.stateHash(), twin.stateHash());
      return rejected;
    }

    private void step(Command command, int sequence) {
      long timeMs = random.timeMs();
      boolean nothingIsDue = live.nextDeadlineMs() > timeMs;
      Recorder outcome = Recorder.of(live, command, sequence, timeMs);
      Recorder again = Recorder.of(twin, command, sequence, timeMs);
      assertEquals(outcome.events(), again.events(), "the twin decides the same");
      assertEquals(outcome.reply(), again.reply(), "the twin answers the same");
      boolean refused = outcome.reply() instanceof Rejected;
      rejected += refused ? 1 : 0;
      assertTrue(
          !refused || !nothingIsDue || outcome.events().isEmpty(), "a rejection changes nothing");
      assertTrue(live.nextDeadlineMs() > timeMs, "no deadline is left behind");
      for (Event event : outcome.events()) {
        ledger.record(event, timeMs);
        random.learn(event);
        seen.add(event.getClass());
      }
      if (sequence % CHECK_EVERY == 0) {
        ledger.balance(timeMs);
        live.check();
      }
      if (sequence % OVERLOOK_EVERY == 0) {
        assertNull(obvious.getFirst().next(), "no pair is overlooked");
      }
      if (sequence % SNAPSHOT_EVERY == 0) {
        restore();
      }
    }

    private void restore() {
      twin = SnapshotTest.restore(SnapshotTest.rows(live));
      twin.check();
      assertEquals(live.stateHash(), twin.stateHash(), "a snapshot restores the state");
      ledger.agreesWith(live);
    }
  }
}
