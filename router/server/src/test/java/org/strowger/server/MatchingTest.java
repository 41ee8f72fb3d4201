package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.ActivityReason;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AgentSnapshot;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.ArriveDirect;
import org.strowger.proto.v1.AssignmentStarted;
import org.strowger.proto.v1.CapacityProfile;
import org.strowger.proto.v1.Cause;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.DeclineKind;
import org.strowger.proto.v1.DeclineOffer;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Distribution;
import org.strowger.proto.v1.ExtendWrapUp;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.InteractionView;
import org.strowger.proto.v1.OfferMade;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Plan;
import org.strowger.proto.v1.PullInteraction;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Queued;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.RescindReason;
import org.strowger.proto.v1.SetNextActivity;
import org.strowger.proto.v1.Touch;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkResponse.ResponseCase;
import org.strowger.server.edge.Lots;
import org.strowger.server.journal.MemoryJournal;

/** The whole of matching as those outside see it, over real gRPC. */
class MatchingTest {
  private final MemoryJournal journal = new MemoryJournal();
  private final TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG, new RoutingCore(), journal, new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo");
  private final GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldSayWhenAnOfferIsAcceptedByItselfAndLeaveThatToTheClient() {
    assertFalse(snapshotOfAna(AgentDesk.open(router.channel())).getAutoAccept());
    Queue.Builder warned = TestRouter.sales().toBuilder().setQueueId("warned");
    warned.getOffersBuilder().setAutoAccept(true).setAutoAcceptDelayMs(3_000);
    router.define(Definition.newBuilder().setQueue(warned));
    AgentDesk ana = AgentDesk.open(router.channel());
    assertTrue(snapshotOfAna(ana).getAutoAccept());

    phone.arrive("call-1", "warned");
    OfferMade offer = ana.next(ResponseCase.OFFER_MADE).getOfferMade();
    assertEquals(TestRouter.START_MS + 3_000, offer.getAutoAcceptMs());
    phone.next(UpdateCase.OFFERED);
    router.clock.advance(3_000);
    assertFalse(ana.accept(offer.getOfferId()).hasRejected());
    assertEquals("ana", phone.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());
  }

