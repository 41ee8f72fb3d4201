package org.strowger.gateway.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Assigned;
import org.strowger.proto.v1.Callback;
import org.strowger.proto.v1.CallbackWanted;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Ended;
import org.strowger.proto.v1.GatewayCommand.CommandCase;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.NewRequirements;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;
import org.strowger.proto.v1.Requirement;

/** Customers who go from hand to hand, and who are called back, as a gateway is told. */
final class JourneyLinkTest {
  private final FakeGatewayService service = new FakeGatewayService();
  private final FakeRouter router = new FakeRouter(service);
  private final FakeScheduler scheduler = router.scheduler;
  private final RecordingLinkListener listener = new RecordingLinkListener();
  private final RouterLink link = router.link(listener).build();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void aCustomerWhoIsHandedOnIsTakenBackAndQueuedAgain() {
    talking("c1");
    GatewayUpdate.Builder transferred = update("c1");
    transferred.getTransferredBuilder().setInteractionId(2).setAgentId("ana");
    GatewayUpdate.Builder queued = update("c1");
    queued.getQueuedBuilder().setInteractionId(2).setQueueId("returns");
    service.happen(transferred, queued);
    service.happen(update("c1").setAssigned(Assigned.newBuilder().setAgentId("cy")));
    scheduler.runReady();

    assertEquals(
        List.of("c1 handed on by ana", "c1 queued in returns", "c1 assigned to cy"), newest(3));
    assertEquals(1, link.customers());
  }

  @Test
  void aCustomerWhoWasHandedOnWhileTheLinkWasAwayIsTakenBack() {
    talking("c1");
    var known = service.find("c1");
    known.id = 99;
    known.phase = Phase.PHASE_WAITING;
    known.agentId = "";
    known.queueId = "returns";
    reconnectWithoutMemory();

    assertEquals(List.of("c1 requeued from ana", "c1 queued in returns"), newest(2));
  }

  @Test
  void aConsultationIsToldUnderItsOwnKeyAndEndsByItself() {
    talking("c1");
    GatewayUpdate.Builder opened = update("consultation:2");
    opened.getConsultationOpenedBuilder().setInteractionId(2).setAboutKey("c1").setAgentId("ana");
    GatewayUpdate.Builder queued = update("consultation:2");
    queued.getQueuedBuilder().setInteractionId(2).setQueueId("billing");
    service.happen(opened, queued);
    service.happen(update("consultation:2").setAssigned(Assigned.newBuilder().setAgentId("bo")));
    GatewayUpdate.Builder joined = update("consultation:2");
    joined.getJoinedBuilder().setAboutKey("c1");
    service.happen(joined);
    scheduler.runReady();
    assertEquals(2, link.customers());

    GatewayUpdate.Builder handedOver = update("c1");
    handedOver
        .getHandedOverBuilder()
        .setInteractionId(2)
        .setAgentId("bo")
        .setConsultationKey("consultation:2");
    service.happen(
        handedOver,
        update("consultation:2")
            .setEnded(Ended.newBuilder().setReason(EndReason.END_REASON_TRANSFERRED)));
    scheduler.runReady();

    assertEquals(
        List.of(
            "consultation:2 about c1 by ana",
            "consultation:2 queued in billing",
            "consultation:2 assigned to bo",
            "consultation:2 heard by c1",
            "c1 handed over to bo, was consultation:2",
            "consultation:2 ended END_REASON_TRANSFERRED"),
        newest(6));
    assertEquals(1, link.customers());
  }

  @Test
  void aConsultationThatTheRouterNoLongerHasIsOver() {
    talking("c1");
    GatewayUpdate.Builder opened = update("consultation:2");
    opened.getConsultationOpenedBuilder().setInteractionId(2).setAboutKey("c1");
    service.happen(opened);
    scheduler.runReady();
    reconnectWithoutMemory();

    assertEquals(List.of("consultation:2 ended END_REASON_UNSPECIFIED"), newest(1));
    assertEquals(1, service.decided(CommandCase.ARRIVE).size(), "it never arrives by itself");
    assertEquals(1, link.customers());
  }

