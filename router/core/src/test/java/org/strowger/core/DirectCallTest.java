package org.strowger.core;

import static org.strowger.core.QueueSketch.queue;

import org.junit.jupiter.api.Test;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;

/** Calls that did not come through the router. */
class DirectCallTest {
  private static final AgentId ANA = new AgentId("ana");

  private final CallCentre centre = new CallCentre().has(queue("q")).agent("ana").agent("bea");

  @Test
  void shouldNotTakeCapacityUnlessTheProfileSaysSo() {
    centre.signsIn("ana").does(direct("d1")).calls("c1", "q").offers("c1", "ana");
  }

  @Test
  void shouldTakeCapacityOnceItIsRouted() {
    centre.signsIn("ana").does(direct("d1"));
    centre.does(new ForceSignOut(new SupervisorId("ute"), ANA));
    centre.signsIn("bea").offers("d1", "bea").accepts("bea");
    centre.calls("c1", "q").offersNothing();
  }

  private static ArriveDirect direct(String key) {
    return new ArriveDirect(
        CallCentre.key(key), Channel.PHONE, new QueueId("q"), ANA, Attributes.NONE);
  }
}
