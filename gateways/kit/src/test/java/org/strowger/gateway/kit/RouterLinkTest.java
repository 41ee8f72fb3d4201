package org.strowger.gateway.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Fenced;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayCommand.CommandCase;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.PositionChanged;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;

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
    assertEquals(List.of("c1 queued in billing"), listener.ofCustomers());
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

  private static Arrival arrival(String key) {
    return Arrival.of(key, Channel.CHANNEL_PHONE, "billing").build();
  }

  private static Rejected rejected(Reason reason) {
    return Rejected.newBuilder().setReason(reason).build();
  }
}
