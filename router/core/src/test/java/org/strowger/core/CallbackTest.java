package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.key;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.GatewayCommand.AnswerCallback;
import org.strowger.core.command.GatewayCommand.FailCallback;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackDialled;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.PlaceKept;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.Channel;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.Target.ToQueue;

/** Customers hang up and are called back at the place they had, or come back to it themselves. */
class CallbackTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final InteractionId FIRST = new InteractionId(1);
  private static final CallbackPolicy TWICE =
      new CallbackPolicy(2, 60 * SECOND, 20 * SECOND, 120 * SECOND);

  private final CallCentre centre =
      new CallCentre().has(queue("q").wrapUp(5 * SECOND).callbacks(TWICE)).agent("ana");

  @Test
  void shouldKeepItsPlaceAndCallOnlyWhenAnAgentHasIt() {
    centre.calls("c1", "q").passes(SECOND).calls("c2", "q");
    centre.does(new RequestCallback(key("c1"))).passes(90 * SECOND).signsIn("ana");
    centre.offers("c1", "ana").accepts("ana");
    assertEquals(
        new CallbackDialled(FIRST, ANA, centre.timeMs() + 20 * SECOND),
        centre.last(CallbackDialled.class));
    centre.refuses(
        new TransferInteraction(ANA, FIRST, new ToQueue(new QueueId("q")), ""),
        Reason.CALLBACK_WANTED);
    centre.does(new AnswerCallback(key("c1"))).passes(90 * SECOND);
    centre.does(new EndInteraction(ANA, FIRST));
    assertEquals(EndReason.AGENT_ENDED, centre.last(InteractionEnded.class).reason());
  }

  @Test
  void shouldFreeTheAgentAtOnceAndTryAgainAtTheOldPlace() {
    centre.calls("c1", "q").does(new RequestCallback(key("c1"))).signsIn("ana").accepts("ana");
    centre.calls("c2", "q").does(new FailCallback(key("c1"))).offers("c2", "ana").accepts("ana");
    assertEquals(
        new CallbackAttemptFailed(FIRST, ANA, 1, centre.timeMs() + 60 * SECOND),
        centre.last(CallbackAttemptFailed.class));
    centre.passes(60 * SECOND).calls("c3", "q").ends("ana").passes(5 * SECOND);
    centre.offers("c1", "ana");
  }

  @Test
  void shouldGiveUpAfterTheLastAttempt() {
    centre.calls("c1", "q").does(new RequestCallback(key("c1"))).signsIn("ana").accepts("ana");
    centre.passes(20 * SECOND);
    assertEquals(1, centre.last(CallbackAttemptFailed.class).attempts(), "nobody answered");
    centre.passes(60 * SECOND).offers("c1", "ana").accepts("ana");
    centre.does(new FailCallback(key("c1")));
    assertEquals(EndReason.CALLBACK_FAILED, centre.last(InteractionEnded.class).reason());
    assertEquals(0, centre.last(InteractionEnded.class).wrapUpDeadlineMs());
    centre.calls("c2", "q").offers("c2", "ana");
  }

  @Test
  void shouldGiveTheOldPlaceToWhoComesBackInTime() {
    long calledMs = centre.timeMs();
    centre.callsAs("carl", "c1", "q").passes(30 * SECOND).hangsUp("c1");
    assertEquals(centre.timeMs() + 120 * SECOND, centre.last(PlaceKept.class).untilMs());
    centre.calls("c2", "q").passes(SECOND).callsAs("carl", "c3", "q");
    assertEquals(calledMs, centre.last(InteractionArrived.class).terms().waitingSinceMs());
    centre.signsIn("ana").offers("c3", "ana");
  }

  @Test
  void shouldForgetThePlaceOfWhoComesTooLate() {
    centre.callsAs("carl", "c1", "q").hangsUp("c1").passes(121 * SECOND);
    centre.callsAs("carl", "c2", "q");
    assertEquals(0, centre.last(InteractionArrived.class).terms().waitingSinceMs());
  }

  @Test
  void shouldServeWhoCallsAgainInsteadOfWaitingToBeCalled() {
    long calledMs = centre.timeMs();
    centre.callsAs("carl", "c1", "q").does(new RequestCallback(key("c1"))).passes(400 * SECOND);
    centre.callsAs("carl", "c2", "q");
    assertEquals(EndReason.CALLBACK_SUPERSEDED, centre.last(InteractionEnded.class).reason());
    assertEquals(calledMs, centre.last(InteractionArrived.class).terms().waitingSinceMs());
    centre.signsIn("ana").offers("c2", "ana");
  }

  @Test
  void shouldNotLoseWhoIsNotOnTheLineWithTheGateway() {
    centre.calls("c1", "q").does(new RequestCallback(key("c1")));
    centre.does(new ReconcileGateway(new GatewayId("switch"), List.of()));
    centre.nothingHappened();
    centre.does(new LoseGatewayConnection(new GatewayId("switch"), 1)).passes(70 * SECOND);
    centre.signsIn("ana");
    assertEquals(FIRST, centre.last(OfferMade.class).interaction());
  }

  @Test
  void shouldCallAgainWhenTheAgentStopsTheRinging() {
    centre.calls("c1", "q").does(new RequestCallback(key("c1"))).signsIn("ana").accepts("ana");
    centre.refuses(new HoldInteraction(ANA, FIRST), Reason.CALLBACK_WANTED);
    centre.does(new EndInteraction(ANA, FIRST));
    assertEquals(
        new CallbackAttemptFailed(FIRST, ANA, 1, centre.timeMs() + 60 * SECOND),
        centre.last(CallbackAttemptFailed.class));
    centre.passes(60 * SECOND).offers("c1", "ana");
  }

  @Test
  void shouldGiveNoWrapUpWhereNobodyHasSpoken() {
    centre.calls("c1", "q").does(new RequestCallback(key("c1"))).signsIn("ana").accepts("ana");
    centre.does(new ForceEnd(new SupervisorId("ute"), FIRST));
    assertEquals(0, centre.last(InteractionEnded.class).wrapUpDeadlineMs());
    centre.calls("c2", "q").offers("c2", "ana");
  }

  @Test
  void shouldNotCallBackWhoWritesOrHasAnAgentOrIsToBeCalledAlready() {
    centre.arrives("m1", Channel.CHAT, "q", 0);
    centre.refuses(new RequestCallback(key("m1")), Reason.CHANNEL_NOT_FIT);
    centre.calls("c1", "q").does(new RequestCallback(key("c1")));
    centre.refuses(new RequestCallback(key("c1")), Reason.CALLBACK_WANTED);
    centre.refuses(new AnswerCallback(key("c1")), Reason.CALLBACK_NOT_WANTED);
    centre.signsIn("ana").accepts("ana").does(new AnswerCallback(key("c1")));
    centre.refuses(new RequestCallback(key("c1")), Reason.INTERACTION_NOT_WAITING);
  }
}
