package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.CallCentre.can;
import static org.strowger.core.CallCentre.needs;
import static org.strowger.core.QueueSketch.queue;

import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.event.AgentEvent.ActivityChanged;
import org.strowger.core.event.AgentEvent.CoolDownEnded;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;

/** Who is offered what, and what becomes of an offer. */
class OfferTest {
  private final CallCentre centre =
      new CallCentre()
          .skills("german", "billing")
          .has(queue("billing", needs("billing", 1)))
          .agent("ana", can("billing", 5), can("german", 3))
          .agent("ben", can("billing", 5))
          .agent("eva");

  @Test
  void shouldOfferAnArrivalToAReadyAgentAtOnce() {
    centre.signsIn("ana").calls("c1", "billing").offers("c1", "ana");
    OfferMade made = centre.last(OfferMade.class);
    assertEquals(centre.timeMs() + 20 * SECOND, made.deadlineMs());
  }

  @Test
  void shouldOfferABacklogToAnAgentWhoSignsIn() {
    centre.calls("c1", "billing").offersNothing().signsIn("ana").offers("c1", "ana");
  }

  @Test
  void shouldOfferToTheLongestIdleAgent() {
    centre.signsIn("ben").passes(SECOND).signsIn("ana");
    centre.calls("c1", "billing").offers("c1", "ben");
    centre.calls("c2", "billing").offers("c2", "ana");
  }

  @Test
  void shouldBreakATieOfIdlenessByTheLowerId() {
    centre.signsIn("ben").signsIn("ana").calls("c1", "billing").offers("c1", "ana");
  }

  @Test
  void shouldNeverOfferToAnAgentWithoutTheSkill() {
    centre.signsIn("eva").calls("c1", "billing").offersNothing();
  }

  @Test
  void shouldAskForWhatTheInteractionNeedsBesideItsQueue() {
    centre.signsIn("ben").signsIn("ana");
    centre
        .arrives("c1", Channel.PHONE, "billing", 0, needs("german", 3))
        .offers("c1", "ana")
        .arrives("c2", Channel.PHONE, "billing", 0, needs("german", 4))
        .offersNothing();
  }

  @Test
  void shouldServeTheFirstDueWhenAnAgentFrees() {
    centre.calls("c1", "billing").passes(SECOND).calls("c2", "billing");
    centre.signsIn("ana").offers("c1", "ana").accepts("ana").ends("ana").offers("c2", "ana");
  }

  @Test
  void shouldLetPriorityOvertakeByItsHeadStartAndNoFurther() {
    centre.calls("early", "billing").passes(31 * SECOND);
    centre.calls("ordinary", "billing").passes(10 * SECOND);
    centre.arrives("vip", Channel.PHONE, "billing", 1);
    centre.signsIn("ana").offers("early", "ana").accepts("ana");
    centre.ends("ana").offers("vip", "ana").accepts("ana");
    centre.ends("ana").offers("ordinary", "ana");
  }

  @Test
  void shouldTakeTheBestOverAllQueuesAnAgentServes() {
    centre.has(queue("urgent", needs("billing", 1)).target(2 * SECOND));
    centre.calls("calm", "billing").passes(SECOND).calls("pressing", "urgent");
    centre.signsIn("ana").offers("pressing", "ana");
  }

  @Test
  void shouldHoldTheAgentForTheOfferAlone() {
    centre.signsIn("ana").calls("c1", "billing").calls("c2", "billing").offersNothing();
  }

  @Test
  void shouldSpreadWorkOverAgentsBeforeLoadingOne() {
    centre.profile("chats", 3, new ChannelLimit(Channel.CHAT, 3));
    centre.agentWithProfile("kim", "chats").agentWithProfile("lee", "chats").has(queue("web"));
    centre.signsIn("kim").signsIn("lee");
    centre.arrives("w1", Channel.CHAT, "web", 0).offers("w1", "kim");
    centre.arrives("w2", Channel.CHAT, "web", 0).offers("w2", "lee");
    centre.arrives("w3", Channel.CHAT, "web", 0).offers("w3", "kim");
  }

  @Test
  void shouldRespectTheTotalOverAllChannels() {
    centre.profile(
        "mixed", 2, new ChannelLimit(Channel.CHAT, 2), new ChannelLimit(Channel.EMAIL, 2));
    centre.agentWithProfile("kim", "mixed").has(queue("web")).signsIn("kim");
    centre.arrives("w1", Channel.CHAT, "web", 0).offers("w1", "kim");
    centre.arrives("m1", Channel.EMAIL, "web", 0).offers("m1", "kim");
    centre.arrives("m2", Channel.EMAIL, "web", 0).offersNothing();
    centre.arrives("p1", Channel.PHONE, "web", 0).offersNothing();
  }

