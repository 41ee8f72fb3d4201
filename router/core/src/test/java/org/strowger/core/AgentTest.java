package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentResumed;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.SessionId;

/** Sessions, activities, connections that break, work in hand, wrap-up. */
class AgentTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final AgentId BEN = new AgentId("ben");

  private final CallCentre centre =
      new CallCentre()
          .has(queue("billing").wrapUp(10 * SECOND))
          .has(queue("sales"))
          .agent("ana")
          .agent("ben");

  @Test
  void shouldRefuseWhoIsNotDefined() {
    centre.refuses(
        new SignIn(new AgentId("nobody"), new SessionId(7), Activity.AWAY), Reason.AGENT_UNKNOWN);
  }

  @Test
  void shouldRefuseWhoIsNotSignedIn() {
    centre.refuses(new SetActivity(ANA, Activity.AWAY), Reason.AGENT_NOT_SIGNED_IN);
    centre.refuses(new SignOut(ANA), Reason.AGENT_NOT_SIGNED_IN);
  }

  @Test
  void shouldRefuseToSetOffline() {
    centre.refuses(
        new SignIn(ANA, new SessionId(7), Activity.OFFLINE), Reason.ACTIVITY_NOT_ALLOWED);
    centre
        .signsIn("ana")
        .refuses(new SetActivity(ANA, Activity.OFFLINE), Reason.ACTIVITY_NOT_ALLOWED);
  }

  @Test
  void shouldOfferNothingToAnAgentWhoIsAway() {
    centre.signsInAway("ana").calls("c1", "sales").offersNothing();
    centre.sets("ana", Activity.AVAILABLE).offers("c1", "ana");
  }

  @Test
  void shouldTakeAnOfferBackWhenItsAgentGoesAway() {
    centre.signsIn("ana").calls("c1", "sales").sets("ana", Activity.AWAY);
    assertEquals(RescindReason.ACTIVITY_CHANGED, centre.last(OfferRescinded.class).reason());
    centre.signsIn("ben").offers("c1", "ben");
  }

  @Test
  void shouldKeepAcceptedWorkWhenItsAgentGoesAway() {
    centre.signsIn("ana").calls("c1", "sales").accepts("ana").sets("ana", Activity.AWAY);
    centre.ends("ana").offersNothing();
  }

  @Test
  void shouldGrantWrapUpAndEndItAtItsDeadline() {
    centre.signsIn("ana").calls("c1", "billing").accepts("ana").calls("c2", "billing").ends("ana");
    InteractionId first = centre.last(InteractionEnded.class).interaction();
    centre
        .happened(
            new InteractionEnded(
                first, EndReason.AGENT_ENDED, ANA, centre.timeMs() + 10 * SECOND, null))
        .offersNothing();
    centre.passes(10 * SECOND - 1).nothingHappened();
    centre.passes(1).happened(new WrapUpEnded(first, ANA, Cause.DEADLINE)).offers("c2", "ana");
  }

  @Test
  void shouldEndWrapUpWhenItsAgentIsDone() {
    centre.signsIn("ana").calls("c1", "billing").accepts("ana").calls("c2", "sales").ends("ana");
    centre.completesWrapUp("ana").offers("c2", "ana");
    centre.refuses(
        new CompleteWrapUp(ANA, centre.last(WrapUpEnded.class).interaction()),
        Reason.INTERACTION_ENDED);
  }

  @Test
  void shouldGrantWrapUpAlsoWhenTheCustomerEndsIt() {
    centre.signsIn("ana").calls("c1", "billing").accepts("ana").hangsUp("c1");
    assertEquals(EndReason.CUSTOMER_ENDED, centre.last(InteractionEnded.class).reason());
    centre.calls("c2", "sales").offersNothing().passes(10 * SECOND).offers("c2", "ana");
  }

  @Test
  void shouldCountIdlenessFromTheEndOfWork() {
    centre.signsIn("ana").passes(SECOND).signsIn("ben").passes(SECOND);
    centre.calls("c1", "sales").accepts("ana").ends("ana").passes(SECOND);
    centre.calls("c2", "sales").offers("c2", "ben");
  }

  @Test
  void shouldRefuseToSignOutWithActiveWork() {
    centre.signsIn("ana").calls("c1", "sales").accepts("ana");
    centre.refuses(new SignOut(ANA), Reason.AGENT_HAS_ACTIVE_WORK);
    centre.ends("ana").signsOut("ana").happened(new AgentSignedOut(ANA, Cause.AGENT, null));
  }

  @Test
  void shouldTakeOffersBackAndEndWrapUpAtSignOut() {
    centre.signsIn("ana").calls("c1", "billing").accepts("ana").ends("ana").signsOut("ana");
    assertEquals(Cause.AGENT, centre.last(WrapUpEnded.class).cause());
    centre.signsIn("ben").calls("c2", "sales").signsOut("ben");
    assertEquals(RescindReason.AGENT_SIGNED_OUT, centre.last(OfferRescinded.class).reason());
  }

  @Test
  void shouldHoldAndRetrieve() {
    centre.signsIn("ana").calls("c1", "sales").accepts("ana");
    InteractionId call = centre.interaction("c1");
    centre.refuses(new RetrieveInteraction(ANA, call), Reason.INTERACTION_NOT_HELD);
    centre.does(new HoldInteraction(ANA, call));
    centre.refuses(new HoldInteraction(ANA, call), Reason.INTERACTION_ALREADY_HELD);
    centre.does(new RetrieveInteraction(ANA, call)).ends("ana");
  }

  @Test
  void shouldRefuseToTouchWhatIsNotOnesOwn() {
    centre.signsIn("ana").signsIn("ben").calls("c1", "sales").accepts("ana");
    InteractionId call = centre.interaction("c1");
    centre.refuses(new EndInteraction(BEN, call), Reason.INTERACTION_NOT_YOURS);
    centre.refuses(new HoldInteraction(BEN, call), Reason.INTERACTION_NOT_YOURS);
    centre.refuses(new CompleteWrapUp(ANA, call), Reason.INTERACTION_NOT_IN_WRAP_UP);
    centre.refuses(new EndInteraction(ANA, new InteractionId(99)), Reason.INTERACTION_UNKNOWN);
  }

  @Test
  void shouldRefuseToEndWhatWaitsOrIsOnlyOffered() {
    centre.calls("c1", "sales").signsInAway("ana");
    centre.refuses(new EndInteraction(ANA, centre.interaction("c1")), Reason.INTERACTION_NOT_YOURS);
    centre.sets("ana", Activity.AVAILABLE);
    centre.refuses(
        new EndInteraction(ANA, centre.interaction("c1")), Reason.INTERACTION_NOT_ACTIVE);
  }

  @Test
  void shouldOfferNothingWhileTheConnectionIsLost() {
    centre.signsIn("ana").losesConnection("ana").calls("c1", "sales").offersNothing();
    centre.signsIn("ana").offers("c1", "ana");
    assertEquals(new AgentResumed(ANA, new SessionId(2)), centre.last(AgentResumed.class));
  }

  @Test
  void shouldKeepAnOfferPendingThroughAShortLossOfConnection() {
    centre.signsIn("ana").calls("c1", "sales").losesConnection("ana").passes(3 * SECOND);
    centre.signsIn("ana").accepts("ana").ends("ana");
  }

  @Test
  void shouldNotBlameAnAgentWhoCouldNotSeeTheOffer() {
    centre.signsIn("ana").calls("c1", "sales").losesConnection("ana").passes(20 * SECOND);
    centre.signsIn("ana").offers("c1", "ana");
  }

  @Test
  void shouldSignOutWhoDoesNotComeBackAndQueueTheirWorkAtItsOldPlace() {
    centre.signsIn("ana").calls("c1", "sales").accepts("ana").passes(SECOND).calls("c2", "sales");
    centre.losesConnection("ana");
    assertEquals(
        centre.timeMs() + 30 * SECOND, centre.last(AgentConnectionLost.class).graceDeadlineMs());
    centre.passes(30 * SECOND);
    assertEquals(
        List.of(new InteractionRequeued(new InteractionId(1), ANA, Cause.CONNECTION_LOST)),
        centre.lastOf(InteractionRequeued.class));
    centre.happened(new AgentSignedOut(ANA, Cause.CONNECTION_LOST, null));
    centre.signsIn("ben").offers("c1", "ben");
  }

  @Test
  void shouldIgnoreTheFarewellOfAnOlderConnection() {
    centre.signsIn("ana").signsIn("ana");
    centre.does(new LoseAgentConnection(ANA, new SessionId(1))).nothingHappened();
    centre.calls("c1", "sales").offers("c1", "ana");
  }

  @Test
  void shouldGiveEverybodyAFullGraceAfterARestart() {
    centre.signsIn("ana").signsIn("ben").calls("c1", "sales").accepts("ana");
    centre.restartsAfter(3_600 * SECOND).offersNothing();
    assertEquals(2, centre.lastOf(AgentConnectionLost.class).size());
    centre.passes(29 * SECOND).signsIn("ana").ends("ana");
    centre.passes(SECOND).happened(new AgentSignedOut(BEN, Cause.CONNECTION_LOST, null));
  }
}
