package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.model.QueueId;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/** Every millisecond of waiting is charged to one cause. */
class WaitLedgerTest {
  private final WaitLedger ledger = new WaitLedger();

  private Map<WaitCause, Long> causes(String queue) {
    return Objects.requireNonNull(ledger.byQueue().get(new QueueId(queue)));
  }

  @Test
  void aWaitIsChargedToWhatHoldsAsTimePasses() {
    CallCentre centre = new CallCentre(new RoutingCore(), ledger::follow).skills("billing");
    centre.has(queue("q", needs("billing", 1)).wrapUp(60 * SECOND)).agent("cem");
    centre.calls("a", "q").passes(SECOND); // nobody has the skill
    centre.agent("ana", can("billing", 1)).passes(2 * SECOND); // nobody who has it is at work
    centre.signsIn("ana").passes(3 * SECOND).accepts("ana"); // she is asked
    centre.calls("b", "q").calls("c", "q").passes(4 * SECOND); // both wait for her
    centre.ends("ana").passes(5 * SECOND); // one waits for her wrap-up, the other for capacity
    centre.completesWrapUp("ana");

    assertEquals(
        Map.of(
            WaitCause.SKILL_MISSING, SECOND,
            WaitCause.NO_ONE_STAFFED, 2 * SECOND,
            WaitCause.OFFERED, 3 * SECOND,
            WaitCause.AT_CAPACITY, 2 * 4 * SECOND + 5 * SECOND,
            WaitCause.WRAP_UP, 5 * SECOND),
        causes("q"));
    assertEquals(2, ledger.byInteraction().size(), "of whom nobody has accepted yet");
  }

  @Test
  void whoCameEarlierAndWaitsWhileLaterOnesAreServedIsOvertaken() {
    CallCentre centre = new CallCentre(new RoutingCore(), ledger::follow);
    centre.has(queue("slow").target(500 * SECOND)).has(queue("quick"));
    centre.agent("ana").calls("early", "slow").passes(SECOND).calls("later", "quick");
    centre.signsIn("ana").accepts("ana").passes(7 * SECOND);
    assertEquals(
        Map.of(WaitCause.NO_ONE_STAFFED, SECOND, WaitCause.OVERTAKEN, 7 * SECOND), causes("slow"));
  }

  /** What the ledger has charged must be what the unanswered have waited, reckoned apart. */
  @Test
  void theSumsAreTheWaitsToTheMillisecond() {
    Set<WaitCause> seen = EnumSet.noneOf(WaitCause.class);
    for (long seed = 1; seed <= 8; seed++) {
      WaitLedger charged = new WaitLedger();
      Map<QueueId, Long> waits = new LinkedHashMap<>();
      walk(seed, charged, waits);
      Map<QueueId, Long> sums = new LinkedHashMap<>();
      charged
          .byQueue()
          .forEach((queue, causes) -> {
            sums.put(queue, causes.values().stream().mapToLong(Long::longValue).sum());
            seen.addAll(causes.keySet());
          });
      assertEquals(waits, sums, "seed " + seed);
    }
    assertTrue(seen.size() >= 8, "many causes were among them: " + seen);
  }

  private static void walk(long seed, WaitLedger charged, Map<QueueId, Long> waits) {
    RandomCommands random = new RandomCommands(seed);
    StateMachine core = new RoutingCore();
    RoutingState tables = new RoutingState();
    Evolver evolver = new Evolver(tables);
    long lastMs = random.timeMs();
    for (int sequence = 1; sequence <= 1_500; sequence++) {
      Command command = random.next();
      long timeMs = random.timeMs();
      Recorder outcome = Recorder.of(core, command, sequence, timeMs);
      for (Interaction one : tables.interactions()) {
        if (one.isUnanswered() && timeMs > lastMs) {
          waits.merge(one.queue().definition().id(), timeMs - lastMs, Long::sum);
        }
      }
      lastMs = timeMs;
      for (Event event : outcome.events()) {
        evolver.evolve(event, sequence, timeMs);
        random.learn(event);
      }
      charged.follow(
          new JournalEntry(sequence, timeMs, command, outcome.events(), outcome.reply()));
    }
  }
}
