package org.strowger.simulator.starvation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Links;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;

/** Nobody starves; and whoever did would be seen. */
class StarvationProofTest {
  @Test
  void shouldLetNobodyStarve() {
    StarvationProof.Verdict verdict = StarvationProof.run(120_000, 1, _ -> {});
    assertEquals(120_000, verdict.interactions());
    assertTrue(verdict.holds(), verdict.toText());
    assertTrue(verdict.nearestShare() > 0.5, "head starts and penalties come to bear");
  }

  @Test
  void shouldSeeOneWhoWaitsWhileAnAgentIsFree() {
    RandomCentre centre = new RandomCentre(5);
    Watcher watcher = new Watcher(centre);
    watcher.see(available(centre.agents().getFirst()), 0);
    watcher.see(arrival(1, served(centre)), 0);
    watcher.entryOver();
    assertEquals(1, watcher.neglected());
  }

  @Test
  void shouldSeeOneWhoIsOvertakenByTooMuch() {
    RandomCentre centre = new RandomCentre(5);
    Watcher watcher = new Watcher(centre);
    AgentDefinition agent = centre.agents().getFirst();
    long lateMs = watcher.overtakeMaxMs() + 1;
    watcher.see(available(agent), 0);
    watcher.see(arrival(1, served(centre)), 0);
    watcher.see(arrival(2, served(centre)), lateMs);
    watcher.see(
        new OfferMade(new OfferId(1), new InteractionId(2), agent.id(), lateMs + 1_000, "", 0),
        lateMs);
    assertEquals(1, watcher.overtaken());
  }

  private static QueueDefinition served(RandomCentre centre) {
    AgentDefinition agent = centre.agents().getFirst();
    return centre.queues().stream()
        .filter(queue -> RandomCentre.level(agent, queue) > 0)
        .findFirst()
        .orElseThrow();
  }

  private static Event available(AgentDefinition agent) {
    return new AgentSignedIn(agent.id(), new SessionId(1), Activity.AVAILABLE);
  }

  private static Event arrival(long number, QueueDefinition queue) {
    return new InteractionArrived(
        new InteractionId(number),
        new InteractionKey(new GatewayId("phone"), Long.toString(number)),
        Channel.PHONE,
        queue.id(),
        Requirements.NONE,
        0,
        Attributes.NONE,
        0,
        ArrivalTerms.NONE,
        0,
        WaitModel.UNKNOWN,
        WaitEstimate.UNKNOWN,
        null,
        false,
        Links.FIRST);
  }
}
