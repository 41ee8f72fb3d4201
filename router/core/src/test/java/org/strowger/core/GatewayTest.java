package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.arrival;
import static org.strowger.core.CallCentre.key;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.command.Reply.Accepted;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Reason;
import org.strowger.core.model.Requirements;

/** Arrivals, departures, keys, instances, reconciliation. */
class GatewayTest {
  private static final GatewayId SWITCH = new GatewayId("switch");

  private final CallCentre centre =
      new CallCentre().skills("german").has(queue("sales").roomFor(2)).agent("ana");

  @Test
  void shouldAnswerTheSameKeyWithTheFirstResult() {
    centre.calls("c1", "sales");
    assertEquals(
        new Accepted(new InteractionId(1)),
        centre.tries(arrival("c1", Channel.CHAT, "elsewhere", 9)));
    centre.nothingHappened().hangsUp("c1");
    assertEquals(
        new Accepted(new InteractionId(1)), centre.tries(arrival("c1", Channel.PHONE, "sales", 0)));
    centre.nothingHappened();
  }

  @Test
  void shouldForgetTheOldestEndedKeyWhenItsLimitIsReached() {
    CoreLimits two = new CoreLimits(9, 9, 9, 9, 9, 9, 9, 2, 30_000, 60_000);
    CallCentre small = new CallCentre(two).has(queue("sales"));
    small.calls("c1", "sales").hangsUp("c1").calls("c2", "sales").hangsUp("c2");
    small.calls("c3", "sales").hangsUp("c3");
    assertEquals(
        new Accepted(new InteractionId(2)), small.tries(arrival("c2", Channel.PHONE, "sales", 0)));
    assertEquals(
        new Accepted(new InteractionId(4)), small.tries(arrival("c1", Channel.PHONE, "sales", 0)));
  }

  @Test
  void shouldRefuseUnknownQueuesAndSkills() {
    centre.refuses(arrival("c1", Channel.PHONE, "nowhere", 0), Reason.QUEUE_UNKNOWN);
    centre.refuses(
        arrival("c1", Channel.PHONE, "sales", 0, needs("greek", 1)), Reason.SKILL_UNKNOWN);
  }

  @Test
  void shouldRefuseWhoFindsNoRoom() {
    centre.calls("c1", "sales").calls("c2", "sales");
    centre.refuses(arrival("c3", Channel.PHONE, "sales", 0), Reason.QUEUE_FULL);
    centre.hangsUp("c1").calls("c3", "sales");
  }

  @Test
  void shouldCountAnOfferedOneAsStillWaiting() {
    centre.signsIn("ana").calls("c1", "sales").calls("c2", "sales");
    centre.refuses(arrival("c3", Channel.PHONE, "sales", 0), Reason.QUEUE_FULL);
    centre.accepts("ana").calls("c3", "sales");
  }

  @Test
  void shouldRefuseArrivalsBeyondTheLimitOfTheTables() {
    CoreLimits one = new CoreLimits(9, 9, 9, 9, 9, 9, 1, 9, 30_000, 60_000);
    CallCentre small = new CallCentre(one).has(queue("sales")).calls("c1", "sales");
    small.refuses(arrival("c2", Channel.PHONE, "sales", 0), Reason.LIMIT_REACHED);
  }

  @Test
  void shouldDoNoHarmWhenACustomerLeavesTwice() {
    centre.calls("c1", "sales").hangsUp("c1").hangsUp("c1").nothingHappened();
    centre.does(new EndByCustomer(key("c1"))).nothingHappened();
    centre.refuses(new Abandon(key("never")), Reason.INTERACTION_UNKNOWN);
    centre.refuses(new EndByCustomer(key("never")), Reason.INTERACTION_UNKNOWN);
  }

  @Test
  void shouldRefuseToEndWhatNobodyHasAccepted() {
    centre.calls("c1", "sales");
    centre.refuses(new EndByCustomer(key("c1")), Reason.INTERACTION_NOT_ACTIVE);
    centre.signsIn("ana").accepts("ana").does(new EndByCustomer(key("c1")));
    assertEquals(EndReason.CUSTOMER_ENDED, centre.last(InteractionEnded.class).reason());
  }

  @Test
  void shouldReplaceAttributes() {
    Attributes gold = new Attributes(List.of(new Attribute("tier", "gold")));
    centre.calls("c1", "sales").does(new UpdateInteraction(key("c1"), gold));
    centre.happened(new InteractionUpdated(new InteractionId(1), gold, Requirements.NONE));
    centre.does(new UpdateInteraction(key("c1"), gold)).nothingHappened();
    centre.hangsUp("c1");
    centre.refuses(new UpdateInteraction(key("c1"), gold), Reason.INTERACTION_ENDED);
    centre.refuses(new UpdateInteraction(key("c2"), gold), Reason.INTERACTION_UNKNOWN);
  }

  @Test
  void shouldRefuseAGatewayThatHasNotSaidHello() {
    centre.refuses(
        new Abandon(new InteractionKey(new GatewayId("other"), "c1")),
        Reason.GATEWAY_NOT_CONNECTED);
    centre.does(new LoseGatewayConnection(SWITCH, 1));
    centre.refuses(arrival("c1", Channel.PHONE, "sales", 0), Reason.GATEWAY_NOT_CONNECTED);
  }

  @Test
  void shouldLetANewerInstanceFenceAnOlder() {
    centre.does(new ConnectGateway(SWITCH, 2));
    centre.refuses(new ConnectGateway(SWITCH, 1), Reason.GATEWAY_FENCED);
    centre.does(new LoseGatewayConnection(SWITCH, 1)).nothingHappened().calls("c1", "sales");
  }

  @Test
  void shouldBoundTheGateways() {
    CoreLimits one = new CoreLimits(9, 9, 9, 9, 9, 1, 9, 9, 30_000, 60_000);
    new CallCentre(one)
        .refuses(new ConnectGateway(new GatewayId("second"), 1), Reason.LIMIT_REACHED);
  }

  @Test
  void shouldEndLiveInteractionsOfAGatewayThatStaysAwayAndKeepLetters() {
    centre.calls("call", "sales").arrives("letter", Channel.EMAIL, "sales", 0);
    centre.does(new LoseGatewayConnection(SWITCH, 1)).passes(60 * SECOND);
    centre.happened(new GatewayGraceEnded(SWITCH));
    assertEquals(
        List.of(new InteractionEnded(new InteractionId(1), EndReason.GATEWAY_LOST, null, 0, null)),
        centre.lastOf(InteractionEnded.class));
    centre.does(new ConnectGateway(SWITCH, 1)).hangsUp("letter");
  }

  @Test
  void shouldKeepEverythingOfAGatewayThatComesBackInTime() {
    centre.calls("call", "sales").does(new LoseGatewayConnection(SWITCH, 1)).passes(59 * SECOND);
    centre.does(new ConnectGateway(SWITCH, 1)).passes(60 * SECOND).nothingHappened();
    centre.signsIn("ana").offers("call", "ana");
  }

  @Test
  void shouldEndWhatTheGatewayDoesNotHaveAnyMore() {
    centre.signsIn("ana").calls("c1", "sales").accepts("ana").calls("c2", "sales");
    centre.does(new ReconcileGateway(SWITCH, List.of("c1", "unknown")));
    assertEquals(
        List.of(
            new InteractionEnded(
                new InteractionId(2), EndReason.MISSING_AT_GATEWAY, null, 0, null)),
        centre.lastOf(InteractionEnded.class));
  }
}
