package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Preference;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SupervisorId;

/** Customers who would rather get agents they know. */
class PreferenceTest {
  private final CallCentre centre = new CallCentre().has(queue("q")).agent("ana").agent("bea");

  @Test
  void shouldWaitForNobodyInPersonOnceTheLastPreferredAgentHasLeft() {
    centre.signsInAway("ana").signsIn("bea").does(arrival("c1", "ana", "new")).offersNothing();
    centre.agent("new").signsInAway("new").signsOut("ana").offersNothing();
    centre.signsOut("new");
    assertEquals(1, centre.lastOf(PreferenceEnded.class).size());
    centre.offers("c1", "bea");
  }

  @Test
  void shouldNotWaitAgainForWhomItPreferredAtFirst() {
    centre.signsIn("ana").does(arrival("c1", "ana")).accepts("ana");
    centre.signsIn("bea").passes(SECOND);
    centre.does(new ForceSignOut(new SupervisorId("ute"), new AgentId("ana")));
    centre.offers("c1", "bea");
  }

  private static Arrive arrival(String key, String... preferred) {
    List<AgentId> agents = List.of(preferred).stream().map(AgentId::new).toList();
    return new Arrive(
        CallCentre.key(key),
        Channel.PHONE,
        new QueueId("q"),
        Requirements.NONE,
        0,
        Attributes.NONE,
        new ArrivalTerms(new Preference(agents, 60 * SECOND), List.of(), 0, 0, 0));
  }
}
