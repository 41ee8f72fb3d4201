package org.strowger.gateway.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Assigned;
import org.strowger.proto.v1.CallbackOffered;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Fenced;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayCommand.CommandCase;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Offered;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.PositionChanged;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.Requirement;

/** A gateway's link in ordinary and in bad times. */
final class RouterLinkTest {
  private final FakeGatewayService service = new FakeGatewayService();
  private final FakeRouter router = new FakeRouter(service);
  private final FakeScheduler scheduler = router.scheduler;
  private final RecordingLinkListener listener = new RecordingLinkListener();
  private RouterLink link = router.link(listener).build();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldSayHelloFirst() {
    start();

    var hello = service.decided.get(0).getHello();
    assertEquals("phones", hello.getGatewayId());
    assertEquals(7, hello.getEpoch());
    assertEquals(0, hello.getResumeAfterSequence());
    assertEquals(List.of("link connected"), listener.told);
  }

  @Test
  void shouldBringACustomerWithEverythingKnown() {
    start();
    link.arrive(
        Arrival.of("c1", Channel.CHANNEL_VIDEO, "billing")
            .require("german", 2)
            .priority(3)
            .attribute("tier", "gold")
            .build());
    scheduler.runReady();

    var arrive = service.decided(CommandCase.ARRIVE).get(0).getArrive();
    assertEquals("c1", arrive.getKey());
    assertEquals(Channel.CHANNEL_VIDEO, arrive.getChannel());
    assertEquals("billing", arrive.getQueueId());
    assertEquals("german", arrive.getRequirements(0).getSkillId());
    assertEquals(2, arrive.getRequirements(0).getLevelMin());
    assertEquals(3, arrive.getPriority());
    assertEquals("tier", arrive.getAttributes(0).getName());
    assertEquals("gold", arrive.getAttributes(0).getValue());
    assertFalse(arrive.hasFurtherRequirements(), "asks for nothing further");
    assertEquals(List.of("c1 queued in billing"), listener.ofCustomers());
  }

  @Test
  void shouldSayWhoMustMayAndMustNotServeACustomer() {
    start();
    link.arrive(
        Arrival.of("c1", Channel.CHANNEL_CHAT, "billing")
            .requireAny(requirement("german", 3), requirement("english", 6))
            .requireAny(requirement("cards", 1))
            .requireNot("trainee", 1)
            .requireTeam("night")
            .requireTeam("weekend")
            .preferAgent("ana")
            .preferAgent("bob")
            .preferredWait(Duration.ofSeconds(30))
            .excludeAgent("eva")
            .waitingSince(Instant.ofEpochMilli(5_000))
            .build());
    scheduler.runReady();

    var arrive = service.decided(CommandCase.ARRIVE).get(0).getArrive();
    var further = arrive.getFurtherRequirements();
    assertEquals(2, further.getAnyCount());
    assertEquals("english", further.getAny(0).getOf(1).getSkillId());
    assertEquals(6, further.getAny(0).getOf(1).getLevelMin());
    assertEquals("trainee", further.getNot(0).getSkillId());
    assertEquals("weekend", further.getTeamIds(1));
    assertEquals("ana", arrive.getPreferredAgentIds(0));
    assertEquals("bob", arrive.getPreferredAgentIds(1));
    assertEquals(30_000, arrive.getPreferredWaitMs());
    assertEquals("eva", arrive.getExcludedAgentIds(0));
    assertEquals(5_000, arrive.getWaitingSinceMs());
    assertEquals(0, arrive.getEnterMs());
  }