  private static AgentSnapshot snapshotOfAna(AgentDesk desk) {
    desk.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0);
    return desk.next(ResponseCase.SNAPSHOT).getSnapshot();
  }

  @Test
  void shouldTellTheLoserWhoWon() {
    Queue.Builder both = TestRouter.sales().toBuilder().setQueueId("both");
    both.getOffersBuilder().setParallel(2).setWhisper("say hello");
    router.define(Definition.newBuilder().setQueue(both));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    AgentDesk bo = AgentDesk.available(router.channel(), "bo");
    phone.arrive("call-1", "both");
    OfferMade toAna = ana.next(ResponseCase.OFFER_MADE).getOfferMade();
    OfferMade toBo = bo.next(ResponseCase.OFFER_MADE).getOfferMade();
    assertEquals("say hello", toAna.getWhisper());
    assertEquals("say hello", toBo.getWhisper());

    assertFalse(bo.accept(toBo.getOfferId()).hasRejected());
    long won = bo.next(ResponseCase.ASSIGNMENT_STARTED).getSequence();
    var ended = ana.next(ResponseCase.OFFER_ENDED).getOfferEnded();
    assertEquals(toAna.getOfferId(), ended.getOfferId());
    assertEquals(RescindReason.RESCIND_REASON_TAKEN_BY_OTHER, ended.getRescinded().getReason());
    assertEquals("bo", ended.getRescinded().getTakenByAgentId());

    WorkReply late = ana.accept(toAna.getOfferId());
    assertEquals(Reason.REASON_OFFER_TAKEN, AgentDesk.reason(late));
    assertEquals("bo", late.getRejected().getTakenByAgentId());
    assertEquals(won, late.getRejected().getTakenAtSequence());

    phone.next(UpdateCase.OFFERED);
    phone.next(UpdateCase.OFFERED);
    assertEquals("bo", phone.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());
  }

  @Test
  void shouldParkWhatIsScheduledUntilItsTime() {
    long enterMs = TestRouter.START_MS + 10_000;
    phone.send(command ->
        command.setArrive(
            GatewayDesk.arrival("callback-1", "sales").toBuilder().setEnterMs(enterMs)));
    var parked = phone.next(UpdateCase.PARKED).getParked();
    assertEquals(enterMs, parked.getUntilMs());
    assertEquals("sales", parked.getQueueId());
    assertEquals(1, router.queue("sales").getParked());
    assertEquals(0, router.queue("sales").getArrived());
    assertEquals(enterMs, shown(parked.getInteractionId()).getParkedUntilMs());

    router.clock.advance(10_000);
    Queued queued = phone.next(UpdateCase.QUEUED).getQueued();
    assertEquals(parked.getInteractionId(), queued.getInteractionId());
    assertEquals(0, router.queue("sales").getParked());
    assertEquals(1, router.queue("sales").getWaiting());
    assertEquals(1, router.queue("sales").getArrived());
  }

  @Test
  void shouldLetAgentsPullWhereTheQueueAllowsIt() {
    Queue.Builder list = TestRouter.sales().toBuilder().setQueueId("list");
    list.getChoiceBuilder().setDistribution(Distribution.DISTRIBUTION_PULL);
    router.define(Definition.newBuilder().setQueue(list));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "list");
    long interaction = phone.next(UpdateCase.QUEUED).getQueued().getInteractionId();

    assertFalse(
        ana.ask(request ->
                request.setPullInteraction(
                    PullInteraction.newBuilder().setInteractionId(interaction)))
            .hasRejected());
    AssignmentStarted started = ana.next(ResponseCase.ASSIGNMENT_STARTED).getAssignmentStarted();
    assertEquals(0, started.getOfferId());
    assertEquals("call-1", started.getInteraction().getKey());
    assertEquals("ana", phone.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());
    assertEquals(1, router.queue("list").getAnswered());
    assertEquals(1, router.agent("ana").getAccepted());
  }

  @Test
  void shouldFollowWithTheNextActivityOnceTheWorkIsDone() {
    router.define(
        Definition.newBuilder()
            .setActivityReason(ActivityReason.newBuilder().setActivityReasonId("lunch")));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    long interaction = ana.acceptNext();
    ana.ask(request ->
        request.setSetNextActivity(
            SetNextActivity.newBuilder().setActivity(Activity.ACTIVITY_AWAY).setReasonId("lunch")));
    assertEquals(
        "lunch", ana.next(ResponseCase.NEXT_ACTIVITY_SET).getNextActivitySet().getReasonId());
    assertEquals(Activity.ACTIVITY_AWAY, router.agent("ana").getNextActivity());

    ana.end(interaction);
    var changed = ana.next(ResponseCase.ACTIVITY_CHANGED).getActivityChanged();
    assertEquals(Activity.ACTIVITY_AWAY, changed.getActivity());
    assertEquals(Cause.CAUSE_NEXT_ACTIVITY, changed.getCause());
    assertEquals("lunch", changed.getReasonId());
    AgentView shown = router.agent("ana");
    assertEquals("lunch", shown.getReasonId());
    assertEquals(Activity.ACTIVITY_UNSPECIFIED, shown.getNextActivity());
  }

  @Test
  void shouldTellBothSidesOfADirectCall() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    ArriveDirect direct =
        ArriveDirect.newBuilder()
            .setKey("call-1")
            .setChannel(Channel.CHANNEL_PHONE)
            .setQueueId("sales")
            .setAgentId("ana")
            .build();
    phone.send(command -> command.setArriveDirect(direct));
    AssignmentStarted started = ana.next(ResponseCase.ASSIGNMENT_STARTED).getAssignmentStarted();
    assertEquals(0, started.getOfferId());
    assertEquals("ana", phone.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());
    assertEquals(1, router.queue("sales").getActive());
    assertEquals(0, router.queue("sales").getArrived(), "it was never in a line");

    phone.send(command -> command.setArriveDirect(direct));
    assertEquals(
        started.getInteraction().getInteractionId(),
        phone.next(UpdateCase.QUEUED).getQueued().getInteractionId());
    assertEquals("ana", phone.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());
  }

  @Test
  void shouldLetAConversationSleepAndWake() {
    CapacityProfile.Builder chats =
        CapacityProfile.newBuilder().setCapacityProfileId("chats").setTotal(1);
    chats.addLimitsBuilder().setChannel(Channel.CHANNEL_CHAT).setMax(1).setIdleAfterMs(5_000);
    router.define(
        Definition.newBuilder().setCapacityProfile(chats),
        Definition.newBuilder().setQueue(TestRouter.sales().toBuilder().setQueueId("chat")),
        Definition.newBuilder()
            .setAgent(Agent.newBuilder().setAgentId("cy").setCapacityProfileId("chats")));
    AgentDesk cy = AgentDesk.available(router.channel(), "cy");
    phone.send(command ->
        command.setArrive(
            GatewayDesk.arrival("chat-1", "chat").toBuilder().setChannel(Channel.CHANNEL_CHAT)));
    long interaction = cy.acceptNext();
    router.clock.advance(5_000);
    assertEquals(
        interaction,
        cy.next(ResponseCase.ASSIGNMENT_PARKED).getAssignmentParked().getInteractionId());
    var parked = phone.next(UpdateCase.PARKED).getParked();
    assertEquals("cy", parked.getAgentId());
    assertEquals(0, parked.getUntilMs());
    assertEquals(Phase.PHASE_PARKED, shown(interaction).getPhase());

    phone.send(command -> command.setTouch(Touch.newBuilder().setKey("chat-1")));
    assertEquals(
        interaction,
        cy.next(ResponseCase.ASSIGNMENT_WOKEN).getAssignmentWoken().getInteractionId());
    assertEquals("cy", phone.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());
    assertEquals(Phase.PHASE_ACTIVE, shown(interaction).getPhase());
  }

  @Test
  void shouldLeaveABusyAgentInPeaceForAsLongAsTheQueueSays() {
    Queue.Builder sales = TestRouter.sales().toBuilder().setQueueId("busy");
    sales.getOffersBuilder().setBusyCoolDownMs(2_000);
    router.define(Definition.newBuilder().setQueue(sales));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "busy");
    long offer = ana.next(ResponseCase.OFFER_MADE).getOfferMade().getOfferId();
    ana.ask(request ->
        request.setDeclineOffer(
            DeclineOffer.newBuilder().setOfferId(offer).setKind(DeclineKind.DECLINE_KIND_BUSY)));
    long deadlineMs = ana.next(ResponseCase.COOL_DOWN_STARTED).getCoolDownStarted().getDeadlineMs();
    assertEquals(TestRouter.START_MS + 2_000, deadlineMs);
    assertEquals(deadlineMs, router.agent("ana").getCoolDownDeadlineMs());
    router.clock.advance(2_000);
    ana.next(ResponseCase.COOL_DOWN_ENDED);
    assertEquals(0, router.agent("ana").getCoolDownDeadlineMs());
  }

  @Test
  void shouldExtendWrapUpAsFarAsTheQueueAllows() {
    Queue.Builder paperwork =
        TestRouter.sales().toBuilder().setQueueId("paperwork").setWrapUpMs(10_000);
    paperwork.getWrapUpBuilder().setExtendMaxMs(5_000);
    router.define(Definition.newBuilder().setQueue(paperwork));
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "paperwork");
    long interaction = ana.acceptNext();
    ana.end(interaction);
    assertFalse(extend(ana, interaction, 5_000).hasRejected());
    assertEquals(
        TestRouter.START_MS + 15_000,
        ana.next(ResponseCase.WRAP_UP_EXTENDED).getWrapUpExtended().getWrapUpDeadlineMs());
    assertEquals(TestRouter.START_MS + 15_000, router.agent("ana").getWrapUpDeadlineMs());
    assertEquals(
        Reason.REASON_WRAP_UP_NOT_EXTENDABLE, AgentDesk.reason(extend(ana, interaction, 1)));
  }

  private static WorkReply extend(AgentDesk agent, long interaction, long byMs) {
    return agent.ask(request ->
        request.setExtendWrapUp(
            ExtendWrapUp.newBuilder().setInteractionId(interaction).setByMs(byMs)));
  }

  @Test
  void shouldSayAtOnceThatNobodyCouldEverTakeIt() {
    router.withReturns();
    phone.arrive("call-1", "returns");
    assertTrue(phone.next(UpdateCase.QUEUED).getQueued().getUnservable());
    phone.arrive("call-2", "sales");
    assertFalse(phone.next(UpdateCase.QUEUED).getQueued().getUnservable());
  }

  @Test
  void shouldOfferACallbackAndOverflowAsThePlanSays() {
    Plan.Builder plan = Plan.newBuilder().setPlanId("ladder");
    plan.addStepsBuilder().setAfterMs(1_000).setOfferCallback(true);
    plan.addStepsBuilder().setAfterMs(2_000).setOverflowToQueueId("sales");
    router.define(
        Definition.newBuilder().setPlan(plan),
        Definition.newBuilder()
            .setQueue(TestRouter.sales().toBuilder().setQueueId("first").setPlanId("ladder")));
    phone.arrive("call-1", "first");
    assertEquals("first", phone.next(UpdateCase.QUEUED).getQueued().getQueueId());
    router.clock.advance(1_000);
    assertEquals("call-1", phone.next(UpdateCase.CALLBACK_OFFERED).getKey());
    router.clock.advance(1_000);
    assertEquals("sales", phone.next(UpdateCase.QUEUED).getQueued().getQueueId());
    assertEquals(0, router.queue("first").getArrived());
    assertEquals(1, router.queue("sales").getArrived());
  }

  @Test
  void shouldTellTheWaitAsARangeOnceItIsKnown() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    for (int i = 1; i <= 4; i++) {
      phone.arrive("call-" + i, "sales");
      GatewayUpdate queued = phone.next(UpdateCase.QUEUED);
      assertEquals(0, queued.getQueued().getWaitHighMs(), "nothing has been measured yet");
    }
    for (int i = 1; i <= 2; i++) {
      long interaction = ana.acceptNext();
      router.clock.advance(10_000);
      ana.end(interaction);
    }
    long third = ana.acceptNext();
    phone.arrive("call-5", "sales");
    Queued queued = phone.next(UpdateCase.QUEUED).getQueued();
    assertEquals(1, queued.getAhead());
    assertTrue(0 < queued.getWaitLowMs(), queued::toString);
    assertTrue(queued.getWaitLowMs() < queued.getWaitMedianMs(), queued::toString);
    assertTrue(queued.getWaitMedianMs() < queued.getWaitHighMs(), queued::toString);
    assertTrue(0 < router.queue("sales").getWaitHighMs());

    ana.end(third);
    ana.acceptNext();
    router.clock.advance(2_000);
    var moved = phone.next(UpdateCase.POSITION_CHANGED);
    while (!moved.getKey().equals("call-5") || moved.getPositionChanged().getAhead() != 0) {
      moved = phone.next(UpdateCase.POSITION_CHANGED);
    }
    assertTrue(moved.getPositionChanged().getWaitHighMs() < queued.getWaitHighMs());
  }

  @Test
  void shouldDrawALotForEachArrivalAndJournalIt() {
    phone.arrive("call-1", "sales");
    phone.arrive("call-2", "sales");
    phone.next(UpdateCase.QUEUED);
    phone.next(UpdateCase.QUEUED);
    List<Long> drawn =
        journal.entries().stream()
            .map(entry -> entry.command())
            .filter(command -> command instanceof Arrive)
            .map(command -> ((Arrive) command).terms().lot())
            .toList();
    Lots same = new Lots(TestRouter.LOTS_SEED);
    assertEquals(List.of(same.getAsLong(), same.getAsLong()), drawn);
  }

  private InteractionView shown(long interaction) {
    return router
        .supervisor()
        .getInteraction(GetInteractionRequest.newBuilder().setInteractionId(interaction).build())
        .getInteraction();
  }
}