  @Test
  void aCustomerIsSentOutOfTheHouseOrOnByAnotherChannel() {
    talking("c1");
    GatewayUpdate.Builder changed = update("c1");
    changed.getChannelChangedBuilder().setInteractionId(2).setChannel(Channel.CHANNEL_VIDEO);
    service.happen(changed, update("c1").setAssigned(Assigned.newBuilder().setAgentId("ana")));
    GatewayUpdate.Builder sent = update("c1");
    sent.getSendOutsideBuilder().setAddress("front-desk");
    service.happen(
        sent,
        update("c1")
            .setEnded(Ended.newBuilder().setReason(EndReason.END_REASON_TRANSFERRED_OUTSIDE)));
    scheduler.runReady();

    assertEquals(
        List.of(
            "c1 goes on by CHANNEL_VIDEO",
            "c1 sent to front-desk",
            "c1 ended END_REASON_TRANSFERRED_OUTSIDE"),
        newest(3));
  }

  @Test
  void aCustomerIsCalledBackUntilTheyAnswer() {
    waiting("c1");
    link.requestCallback("c1");
    link.requestCallback("c1");
    scheduler.runReady();
    assertEquals(1, service.decided(CommandCase.REQUEST_CALLBACK).size(), "asked once");
    service.happen(update("c1").setCallbackWanted(CallbackWanted.getDefaultInstance()));
    service.assign("c1", "ana", 2);
    service.happen(dial("c1", 9_000));
    scheduler.runReady();
    link.failCallback("c1");
    scheduler.runReady();
    GatewayUpdate.Builder failed = update("c1");
    failed.getDialFailedBuilder().setAttempts(1);
    GatewayUpdate.Builder parked = update("c1");
    parked.getParkedBuilder().setInteractionId(1).setQueueId("billing").setUntilMs(20_000);
    service.happen(failed, parked);
    scheduler.runReady();
    link.answerCallback("c1");
    scheduler.runReady();

    assertEquals(
        List.of(
            "c1 is to be called back",
            "c1 offered to ana",
            "c1 assigned to ana",
            "c1 to be dialled for ana until 9000",
            "c1 dialled in vain 1",
            "c1 parked for billing until 20000"),
        newest(6));
    assertEquals(
        "c1", service.decided(CommandCase.FAIL_CALLBACK).get(0).getFailCallback().getKey());
    assertEquals(
        "c1", service.decided(CommandCase.ANSWER_CALLBACK).get(0).getAnswerCallback().getKey());
  }

  @Test
  void anAgentsMicrophoneIsMutedAsAskedAndReported() {
    talking("c1");
    GatewayUpdate.Builder wanted = update("c1");
    wanted.getMuteWantedBuilder().setMuted(true).setDeadlineMs(9_000);
    service.happen(wanted);
    scheduler.runReady();
    link.reportMute("c1", true);
    link.reportMute("nobody", true);
    scheduler.runReady();

    assertEquals(List.of("c1 to be muted"), newest(1));
    var reports = service.decided(CommandCase.REPORT_MUTE);
    assertEquals(1, reports.size(), "of nobody who is there nothing is said");
    assertEquals("c1", reports.get(0).getReportMute().getKey());
    assertTrue(reports.get(0).getReportMute().getMuted());
  }

  @Test
  void ofTheReportsThatWaitOnlyTheNewestIsSent() {
    talking("c1");
    service.prompt = false;
    link.reportMute("c1", true);
    scheduler.runReady();
    link.reportMute("c1", false);
    link.reportMute("c1", true);
    link.reportMute("c1", false);
    scheduler.runReady();
    service.prompt = true;
    service.decide(Integer.MAX_VALUE);
    scheduler.runReady();

    assertEquals(
        List.of(true, false),
        service.decided(CommandCase.REPORT_MUTE).stream()
            .map(one -> one.getReportMute().getMuted())
            .toList());
  }