  @Test
  void shouldBringACustomerWhoIsWithAnAgentAlready() {
    start();
    link.arriveDirect(
        new DirectArrival("c1", Channel.CHANNEL_PHONE, "billing", "ana", Map.of("line", "direct")));
    link.arriveDirect(new DirectArrival("c1", Channel.CHANNEL_PHONE, "billing", "ana"));
    link.update("c1", Map.of("line", "own"));
    link.end("c1");
    scheduler.runReady();

    var direct = service.decided(CommandCase.ARRIVE_DIRECT).get(0).getArriveDirect();
    assertEquals("c1", direct.getKey());
    assertEquals(Channel.CHANNEL_PHONE, direct.getChannel());
    assertEquals("billing", direct.getQueueId());
    assertEquals("ana", direct.getAgentId());
    assertEquals("direct", direct.getAttributes(0).getValue());
    assertEquals(1, service.decided(CommandCase.ARRIVE_DIRECT).size(), "the same key is one");
    assertEquals(
        List.of("c1 assigned to ana", "c1 ended END_REASON_CUSTOMER_ENDED"),
        listener.ofCustomers());
    assertEquals(0, link.customers());
  }

  @Test
  void shouldForgetADirectArrivalThatIsRejected() {
    start();
    service.verdict =
        command -> command.hasArriveDirect() ? rejected(Reason.REASON_AGENT_NOT_SIGNED_IN) : null;
    link.arriveDirect(new DirectArrival("c1", Channel.CHANNEL_PHONE, "billing", "ana"));
    scheduler.runReady();

    assertEquals(
        List.of("c1 rejected ARRIVE_DIRECT REASON_AGENT_NOT_SIGNED_IN"), listener.ofCustomers());
    assertEquals(0, link.customers());
  }

  @Test
  void shouldSendADirectArrivalAgainUntilAcknowledged() {
    start();
    service.framesUntilBreak = 0;
    link.arriveDirect(new DirectArrival("c1", Channel.CHANNEL_PHONE, "billing", "ana"));
    scheduler.runReady();
    scheduler.advance(1_000);

    assertEquals(2, service.decided(CommandCase.ARRIVE_DIRECT).size());
    assertEquals(List.of("c1 assigned to ana"), listener.ofCustomers());
  }

  @Test
  void shouldParkACustomerWhoIsScheduledUntilTheirTime() {
    start();
    scheduled("c1");
    service.enter("c1");
    scheduler.runReady();

    assertEquals(9_000, service.decided(CommandCase.ARRIVE).get(0).getArrive().getEnterMs());
    assertEquals(
        List.of("c1 parked for billing until 9000", "c1 queued in billing"),
        listener.ofCustomers());
  }

  @Test
  void shouldWakeAConversationThatSleepsByATouch() {
    start();
    arrive("c1");
    service.assign("c1", "ana", 2);
    service.sleep("c1");
    scheduler.runReady();
    link.touch("c1");
    scheduler.runReady();

    assertEquals("c1", service.decided(CommandCase.TOUCH).get(0).getTouch().getKey());
    assertEquals(
        List.of("c1 parked for billing, was with ana", "c1 assigned to ana"),
        listener.ofCustomers().subList(3, 5));
  }

  @Test
  void shouldTakeACustomerBackWhoseAgentHasNoRoomAtWaking() {
    start();
    arrive("c1");
    service.assign("c1", "ana", 2);
    service.sleep("c1");
    service.requeue("c1");
    service.tell(
        FakeGatewayService.update("c1")
            .setPositionChanged(PositionChanged.newBuilder().setAhead(2)));
    scheduler.runReady();

    assertEquals(
        List.of("c1 parked for billing, was with ana", "c1 requeued from ana", "c1 behind 2"),
        listener.ofCustomers().subList(3, 6));
  }

  @Test
  void shouldSendOneTouchForManyThatWait() {
    service.prompt = false;
    start();
    link.arrive(arrival("c1"));
    for (int message = 0; message < 100; message++) {
      link.touch("c1");
    }
    scheduler.runReady();
    service.prompt = true;
    service.decide(1);
    scheduler.runReady();
    assertEquals(1, service.decided(CommandCase.TOUCH).size());

    link.touch("c1");
    scheduler.runReady();
    assertEquals(2, service.decided(CommandCase.TOUCH).size());
  }

