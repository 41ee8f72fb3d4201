package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.key;
import static org.strowger.core.QueueSketch.queue;

import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SupervisorId;

/** While a customer is being called back, an agent has them but nobody has spoken. */
class DiallingTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final InteractionId FIRST = new InteractionId(1);
  private static final CallbackPolicy TWICE =
      new CallbackPolicy(2, 60 * SECOND, 20 * SECOND, 120 * SECOND);

  private final CallCentre centre =
      new CallCentre().has(queue("q").wrapUp(5 * SECOND).callbacks(TWICE)).agent("ana");

  private void dials() {
    centre.calls("c1", "q").does(new RequestCallback(key("c1"))).signsIn("ana").accepts("ana");
  }

  @Test
  void shouldCallAgainWhenAnAgentStopsTheRinging() {
    dials();
    centre.does(new EndInteraction(ANA, FIRST));

    assertEquals(
        new CallbackAttemptFailed(FIRST, ANA, 1, centre.timeMs() + 60 * SECOND),
        centre.last(CallbackAttemptFailed.class));
    centre.passes(60 * SECOND).offers("c1", "ana");
  }

  @Test
  void shouldGiveNoWrapUpWhereNobodyHasSpoken() {
    dials();
    centre.does(new ForceEnd(new SupervisorId("ute"), FIRST));
    assertEquals(0, centre.last(InteractionEnded.class).wrapUpDeadlineMs());

    centre.calls("c2", "q").offers("c2", "ana");
  }

  @Test
  void shouldNotHoldWhoIsNotOnTheLine() {
    dials();
    centre.refuses(new HoldInteraction(ANA, FIRST), Reason.CALLBACK_WANTED);
  }
}
