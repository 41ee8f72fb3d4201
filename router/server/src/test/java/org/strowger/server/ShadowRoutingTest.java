package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.DivergenceKind;
import org.strowger.proto.v1.GetShadowRequest;
import org.strowger.proto.v1.GetShadowResponse;
import org.strowger.proto.v1.ListDefinitionsRequest;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.ShadowDivergence;
import org.strowger.proto.v1.ShadowServiceGrpc;
import org.strowger.proto.v1.StartShadowRequest;
import org.strowger.proto.v1.StopShadowRequest;
import org.strowger.proto.v1.SwitchBackRequest;
import org.strowger.proto.v1.SwitchToShadowRequest;
import org.strowger.proto.v1.SwitchToShadowResponse;
import org.strowger.proto.v1.Threshold;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.proto.v1.WorkResponse.ResponseCase;

/** A candidate beside the live configuration, over real gRPC. */
class ShadowRoutingTest {
  private final TestRouter router = TestRouter.start().withSales("ana", "bo");
  private final GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
  private final ShadowServiceGrpc.ShadowServiceBlockingStub shadow =
      ShadowServiceGrpc.newBlockingStub(router.channel());

  @AfterEach
  void close() {
    router.close();
  }

  /** The queue {@code sales} as it is live. */
  private Queue live() {
    return router
        .admin()
        .listDefinitions(ListDefinitionsRequest.getDefaultInstance())
        .getDefinitionsList()
        .stream()
        .filter(Definition::hasQueue)
        .map(Definition::getQueue)
        .filter(queue -> queue.getQueueId().equals("sales"))
        .findFirst()
        .orElseThrow();
  }

  /** The same, but one agent is always kept free. */
  private Queue keepsOneFree() {
    Queue.Builder queue = live().toBuilder();
    queue.getChoiceBuilder().addThresholds(Threshold.newBuilder().setLevelBelow(11).setReserve(1));
    return queue.build();
  }

  private long start(Queue candidate) {
    return shadow
        .startShadow(StartShadowRequest.newBuilder().addQueues(candidate).build())
        .getSinceSequence();
  }

  private GetShadowResponse now() {
    return shadow.getShadow(GetShadowRequest.getDefaultInstance());
  }

  @Test
  void shouldTellWhatTheCandidateWouldHaveDecided() {
    long since = start(keepsOneFree());
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    WorkResponse offer = ana.next(ResponseCase.OFFER_MADE);

    GetShadowResponse compared = now();
    assertEquals(since, compared.getSinceSequence());
    assertTrue(compared.getSequence() >= offer.getSequence());
    assertEquals("", compared.getStopped());
    assertEquals(1, compared.getDecisions());
    assertEquals(0, compared.getAgreed());
    assertEquals(1, compared.getDivergences(0).getCount());
    assertEquals("sales", compared.getByQueue(0).getQueueId());
    ShadowDivergence told = compared.getNewest(0);
    assertEquals(offer.getSequence(), told.getSequence());
    assertEquals(DivergenceKind.DIVERGENCE_KIND_HELD_BACK, told.getKind());
    assertEquals("ana", told.getAgentIds(0));
    assertEquals(0, told.getShadowInteractionId());
    assertEquals(
        "its thresholds keep ana free from interaction 1 of queue sales", told.getReason());
  }

  @Test
  void shouldAgreeWhereTheCandidateIsWhatIsLive() {
    start(live());
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    ana.end(ana.acceptNext());
    phone.arrive("call-2", "sales");
    ana.next(ResponseCase.OFFER_MADE);
    assertEquals(2, now().getDecisions());
    assertEquals(2, now().getAgreed());
    assertEquals(0, now().getNewestCount());
  }

  @Test
  void shouldSwitchAndSwitchBackAtASequence() {
    Queue before = live();
    Queue candidate = keepsOneFree();
    start(candidate);
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");

    SwitchToShadowResponse switched =
        shadow.switchToShadow(SwitchToShadowRequest.getDefaultInstance());
    assertEquals(candidate, live());
    assertEquals(before, switched.getFormer(0));
    phone.arrive("call-1", "sales");
    phone.awaitAck(2);
    GetShadowResponse since = now();
    assertTrue(since.getSwitched());
    assertTrue(since.getSinceSequence() >= switched.getSequence());
    assertEquals(before, since.getQueues(0), "the shadow is what was live");
    assertEquals(DivergenceKind.DIVERGENCE_KIND_OFFERED_EARLIER, since.getNewest(0).getKind());
    assertEquals("ana", since.getNewest(0).getShadowAgentIds(0));
    refused(
        Status.Code.FAILED_PRECONDITION,
        "live already",
        () -> shadow.switchToShadow(SwitchToShadowRequest.getDefaultInstance()));

    long back = shadow.switchBack(SwitchBackRequest.getDefaultInstance()).getSequence();
    WorkResponse offer = ana.next(ResponseCase.OFFER_MADE);
    assertEquals(back, offer.getSequence(), "in the very entry of the switch");
    assertEquals(before, live());
    assertEquals(candidate, now().getQueues(0));
    refused(
        Status.Code.FAILED_PRECONDITION,
        "not live",
        () -> shadow.switchBack(SwitchBackRequest.getDefaultInstance()));
  }

  @Test
  void shouldStopAndStillSwitch() {
    start(keepsOneFree());
    shadow.stopShadow(StopShadowRequest.getDefaultInstance());
    assertEquals("it was stopped", now().getStopped());
    shadow.switchToShadow(SwitchToShadowRequest.getDefaultInstance());
    assertEquals(1, live().getChoice().getThresholdsCount());
    assertEquals("", now().getStopped());
  }

  @Test
  void shouldRefuseByQueueAndField() {
    Status.Code invalid = Status.Code.INVALID_ARGUMENT;
    refused(
        invalid,
        "queues.wrap_up_ms of queue sales differs",
        () -> start(live().toBuilder().setWrapUpMs(1).build()));
    refused(
        invalid,
        "queues.queue_id is nowhere",
        () -> start(live().toBuilder().setQueueId("nowhere").build()));
    refused(invalid, "waiting_max is 0", () -> start(live().toBuilder().setWaitingMax(0).build()));
    refused(
        invalid,
        "queues is empty",
        () -> shadow.startShadow(StartShadowRequest.getDefaultInstance()));
    refused(Status.Code.NOT_FOUND, "no shadow was started", this::now);
    refused(
        Status.Code.NOT_FOUND,
        "no shadow was started",
        () -> shadow.switchToShadow(SwitchToShadowRequest.getDefaultInstance()));
  }

  private static void refused(Status.Code code, String detail, Executable call) {
    Status status = assertThrows(StatusRuntimeException.class, call).getStatus();
    assertEquals(code, status.getCode());
    assertTrue(String.valueOf(status.getDescription()).contains(detail), status.toString());
  }
}