  @Test
  void shouldSendATouchAgainThatWasNotAcknowledged() {
    start();
    arrive("c1");
    service.prompt = false;
    link.touch("c1");
    scheduler.runReady();
    service.breakConnection();
    scheduler.runReady();
    service.prompt = true;
    scheduler.advance(1_000);

    assertEquals(1, service.decided(CommandCase.TOUCH).size());
  }

  @Test
  void shouldNotTouchWhoIsLeavingOrGone() {
    service.prompt = false;
    start();
    link.arrive(arrival("c1"));
    link.abandon("c1");
    link.touch("c1");
    link.touch("nobody");
    service.prompt = true;
    scheduler.runReady();

    assertTrue(service.decided(CommandCase.TOUCH).isEmpty());
  }

  @Test
  void shouldTellTheEstimatedWaitOnceItIsKnown() {
    start();
    arrive("c1");
    service.tell(
        FakeGatewayService.update("c1")
            .setPositionChanged(
                PositionChanged.newBuilder()
                    .setAhead(4)
                    .setWaitLowMs(40_000)
                    .setWaitMedianMs(90_000)
                    .setWaitHighMs(190_000)));
    GatewayUpdate.Builder moved = FakeGatewayService.update("c1");
    moved
        .getQueuedBuilder()
        .setInteractionId(1)
        .setQueueId("returns")
        .setWaitLowMs(0)
        .setWaitMedianMs(2_000)
        .setWaitHighMs(5_000);
    service.happen(moved);
    scheduler.runReady();

    assertEquals(
        List.of(
            "c1 queued in billing",
            "c1 behind 4",
            "c1 waits 90000, from 40000 to 190000",
            "c1 queued in returns",
            "c1 waits 2000, from 0 to 5000"),
        listener.ofCustomers());
  }

  @Test
  void shouldTellThatNobodyCouldEverServeACustomer() {
    start();
    arrive("c1");
    GatewayUpdate.Builder moved = FakeGatewayService.update("c1");
    moved.getQueuedBuilder().setInteractionId(1).setQueueId("latin").setUnservable(true);
    service.happen(moved);
    scheduler.runReady();

    assertEquals(
        List.of("c1 queued in billing", "c1 queued in latin", "c1 unservable"),
        listener.ofCustomers());
  }

  @Test
  void shouldTellOnceThatACallbackIsOffered() {
    start();
    arrive("c1");
    service.happen(
        FakeGatewayService.update("c1").setCallbackOffered(CallbackOffered.getDefaultInstance()));
    scheduler.runReady();
    service.breakConnection();
    scheduler.advance(1_000);

    assertEquals(List.of("c1 queued in billing", "c1 may be called back"), listener.ofCustomers());
  }

  @Test
  void shouldTellOffersToSeveralAndWithdrawThoseOfTheLosers() {
    start();
    arrive("c1");
    service.ring("c1", List.of("ana", "bob", "eva"), 3);
    GatewayUpdate.Builder declined = FakeGatewayService.update("c1");
    declined.getOfferWithdrawnBuilder().setAgentId("eva");
    service.happen(declined);
    // The winner first: whoever lost is told withdrawn all the same, and once.
    GatewayUpdate.Builder won = FakeGatewayService.update("c1");
    won.getAssignedBuilder().setAgentId("bob");
    GatewayUpdate.Builder lost = FakeGatewayService.update("c1");
    lost.getOfferWithdrawnBuilder().setAgentId("ana");
    service.happen(won, lost);
    scheduler.runReady();

    assertEquals(
        List.of(
            "c1 offered to ana",
            "c1 offered to bob",
            "c1 offered to eva",
            "c1 withdrawn from eva",
            "c1 withdrawn from ana",
            "c1 assigned to bob"),
        listener.ofCustomers().subList(1, 7));
    assertEquals(7, listener.ofCustomers().size());
  }