  @Test
  void whomToDialIsToldThoughTheLinkWasAway() {
    waiting("c1");
    service.happen(update("c1").setCallbackWanted(CallbackWanted.getDefaultInstance()));
    scheduler.runReady();
    var known = service.find("c1");
    known.phase = Phase.PHASE_ACTIVE;
    known.agentId = "ana";
    known.callback = Callback.newBuilder().setWanted(true).setDialDeadlineMs(9_000).build();
    reconnectWithoutMemory();

    assertEquals(List.of("c1 assigned to ana", "c1 to be dialled for ana until 9000"), newest(2));
  }

  /** Fault simulation, seed 27: the entry of the reconciliation had taken the customer back. */
  @Test
  void whatAReconciliationHasToldIsNotToldAgainByTheNewsOfItsEntry() {
    talking("c1");
    var known = service.find("c1");
    known.phase = Phase.PHASE_WAITING;
    known.agentId = "";
    reconnectWithoutMemory();
    GatewayUpdate.Builder requeued = update("c1");
    requeued.getRequeuedBuilder().setAgentId("ana");
    service.happen(requeued);
    scheduler.runReady();

    assertEquals(List.of("c1 requeued from ana"), newest(1));
    assertEquals(1, listener.ofCustomers().stream().filter("c1 requeued from ana"::equals).count());
  }

  /** Fault simulation, seed 107: after a rest, an offer came without a place in line. */
  @Test
  void whoIsOfferedAfterARestIsToldTheirPlaceFirst() {
    resting("c1");
    var known = service.find("c1");
    known.enterMs = 0;
    known.phase = Phase.PHASE_OFFERED;
    known.agentId = "ana";
    known.offeredTo = List.of("ana");
    reconnectWithoutMemory();

    assertEquals(List.of("c1 queued in billing", "c1 offered to ana"), newest(2));
  }

  /** Fault simulation, seed 1425: the offer came before the answer that told the place. */
  @Test
  void whoIsOfferedBeforeTheAnswerIsToldTheirPlaceFirst() {
    resting("c1");
    askedForThePlaceOf("c1");
    service.offer("c1", "ana");
    scheduler.runReady();
    service.decide(Integer.MAX_VALUE);
    scheduler.runReady();

    assertEquals(
        List.of("c1 parked for billing until 60000", "c1 queued in billing", "c1 offered to ana"),
        newest(3));
  }

  @Test
  void everyOfferThatCameBeforeTheAnswerIsToldAfterThePlaceUnlessItIsOver() {
    resting("c1");
    askedForThePlaceOf("c1");
    service.ring("c1", List.of("ana", "bo", "cy"), 3);
    service.find("c1").offeredTo = List.of("ana", "cy");
    service.happen(withdrawn("c1", "bo"));
    scheduler.runReady();
    service.decide(Integer.MAX_VALUE);
    scheduler.runReady();
    service.happen(withdrawn("c1", "cy"));
    scheduler.runReady();

    assertEquals(
        List.of(
            "c1 parked for billing until 60000",
            "c1 queued in billing",
            "c1 offered to ana",
            "c1 offered to cy",
            "c1 withdrawn from cy"),
        newest(5));
  }

  @Test
  void anOfferBeforeTheAnswerIsForgottenWhenTheRouterSaysAgainWhereTheCustomerStands() {
    resting("c1");
    askedForThePlaceOf("c1");
    service.offer("c1", "ana");
    scheduler.runReady();
    var known = service.find("c1");
    known.phase = Phase.PHASE_WAITING;
    known.agentId = "";
    known.offeredTo = List.of();
    service.prompt = true;
    reconnectWithoutMemory();

    assertEquals(List.of("c1 parked for billing until 60000", "c1 queued in billing"), newest(2));
  }

  @Test
  void whatACustomerNeedsIsReplacedWithTheAttributesAndKeptForAnArrivalAgain() {
    waiting("c1");
    service.prompt = false;
    NewRequirements german =
        NewRequirements.newBuilder()
            .addRequirements(Requirement.newBuilder().setSkillId("german").setLevelMin(3))
            .build();
    link.update("c1", Map.of("tier", "gold"), german);
    link.update("c1", Map.of("tier", "silver"));
    scheduler.runReady();
    service.prompt = true;
    service.decide(Integer.MAX_VALUE);
    scheduler.runReady();
    var updates = service.decided(CommandCase.UPDATE);
    assertTrue(
        updates.stream().anyMatch(one -> one.getUpdate().getRequirements().equals(german)),
        updates::toString);
    service.lose("c1");
    reconnectWithoutMemory();

    var arrivals = service.decided(CommandCase.ARRIVE);
    var again = arrivals.get(arrivals.size() - 1).getArrive();
    assertEquals("german", again.getRequirements(0).getSkillId());
    assertEquals("silver", again.getAttributes(0).getValue());
  }

