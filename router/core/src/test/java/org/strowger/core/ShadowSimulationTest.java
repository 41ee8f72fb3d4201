package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.Command;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Threshold;

/** Shadows beside long random histories; their seeds are fixed. */
class ShadowSimulationTest {
  private static final int HISTORIES = 5;
  private static final int COMMANDS = 1_500;
  private static final int HASH_EVERY = 25;

  /** Hears how a shadow compares, over all shadows of a history. */
  private static final class Heard implements ShadowCore.Verdicts {
    private long agreed;
    private final List<Divergence> divergences = new ArrayList<>();

    @Override
    public void agreed(QueueId queue) {
      agreed++;
    }

    @Override
    public void diverged(Divergence divergence) {
      divergences.add(divergence);
    }
  }

  @Test
  void shouldNeverDivergeWhereTheCandidateIsWhatIsLive() {
    long offers = 0;
    for (long seed = 1; seed <= HISTORIES; seed++) {
      Heard heard = new Heard();
      long matches = walk(seed, heard, true);
      assertEquals(List.of(), heard.divergences);
      assertEquals(matches, heard.agreed, "every decision was compared");
      offers += matches;
    }
    assertTrue(offers > HISTORIES * COMMANDS / 20, "there was something to compare: " + offers);
  }

  @Test
  void shouldKeepUpWithAnythingWhereTheCandidateDiffers() {
    long diverged = 0;
    for (long seed = 1; seed <= HISTORIES; seed++) {
      Heard heard = new Heard();
      long matches = walk(seed, heard, false);
      long early =
          heard.divergences.stream()
              .filter(one -> one.kind() == Divergence.Kind.OFFERED_EARLIER)
              .count();
      assertEquals(matches, heard.agreed + heard.divergences.size() - early);
      diverged += heard.divergences.size();
    }
    assertTrue(diverged > HISTORIES, "candidates made a difference: " + diverged);
  }

  /**
   * A history with a shadow beside it, which starts anew whenever a queue is defined live: then the
   * two would rightly differ. Returns how many matches the live router made while it was there.
   */
  private static long walk(long seed, Heard heard, boolean same) {
    RandomCommands random = new RandomCommands(seed);
    StateMachine live = new RoutingCore();
    ShadowCore shadow = null;
    long matches = 0;
    for (int i = 1; i <= COMMANDS; i++) {
      Command command = random.next();
      long timeMs = random.timeMs();
      Recorder outcome = Recorder.of(live, command, i, timeMs);
      boolean redefined = false;
      for (Event event : outcome.events()) {
        random.learn(event);
        redefined |= event instanceof QueueDefined;
      }
      if (shadow != null && !redefined) {
        try {
          shadow.onEntry(new JournalEntry(i, timeMs, command, outcome.events(), outcome.reply()));
          if (same && i % HASH_EVERY == 0) {
            assertEquals(live.stateHash(), shadow.stateHash());
          }
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("seed " + seed + ", command " + i + ": " + command, e);
        }
        matches += matches(outcome.events());
      }
      if (redefined) {
        shadow = shadow(live, heard, same, i, timeMs);
      }
    }
    return matches;
  }

  private static long matches(List<Event> events) {
    long matches = 0;
    InteractionId before = null;
    for (Event event : events) {
      InteractionId offered = event instanceof OfferMade made ? made.interaction() : null;
      matches += offered != null && !offered.equals(before) ? 1 : 0;
      before = offered;
    }
    return matches;
  }

  private static ShadowCore shadow(
      StateMachine live, Heard heard, boolean same, long sequence, long timeMs) {
    List<Event> rows = SnapshotTest.rows(live);
    List<QueueDefinition> queues = new ArrayList<>();
    for (Event row : rows) {
      if (row instanceof QueueDefined(var queue)) {
        queues.add(same ? queue : another(queue));
      }
    }
    ShadowCore shadow = new ShadowCore(new ShadowQueues(queues), heard);
    shadow.restore(rows, sequence, timeMs);
    return shadow;
  }

  /** Whatever a candidate may change, changed. */
  private static QueueDefinition another(QueueDefinition live) {
    ChoicePolicy choice = live.choice();
    return new QueueDefinition(
        live.id(),
        live.requirements(),
        20_000 - live.serviceTargetMs(),
        2 * live.headStartMs(),
        live.offerTimeoutMs(),
        live.wrapUpMs(),
        live.coolDownMs(),
        live.waitingMax(),
        live.plan(),
        new LinePolicy(!live.line().strictPriority(), live.line().shares(), 500),
        new ChoicePolicy(
            choice.order(),
            List.of(new LevelPenalty(3, 0), new LevelPenalty(1, 5_000)),
            choice.thresholds().isEmpty() ? List.of(new Threshold(11, 1, true)) : List.of(),
            choice.thresholdLiftMs(),
            choice.distribution()),
        live.offers(),
        live.wrapUp(),
        live.entry(),
        live.wake(),
        live.replies(),
        live.transfers(),
        live.callbacks(),
        live.project());
  }
}