  @Test
  void shouldWithdrawOffersOfACustomerWhoIsMoved() {
    start();
    arrive("c1");
    service.ring("c1", List.of("ana", "bob"), 2);
    GatewayUpdate.Builder moved = FakeGatewayService.update("c1");
    moved.getQueuedBuilder().setInteractionId(1).setQueueId("returns");
    service.happen(moved);
    scheduler.runReady();

    assertEquals(
        List.of("c1 withdrawn from ana", "c1 withdrawn from bob", "c1 queued in returns"),
        listener.ofCustomers().subList(3, 6));
  }

  @Test
  void shouldTellTheRoutersTimeBeforeEachThing() {
    start();
    arrive("c1");
    listener.timesMs.clear();
    service.tell(
        FakeGatewayService.update("c1")
            .setTimeMs(1_000)
            .setPositionChanged(PositionChanged.newBuilder().setAhead(4)));
    scheduler.runReady();

    assertEquals(List.of(1_000L), listener.timesMs);
  }

  @Test
  void shouldTellEverythingThatBecomesOfACustomer() {
    start();
    arrive("c1");
    service.tell(
        FakeGatewayService.update("c1")
            .setPositionChanged(PositionChanged.newBuilder().setAhead(4)));
    service.offer("c1", "ana");
    GatewayUpdate.Builder withdrawn = FakeGatewayService.update("c1");
    withdrawn.getOfferWithdrawnBuilder().setAgentId("ana");
    service.happen(withdrawn);
    service.assign("c1", "bob", 2);
    GatewayUpdate.Builder held = FakeGatewayService.update("c1");
    held.getHeldChangedBuilder().setHeld(true);
    service.happen(held);
    service.requeue("c1");
    service.assign("c1", "eva", 2);
    service.end("c1", EndReason.END_REASON_AGENT_ENDED);
    scheduler.runReady();

    assertEquals(
        List.of(
            "c1 queued in billing",
            "c1 behind 4",
            "c1 offered to ana",
            "c1 withdrawn from ana",
            "c1 offered to bob",
            "c1 assigned to bob",
            "c1 held",
            "c1 requeued from bob",
            "c1 offered to eva",
            "c1 assigned to eva",
            "c1 ended END_REASON_AGENT_ENDED"),
        listener.ofCustomers());
    assertEquals(0, link.customers());
  }

  @Test
  void shouldKeepCommandsUntilConnectedAndSendThemInOrder() {
    link.arrive(arrival("c1"));
    link.arrive(arrival("c2"));
    link.abandon("c1");
    scheduler.runReady();
    assertTrue(service.decided.isEmpty());

    start();
    assertEquals(
        List.of("c1", "c2", "c1"),
        service.decided.stream()
            .map(FakeGatewayService::keyOf)
            .filter(key -> !key.isEmpty())
            .toList());
    assertEquals(1, link.customers());
  }

  @Test
  void shouldShareFramesInABurst() {
    start();
    for (int i = 0; i < 1_000; i++) {
      link.arrive(arrival("c" + i));
    }
    scheduler.runReady();

    assertEquals(1_000, service.interactions.size());
    int largest = service.frames.stream().mapToInt(Integer::intValue).max().orElse(0);
    assertEquals(128, largest);
    assertTrue(service.frames.size() <= 1 + 8, "frames: " + service.frames);
  }

  @Test
  void shouldHaveNoMoreUnderWayThanItsBound() {
    service.prompt = false;
    start();
    for (int i = 0; i < 2 * CommandLine.UNDER_WAY_MAX; i++) {
      link.arrive(arrival("c" + i));
    }
    scheduler.runReady();
    assertEquals(CommandLine.UNDER_WAY_MAX, service.undecided());

    service.prompt = true;
    service.decide(1);
    scheduler.runReady();
    service.decide(Integer.MAX_VALUE);
    scheduler.runReady();
    service.decide(Integer.MAX_VALUE);
    scheduler.runReady();
    assertEquals(2 * CommandLine.UNDER_WAY_MAX, service.interactions.size());
  }