  @Test
  void anUpdateThatWasRefusedDoesNotSpoilTheNextArrival() {
    waiting("c1");
    link.update("c1", Map.of("tier", "gold"));
    scheduler.runReady();
    service.verdict = command -> command.hasUpdate() ? invalid() : null;
    link.update("c1", Map.of("", "nobody knows what"));
    scheduler.runReady();
    assertTrue(
        listener.ofCustomers().contains("c1 rejected UPDATE REASON_INVALID_VALUE"),
        () -> listener.told.toString());
    service.lose("c1");
    reconnectWithoutMemory();

    var arrivals = service.decided(CommandCase.ARRIVE);
    var again = arrivals.get(arrivals.size() - 1).getArrive();
    assertEquals("tier", again.getAttributes(0).getName());
    assertEquals("gold", again.getAttributes(0).getValue());
  }

  private static Rejected invalid() {
    return Rejected.newBuilder().setReason(Reason.REASON_INVALID_VALUE).build();
  }

  @Test
  void anArrivalSaysWhoItIsAndWhomTheyComeBackTo() {
    waiting("c0");
    link.arrive(
        Arrival.of("c1", Channel.CHANNEL_PHONE, "billing")
            .customer("customer-7")
            .relatedTo(5)
            .preferAgent("ana")
            .preferredWait(java.time.Duration.ofSeconds(1))
            .preferPersonally()
            .build());
    scheduler.runReady();

    var arrive = service.decided(CommandCase.ARRIVE).get(1).getArrive();
    assertEquals("customer-7", arrive.getCustomerId());
    assertEquals(5, arrive.getRelatedInteractionId());
    assertTrue(arrive.getPreferredPersonally());
  }

  private void waiting(String key) {
    link.start();
    scheduler.runReady();
    link.arrive(Arrival.of(key, Channel.CHANNEL_PHONE, "billing").build());
    scheduler.runReady();
  }

  private void talking(String key) {
    waiting(key);
    service.assign(key, "ana", 2);
    scheduler.runReady();
  }

  /** The customer is to enter the line later. */
  private void resting(String key) {
    waiting(key);
    var known = service.find(key);
    known.enterMs = 60_000;
    known.phase = Phase.PHASE_PARKED;
    service.happen(FakeGatewayService.parked(known));
    scheduler.runReady();
  }

  /** The customer has entered the line unheard, and the arrival that asks for the place is sent. */
  private void askedForThePlaceOf(String key) {
    var known = service.find(key);
    known.enterMs = 0;
    known.phase = Phase.PHASE_WAITING;
    service.prompt = false;
    reconnectWithoutMemory();
    service.decide(1);
    scheduler.runReady();
    assertEquals(1, service.undecided(), "the arrival waits for its answer");
  }

  private void reconnectWithoutMemory() {
    service.forgetful = true;
    service.breakConnection();
    scheduler.advance(1_000);
  }

  private static GatewayUpdate.Builder update(String key) {
    return FakeGatewayService.update(key);
  }

  private static GatewayUpdate.Builder withdrawn(String key, String agentId) {
    GatewayUpdate.Builder withdrawn = update(key);
    withdrawn.getOfferWithdrawnBuilder().setAgentId(agentId);
    return withdrawn;
  }

  private static GatewayUpdate.Builder dial(String key, long deadlineMs) {
    GatewayUpdate.Builder dial = update(key);
    dial.getDialBuilder().setAgentId("ana").setDeadlineMs(deadlineMs);
    return dial;
  }

  private List<String> newest(int count) {
    List<String> told = listener.ofCustomers();
    return told.subList(Math.max(0, told.size() - count), told.size());
  }
}
