package org.strowger.simulator.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.strowger.core.JournalEntry;
import org.strowger.core.StateMachine;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.simulator.CallOutcome;
import org.strowger.simulator.ReplayReport;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.VirtualHost;

/**
 * What became of one play of the recorded people.
 *
 * @param outcomes by number of interaction
 * @param answeredBy who accepted each first, by number; of the others nothing
 */
record Play(ReplayReport report, List<CallOutcome> outcomes, Map<Integer, AgentId> answeredBy) {

  /**
   * @param targets what counts as good, whatever the routing calls so
   */
  static Play of(StateMachine core, Scenario scenario, Targets targets, IntConsumer customersGone) {
    Accepts accepts = new Accepts();
    VirtualHost host = new VirtualHost(core, scenario, accepts::hear);
    host.run(customersGone);
    List<CallOutcome> outcomes =
        host.people().callOutcomes().stream()
            .map(one -> targets.outcome(one.call(), one.disposition(), one.waitMs()))
            .toList();
    return new Play(
        ReplayReport.of(outcomes, host.people().agentOutcomes()), outcomes, accepts.answeredBy);
  }

  /** Listens for who accepts whom. */
  private static final class Accepts {
    private final Map<Integer, AgentId> answeredBy = new HashMap<>();
    private final Map<InteractionId, Integer> numbers = new HashMap<>();

    void hear(JournalEntry entry) {
      for (Event event : entry.events()) {
        if (event instanceof InteractionArrived arrived) {
          numbers.put(arrived.interaction(), VirtualHost.number(arrived.key()));
        } else if (event instanceof OfferAccepted accepted) {
          Integer number = numbers.remove(accepted.interaction());
          if (number != null) {
            answeredBy.put(number, accepted.agent());
          }
        }
      }
    }
  }
}