  @Test
  void shouldSendWhatWasNotAcknowledgedAgain() {
    service.prompt = false;
    start();
    link.arrive(arrival("c1"));
    link.arrive(arrival("c2"));
    scheduler.runReady();
    service.decide(1);
    service.breakConnection();
    scheduler.runReady();
    service.prompt = true;
    scheduler.advance(1_000);

    assertEquals(
        List.of("c1", "c2"),
        service.decided(CommandCase.ARRIVE).stream().map(FakeGatewayService::keyOf).toList());
    assertEquals(List.of("c1 queued in billing", "c2 queued in billing"), listener.ofCustomers());
  }

  @Test
  void shouldNotTellAnAnswerTwiceWhenTheAcknowledgementWasLost() {
    start();
    service.framesUntilBreak = 0;
    link.arrive(arrival("c1"));
    scheduler.runReady();
    scheduler.advance(1_000);

    assertEquals(2, service.decided(CommandCase.ARRIVE).size());
    assertEquals(List.of("c1 queued in billing"), listener.ofCustomers());
  }

  @Test
  void shouldTellAMoveToAnotherQueue() {
    start();
    arrive("c1");
    GatewayUpdate.Builder moved = FakeGatewayService.update("c1");
    moved.getQueuedBuilder().setInteractionId(1).setQueueId("returns").setAhead(2);
    service.happen(moved);
    scheduler.runReady();

    assertEquals(List.of("c1 queued in billing", "c1 queued in returns"), listener.ofCustomers());
  }

  @Test
  void shouldTellTheRestOfASequenceThatBrokeInTheMiddle() {
    start();
    arrive("c1");
    service.assign("c1", "ana", 1);
    scheduler.advance(1_000);

    assertEquals(
        List.of("c1 queued in billing", "c1 offered to ana", "c1 assigned to ana"),
        listener.ofCustomers());
  }

  @Test
  void whatIsMissingIsNoticedAndAskedForAgain() {
    start();
    arrive("c1");
    service.swallow(
        FakeGatewayService.update("c1").setOffered(Offered.newBuilder().setAgentId("ana")));
    service.happen(
        FakeGatewayService.update("c1").setAssigned(Assigned.newBuilder().setAgentId("ana")));
    scheduler.advance(1_000);

    assertEquals(
        List.of("c1 queued in billing", "c1 offered to ana", "c1 assigned to ana"),
        listener.ofCustomers());
    assertEquals(2, service.decided(CommandCase.HELLO).size());
  }

  @Test
  void shouldTrySameCommandAgainWhenTheRouterIsOverloaded() {
    start();
    service.verdict = command -> rejected(Reason.REASON_OVERLOADED);
    arrive("c1");
    link.abandon("c1");
    scheduler.runReady();
    assertTrue(service.interactions.isEmpty());
    long delayMs = scheduler.nextTimerInMs();
    assertTrue(delayMs >= 50 && delayMs <= 100, "first pause " + delayMs);

    scheduler.advance(delayMs);
    long nextDelayMs = scheduler.nextTimerInMs();
    assertTrue(nextDelayMs >= 100 && nextDelayMs <= 200, "second pause " + nextDelayMs);

    service.verdict = command -> null;
    scheduler.advance(1_000);
    assertEquals(
        List.of("c1 queued in billing", "c1 ended END_REASON_ABANDONED"), listener.ofCustomers());
  }

  @Test
  void shouldForgetACustomerWhoseArrivalIsRejected() {
    start();
    service.verdict = command -> command.hasArrive() ? rejected(Reason.REASON_QUEUE_FULL) : null;
    arrive("c1");

    assertEquals(List.of("c1 rejected ARRIVE REASON_QUEUE_FULL"), listener.ofCustomers());
    assertEquals(0, link.customers());
  }

