package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/** The ordinary course of things, hop by hop over real gRPC. */
class RoutingTest {
  private final TestRouter router = TestRouter.start().withSales("ana", "bo");

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldCarryACustomerFromArrivalToEnd() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    var queued = phone.next(UpdateCase.QUEUED);
    assertEquals("call-1", queued.getKey());
    assertEquals(0, queued.getQueued().getAhead());

    AgentDesk ana = AgentDesk.open(router.channel());
    assertFalse(ana.signIn("ana", Activity.ACTIVITY_AVAILABLE, 0).hasRejected());
    var snapshot = ana.next(ResponseCase.SNAPSHOT).getSnapshot();
    assertEquals(1, snapshot.getOffersCount(), "who signs in sees the offer made at once");
    var offered = phone.next(UpdateCase.OFFERED).getOffered();
    assertEquals("ana", offered.getAgentId());
    assertEquals(TestRouter.START_MS + 15_000, offered.getDeadlineMs());

    router.clock.advance(4_000);
    ana.accept(snapshot.getOffers(0).getOfferId());
    var started = ana.next(ResponseCase.ASSIGNMENT_STARTED).getAssignmentStarted();
    assertEquals("call-1", started.getInteraction().getKey());
    assertEquals(TestRouter.START_MS + 4_000, started.getAcceptedMs());
    assertEquals("ana", phone.next(UpdateCase.ASSIGNED).getAssigned().getAgentId());

    ana.end(started.getInteraction().getInteractionId());
    assertEquals(
        EndReason.END_REASON_AGENT_ENDED,
        ana.next(ResponseCase.ASSIGNMENT_ENDED).getAssignmentEnded().getReason());
    assertEquals("ana", phone.next(UpdateCase.ENDED).getEnded().getAgentId());

    QueueView sales = router.queue("sales");
    assertEquals(1, sales.getArrived());
    assertEquals(1, sales.getAnswered());
    assertEquals(1, sales.getAnsweredInTarget());
    assertEquals(4_000, sales.getAnsweredWaitSumMs());
    assertEquals(1, router.agent("ana").getAccepted());
  }

  @Test
  void shouldAcknowledgeCommandsThatHaveNoUpdate() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    long number =
        phone.send(command ->
            command.setUpdate(org.strowger.proto.v1.Update.newBuilder().setKey("call-1").build()));
    phone.awaitAck(number);
    assertEquals(number, phone.acked());
  }

  @Test
  void shouldCountOverlookedOffersAndSetTheAgentAway() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    ana.next(ResponseCase.OFFER_MADE);
    router.clock.advance(15_000);
    assertTrue(ana.next(ResponseCase.OFFER_ENDED).getOfferEnded().hasExpired());
    assertEquals(
        Activity.ACTIVITY_AWAY,
        ana.next(ResponseCase.ACTIVITY_CHANGED).getActivityChanged().getActivity());
    assertEquals("ana", phone.next(UpdateCase.OFFER_WITHDRAWN).getOfferWithdrawn().getAgentId());
    assertEquals(1, router.agent("ana").getMissed());
  }

  @Test
  void shouldTellPlacesAsTheLineMoves() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    for (int i = 0; i < 3; i++) {
      phone.arrive("call-" + i, "sales");
      assertEquals(i, phone.next(UpdateCase.QUEUED).getQueued().getAhead());
    }
    phone.abandon("call-0");
    phone.next(UpdateCase.ENDED);
    router.clock.advance(2_000);
    var first = phone.next(UpdateCase.POSITION_CHANGED);
    assertEquals("call-1", first.getKey());
    assertEquals(0, first.getPositionChanged().getAhead());
    var second = phone.next(UpdateCase.POSITION_CHANGED);
    assertEquals("call-2", second.getKey());
    assertEquals(1, second.getPositionChanged().getAhead());
  }

  @Test
  void shouldAnswerTheSameArrivalWithTheSameInteraction() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    long first = phone.next(UpdateCase.QUEUED).getQueued().getInteractionId();
    phone.arrive("call-1", "sales");
    assertEquals(first, phone.next(UpdateCase.QUEUED).getQueued().getInteractionId());
    phone.abandon("call-1");
    phone.next(UpdateCase.ENDED);
    phone.arrive("call-1", "sales");
    assertEquals(first, phone.next(UpdateCase.QUEUED).getQueued().getInteractionId());
    assertEquals(
        EndReason.END_REASON_ABANDONED, phone.next(UpdateCase.ENDED).getEnded().getReason());
    assertEquals(1, router.queue("sales").getArrived());
  }

  @Test
  void shouldSayWhereEveryKeyStands() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("active", "sales");
    ana.acceptNext();
    phone.arrive("waiting", "sales");
    phone.arrive("over", "sales");
    phone.abandon("over");
    phone.arrive("missing", "sales");
    phone.reconcile("active", "never", "waiting", "over");
    var standings = phone.next(UpdateCase.RECONCILED).getReconciled().getStandingsList();
    assertEquals(Phase.PHASE_ACTIVE, standings.get(0).getPhase());
    assertEquals("ana", standings.get(0).getAgentId());
    assertEquals(Phase.PHASE_UNSPECIFIED, standings.get(1).getPhase());
    assertEquals(Phase.PHASE_WAITING, standings.get(2).getPhase());
    assertEquals(Phase.PHASE_ENDED, standings.get(3).getPhase());
    var ended = phone.next(UpdateCase.ENDED);
    assertEquals("missing", ended.getKey());
    assertEquals(EndReason.END_REASON_MISSING_AT_GATEWAY, ended.getEnded().getReason());
  }

  @Test
  void shouldAnswerBeforeTheSessionEnds() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    assertFalse(ana.signOut().hasRejected());
    ana.next(ResponseCase.SIGNED_OUT);
    assertEquals(Status.Code.OK, ana.status().getCode());
  }

  @Test
  void shouldRefuseToSignOutWithACustomerOnTheLine() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    ana.acceptNext();
    WorkReply reply = ana.signOut();
    assertEquals(Reason.REASON_AGENT_HAS_ACTIVE_WORK, AgentDesk.reason(reply));
  }

  @Test
  void shouldBeHealthyOnceItServes() {
    var health = HealthGrpc.newBlockingStub(router.channel());
    TestRouter.until(
        "serving",
        () ->
            health.check(HealthCheckRequest.getDefaultInstance()).getStatus()
                == ServingStatus.SERVING);
  }
}
