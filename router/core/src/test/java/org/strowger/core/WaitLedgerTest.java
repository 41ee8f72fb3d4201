package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.strowger.core.WaitLedger.Charge;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.explain.WaitCauses;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Target;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/** Every millisecond of waiting is charged to one cause. */
class WaitLedgerTest {
  private static final long SEEDS = Long.getLong("wait-ledger.seeds", 8);

  /** Adds up what is charged, by queue. */
  private static final class Sums implements WaitLedger.Book {
    private final Map<QueueId, Map<WaitCause, Long>> byQueue = new LinkedHashMap<>();
    private final Set<InteractionId> waiting = new LinkedHashSet<>();

    @Override
    public void charged(Charge charge, long toMs) {
      waiting.add(charge.interaction());
      byQueue
          .computeIfAbsent(charge.queue(), _ -> new EnumMap<>(WaitCause.class))
          .merge(charge.cause(), toMs - charge.sinceMs(), Long::sum);
    }

    @Override
    public void waitsNot(InteractionId interaction) {
      waiting.remove(interaction);
    }

    void chargeUntil(long nowMs, WaitLedger ledger) {
      ledger
          .running()
          .forEach(charge -> {
            if (charge.sinceMs() < nowMs) {
              charged(charge, nowMs);
            }
          });
    }
  }

  private final Sums sums = new Sums();
  private final WaitLedger ledger = new WaitLedger(sums);
  private final CallCentre centre = new CallCentre(new RoutingCore(), ledger::follow);

  private Map<WaitCause, Long> causes(String queue) {
    sums.chargeUntil(centre.timeMs(), ledger);
    return Objects.requireNonNull(sums.byQueue.get(new QueueId(queue)));
  }

  @Test
  void aWaitIsChargedToWhatHoldsAsTimePasses() {
    centre.skills("billing").has(queue("q", needs("billing", 1)).wrapUp(60 * SECOND)).agent("cem");
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
    assertEquals(2, sums.waiting.size(), "whom nobody has accepted yet");
  }

  @Test
  void whoCameEarlierAndWaitsWhileLaterOnesAreServedIsOvertaken() {
    centre.has(queue("slow").target(500 * SECOND)).has(queue("quick"));
    centre.agent("ana").calls("early", "slow").passes(SECOND).calls("later", "quick");
    centre.signsIn("ana").accepts("ana").passes(7 * SECOND);
    assertEquals(
        Map.of(WaitCause.NO_ONE_STAFFED, SECOND, WaitCause.OVERTAKEN, 7 * SECOND), causes("slow"));
  }

  @Test
  void whoAsksAColleagueKeepsNoCustomerWaiting() {
    centre.has(queue("q")).agent("ana").agent("bo");
    centre.signsIn("ana").signsIn("bo").calls("a", "q").accepts("ana");
    centre.does(
        new StartConsultation(
            new AgentId("ana"), new InteractionId(1), new Target.ToAgent(new AgentId("bo")), ""));
    centre.passes(SECOND);
    assertEquals(List.of(), List.copyOf(ledger.running()));
  }

  /**
   * After every entry the ledger, which looks up as little as it can, charges what comes out when
   * everything is looked up; and the sums are what the unanswered have waited, reckoned apart.
   */
  @Test
  void theSumsAreTheWaitsToTheMillisecond() {
    Set<WaitCause> seen = EnumSet.noneOf(WaitCause.class);
    for (long seed = 1; seed <= SEEDS; seed++) {
      Sums charged = new Sums();
      Map<QueueId, Long> waits = new LinkedHashMap<>();
      walk(seed, charged, waits);
      Map<QueueId, Long> added = new LinkedHashMap<>();
      charged.byQueue.forEach((queue, causes) -> {
        added.put(queue, causes.values().stream().mapToLong(Long::longValue).sum());
        seen.addAll(causes.keySet());
      });
      assertEquals(waits, added, "seed " + seed);
    }
    assertTrue(seen.size() >= 8, "many causes were among them: " + seen);
  }

  private static void walk(long seed, Sums charged, Map<QueueId, Long> waits) {
    RandomCommands random = new RandomCommands(seed);
    WaitLedger ledger = new WaitLedger(charged);
    StateMachine core = new RoutingCore();
    RoutingState tables = new RoutingState();
    Evolver evolver = new Evolver(tables);
    long lastMs = random.timeMs();
    for (int sequence = 1; sequence <= 1_500; sequence++) {
      Command command = random.next();
      long timeMs = random.timeMs();
      Recorder outcome = Recorder.of(core, command, sequence, timeMs);
      for (Interaction one : tables.interactions()) {
        if (customerWaits(one) && timeMs > lastMs) {
          waits.merge(one.queue().definition().id(), timeMs - lastMs, Long::sum);
        }
      }
      lastMs = timeMs;
      for (Event event : outcome.events()) {
        evolver.evolve(event, sequence, timeMs);
        random.learn(event);
      }
      ledger.follow(new JournalEntry(sequence, timeMs, command, outcome.events(), outcome.reply()));
      assertEquals(lookedUp(tables), causes(ledger), "seed " + seed + ", sequence " + sequence);
    }
    charged.chargeUntil(lastMs, ledger);
  }

  private static boolean customerWaits(Interaction one) {
    return one.isUnanswered() && !one.journey().isConsultation();
  }

  /** Of everybody who waits, the slow and obvious way. */
  private static Map<InteractionId, WaitCause> lookedUp(RoutingState tables) {
    Map<InteractionId, WaitCause> causes = new TreeMap<>();
    for (WaitingLine line : tables.index().lines()) {
      WaitCauses ofLine = WaitCauses.of(tables, line);
      int ahead = 0;
      for (Interaction one : line.waiting()) {
        causes.put(one.id(), ofLine.of(one, ahead++));
      }
    }
    for (Interaction one : tables.interactions()) {
      if (one.phase() == Phase.OFFERED) {
        causes.put(one.id(), WaitCause.OFFERED);
      }
    }
    causes
        .keySet()
        .removeIf(id -> {
          Interaction one = tables.interaction(id);
          return one == null || !customerWaits(one);
        });
    return causes;
  }

  private static Map<InteractionId, WaitCause> causes(WaitLedger ledger) {
    Map<InteractionId, WaitCause> causes = new TreeMap<>();
    ledger.running().forEach(charge -> causes.put(charge.interaction(), charge.cause()));
    return causes;
  }
}