  @Test
  void shouldTellThatAWaitingCustomerCannotEnd() {
    start();
    arrive("c1");
    link.end("c1");
    scheduler.runReady();
    link.abandon("c1");
    scheduler.runReady();

    assertEquals(
        List.of(
            "c1 queued in billing",
            "c1 rejected END REASON_INTERACTION_NOT_ACTIVE",
            "c1 ended END_REASON_ABANDONED"),
        listener.ofCustomers());
  }

  @Test
  void shouldSendOnlyTheNewestOfAttributesThatWait() {
    service.prompt = false;
    start();
    link.arrive(arrival("c1"));
    link.update("c1", Map.of("step", "1"));
    link.update("c1", Map.of("step", "2"));
    link.update("c1", Map.of("step", "3"));
    scheduler.runReady();
    service.prompt = true;
    service.decide(1);
    scheduler.runReady();

    List<GatewayCommand> updates = service.decided(CommandCase.UPDATE);
    assertEquals(1, updates.size());
    assertEquals("3", updates.get(0).getUpdate().getAttributes(0).getValue());
  }

  @Test
  void shouldTakeNoMoreCustomersThanItsBound() {
    link = router.link(listener).customersMax(2).build();
    start();
    link.arrive(arrival("c1"));
    link.arrive(arrival("c2"));
    OverloadedException full =
        assertThrows(OverloadedException.class, () -> link.arrive(arrival("c3")));
    assertTrue(String.valueOf(full.getMessage()).contains("customersMax"));

    scheduler.runReady();
    link.abandon("c1");
    scheduler.runReady();
    link.arrive(arrival("c3"));
    scheduler.runReady();
    assertEquals(2, link.customers());
  }

  @Test
  void shouldNotBringTheSameCustomerTwice() {
    start();
    arrive("c1");
    arrive("c1");

    assertEquals(1, service.decided(CommandCase.ARRIVE).size());
    assertEquals(1, link.customers());
  }

  @Test
  void shouldFindOutByReconcilingWhatWasMissed() {
    start();
    for (String key : List.of("same", "assigned", "requeued", "ended", "lost", "leaving")) {
      arrive(key);
    }
    service.assign("requeued", "bob", 2);
    scheduler.runReady();
    listener.told.clear();

    service.breakConnection();
    scheduler.runReady();
    service.assign("assigned", "ana", 2);
    service.requeue("requeued");
    service.end("ended", EndReason.END_REASON_FORCED);
    service.lose("lost");
    service.lose("leaving");
    link.abandon("leaving");
    service.forgetful = true;
    scheduler.advance(1_000);

    assertEquals(
        List.of(
            "assigned assigned to ana",
            "requeued requeued from bob",
            "ended ended END_REASON_UNSPECIFIED",
            "leaving ended END_REASON_ABANDONED",
            "lost queued in billing"),
        listener.ofCustomers());
    assertEquals(
        List.of("same", "assigned", "requeued", "ended", "lost", "leaving"),
        FakeGatewayService.keysOf(service.decided(CommandCase.RECONCILE).get(0)));
  }

  @Test
  void shouldFindOutByReconcilingWhatBecameOfTheParked() {
    start();
    for (String key : List.of("still", "entered", "lost")) {
      scheduled(key);
    }
    for (String key : List.of("sleeper", "woken", "slept", "back")) {
      arrive(key);
      service.assign(key, "ana", 2);
    }
    for (String key : List.of("sleeper", "woken", "back")) {
      service.sleep(key);
    }
    scheduler.runReady();
    listener.told.clear();

    service.breakConnection();
    scheduler.runReady();
    service.enter("entered");
    service.lose("lost");
    service.wake("woken");
    service.sleep("slept");
    service.requeue("back");
    service.forgetful = true;
    scheduler.advance(1_000);

    assertEquals(
        List.of(
            "woken assigned to ana",
            "slept parked for billing, was with ana",
            "back requeued from ana",
            "entered queued in billing",
            "lost parked for billing until 9000"),
        listener.ofCustomers());
  }