  @Test
  void shouldReturnADeclinedOneToItsPlaceAndLeaveTheAgentInPeace() {
    centre.calls("c1", "billing").passes(SECOND).calls("c2", "billing").signsIn("ana");
    centre.declines("ana").offersNothing();
    centre.signsIn("ben").offers("c1", "ben");
    centre.passes(5 * SECOND).happened(new CoolDownEnded(new AgentId("ana"))).offers("c2", "ana");
  }

  @Test
  void shouldSendAnAgentWhoMissedAnOfferAwayAndSayWhy() {
    centre.signsIn("ana").calls("c1", "billing");
    OfferMade made = centre.last(OfferMade.class);
    centre
        .passes(20 * SECOND)
        .happened(new OfferExpired(made.offer(), made.interaction(), made.agent()))
        .happened(new ActivityChanged(new AgentId("ana"), Activity.AWAY, Cause.OFFER_EXPIRED, null))
        .offersNothing();
    centre.sets("ana", Activity.AVAILABLE).offers("c1", "ana");
  }

  @Test
  void shouldRescindTheOfferWhenTheCustomerLeaves() {
    centre.signsIn("ana").signsIn("ben").calls("c1", "billing");
    OfferMade made = centre.last(OfferMade.class);
    centre
        .hangsUp("c1")
        .happened(
            new OfferRescinded(
                made.offer(), made.interaction(), made.agent(), RescindReason.INTERACTION_ENDED))
        .happened(new InteractionEnded(made.interaction(), EndReason.ABANDONED, null, 0, null));
    centre.refuses(new AcceptOffer(made.agent(), made.offer()), Reason.OFFER_NOT_PENDING);
  }

  @Test
  void shouldKeepTheIdleRankOfAnAgentWhoseOfferWasRescinded() {
    centre.signsIn("ana").passes(SECOND).signsIn("ben");
    centre.calls("c1", "billing").offers("c1", "ana").hangsUp("c1");
    centre.calls("c2", "billing").offers("c2", "ana");
  }

  @Test
  void shouldLetOnlyOneAcceptWin() {
    centre.signsIn("ana").calls("c1", "billing").accepts("ana");
    OfferId offer = centre.offer("ana");
    centre.refuses(new AcceptOffer(new AgentId("ana"), offer), Reason.OFFER_NOT_PENDING);
    centre.refuses(new DeclineOffer(new AgentId("ana"), offer, "late"), Reason.OFFER_NOT_PENDING);
  }

  @Test
  void shouldRefuseTheOfferOfAnother() {
    centre.signsIn("ana").signsIn("ben").calls("c1", "billing");
    centre.refuses(
        new AcceptOffer(new AgentId("ben"), centre.offer("ana")), Reason.OFFER_NOT_YOURS);
  }

  @Test
  void shouldRefuseAnOfferThatNeverWas() {
    centre.signsIn("ana");
    centre.refuses(new AcceptOffer(new AgentId("ana"), new OfferId(99)), Reason.OFFER_UNKNOWN);
  }

  @Test
  void shouldLetADeadlineStrikeBeforeALateAccept() {
    centre.signsIn("ana").calls("c1", "billing");
    OfferId offer = centre.offer("ana");
    centre.passes(20 * SECOND);
    centre.refuses(new AcceptOffer(new AgentId("ana"), offer), Reason.OFFER_NOT_PENDING);
  }

  @Test
  void shouldLeaveItToTheClientToAcceptWhatIsToBeAcceptedByItself() {
    centre.has(queue("warned").offers(warned(3 * SECOND))).signsIn("ana");
    centre.calls("c1", "warned").offers("c1", "ana");
    OfferMade made = centre.last(OfferMade.class);
    assertEquals(centre.timeMs() + 3 * SECOND, made.autoAcceptMs());

    centre.passes(3 * SECOND).nothingHappened();
    centre.accepts("ana").happened(new OfferAccepted(made.offer(), made.interaction(), ana()));
  }

  @Test
  void shouldConnectNobodyWithAClientThatDoesNotAccept() {
    centre.has(queue("warned").offers(warned(3 * SECOND))).signsIn("ana");
    centre.calls("c1", "warned").offers("c1", "ana").passes(20 * SECOND);
    OfferExpired missed = centre.last(OfferExpired.class);
    assertEquals(ana(), missed.agent());
    centre.offersNothing();
  }

  @Test
  void shouldRefuseAWarningThatOutlastsTheOffer() {
    InvalidValue wrong =
        assertThrows(
            InvalidValue.class, () -> queue("warned").offers(warned(20 * SECOND)).definition());
    assertEquals("auto_accept_delay_ms", wrong.field());
  }

  private static OfferPolicy warned(long delayMs) {
    return new OfferPolicy(1, true, delayMs, "", 0, 0, Activity.AWAY, 0, 0, null);
  }

  private static AgentId ana() {
    return new AgentId("ana");
  }
}