  @Test
  void shouldLeaveADirectCustomerWithTheAgentWhenTheRouterHasLostThem() {
    start();
    link.arriveDirect(new DirectArrival("c1", Channel.CHANNEL_PHONE, "billing", "ana"));
    scheduler.runReady();
    service.breakConnection();
    service.lose("c1");
    service.forgetful = true;
    scheduler.advance(1_000);

    assertEquals(2, service.decided(CommandCase.ARRIVE_DIRECT).size());
    assertEquals(List.of("c1 assigned to ana"), listener.ofCustomers());
    assertEquals(1, link.customers());
  }

  @Test
  void shouldLearnWhereADirectCustomerIsParked() {
    start();
    link.arriveDirect(new DirectArrival("c1", Channel.CHANNEL_CHAT, "billing", "ana"));
    scheduler.runReady();
    service.breakConnection();
    service.sleep("c1");
    service.forgetful = true;
    scheduler.advance(1_000);

    assertEquals(
        List.of("c1 assigned to ana", "c1 parked for billing, was with ana"),
        listener.ofCustomers());
  }

  @Test
  void shouldTakeUpCustomersOfAnEarlierInstance() {
    start();
    arrive("c1");
    arrive("c2");
    link.close();
    scheduler.runReady();

    RecordingLinkListener newer = new RecordingLinkListener();
    service.forgetful = true;
    link = router.link(newer).epoch(8).build();
    link.arrive(arrival("c2"));
    start();

    assertEquals(Phase.PHASE_ENDED, service.find("c1").phase, "was not named");
    assertEquals(List.of("link connected", "c2 queued in billing"), newer.told);
  }

  @Test
  void shouldStopForGoodWhenFenced() {
    start();
    arrive("c1");
    service.tell(GatewayUpdate.newBuilder().setFenced(Fenced.newBuilder().setEpoch(8)));
    service.breakConnection();
    scheduler.advance(60_000);

    assertEquals("link fenced by 8", listener.told.get(listener.told.size() - 1));
    assertEquals(1, service.decided(CommandCase.HELLO).size());
    assertThrows(IllegalStateException.class, () -> link.arrive(arrival("c2")));
  }

  @Test
  void shouldStopForGoodWhenTheEpochIsTooLow() {
    service.verdict = command -> rejected(Reason.REASON_GATEWAY_FENCED);
    link.start();
    scheduler.advance(60_000);

    assertEquals(List.of("link fenced by 0"), listener.told);
    assertFalse(service.connected());
  }

  @Test
  void shouldStopForGoodWhenRefused() {
    service.verdict = command -> rejected(Reason.REASON_INVALID_VALUE);
    link.start();
    scheduler.advance(60_000);

    assertEquals(List.of("link refused REASON_INVALID_VALUE"), listener.told);
  }

  @Test
  void shouldSayNothingAfterClose() {
    start();
    arrive("c1");
    listener.told.clear();
    link.close();
    link.close();
    scheduler.advance(60_000);

    assertTrue(listener.told.isEmpty());
    assertFalse(service.connected());
  }

  private void start() {
    link.start();
    scheduler.runReady();
    assertTrue(service.connected());
  }

  private void arrive(String key) {
    link.arrive(arrival(key));
    scheduler.runReady();
  }

  private void scheduled(String key) {
    link.arrive(
        Arrival.of(key, Channel.CHANNEL_PHONE, "billing")
            .enterAt(Instant.ofEpochMilli(9_000))
            .build());
    scheduler.runReady();
  }

  private static Requirement requirement(String skillId, int levelMin) {
    return Requirement.newBuilder().setSkillId(skillId).setLevelMin(levelMin).build();
  }

  private static Arrival arrival(String key) {
    return Arrival.of(key, Channel.CHANNEL_PHONE, "billing").build();
  }

  private static Rejected rejected(Reason reason) {
    return Rejected.newBuilder().setReason(reason).build();
  }
}
