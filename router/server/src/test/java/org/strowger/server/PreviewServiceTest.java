package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AssignInteraction;
import org.strowger.proto.v1.DrainQueue;
import org.strowger.proto.v1.EventCount;
import org.strowger.proto.v1.ForceSignOut;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.proto.v1.PreviewInterventionRequest;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.PreviewedEvent;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rule;
import org.strowger.proto.v1.SetActivity;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.journal.MemoryJournal;

/** A supervisor asks what an intervention would lead to, over real gRPC. */
class PreviewServiceTest {
  private static final InterveneRequest DRAIN =
      InterveneRequest.newBuilder()
          .setSupervisorId("eve")
          .setNote("the parcels are lost")
          .setDrainQueue(DrainQueue.newBuilder().setQueueId("returns").setToQueueId("sales"))
          .build();

  private final MemoryJournal journal = new MemoryJournal();
  private final BlockingCore core = new BlockingCore();
  private final TestRouter router =
      TestRouter.start(TestRouter.CONFIG, core, journal, new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo")
          .withReturns();
  private final GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");

  @AfterEach
  void close() {
    core.letGo();
    router.close();
  }

  private PreviewInterventionResponse preview(InterveneRequest intervention, int most) {
    return router.supervisor().previewIntervention(request(intervention, most));
  }

  private static PreviewInterventionRequest request(InterveneRequest intervention, int most) {
    return PreviewInterventionRequest.newBuilder()
        .setIntervention(intervention)
        .setMost(most)
        .build();
  }

  private static InterveneRequest assign(long interaction, String agent, boolean beyondCapacity) {
    return InterveneRequest.newBuilder()
        .setSupervisorId("eve")
        .setAssignInteraction(
            AssignInteraction.newBuilder()
                .setInteractionId(interaction)
                .setAgentId(agent)
                .setBeyondCapacity(beyondCapacity))
        .build();
  }

  private void twoWaitForReturns() {
    AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "returns");
    phone.arrive("call-2", "returns");
    phone.awaitAck(2);
  }

  @Test
  void aPreviewTellsWhatTheJournalThenTells() {
    twoWaitForReturns();
    PreviewInterventionResponse preview = preview(DRAIN, 0);
    assertEquals(preview.getSequence(), router.board().getSequence(), "nothing was decided");
    assertEquals(2, router.queue("returns").getWaiting(), "nothing has moved");

    long sequence = router.supervisor().intervene(DRAIN).getSequence();
    assertEquals(preview.getSequence() + 1, sequence);
    assertEquals(
        entry(sequence), preview.getEventsList().stream().map(PreviewedEvent::getEvent).toList());
  }

  private List<JournalEvent> entry(long sequence) {
    return journal.entries().stream()
        .filter(one -> one.sequence() == sequence)
        .flatMap(one -> JournalCodec.encode(one).getEventsList().stream())
        .toList();
  }

  @Test
  void aPreviewIsToldInWordsAndCountedByKind() {
    twoWaitForReturns();
    PreviewInterventionResponse preview = preview(DRAIN, 2);
    assertEquals("it would be done, and 3 events follow", preview.getSentence());
    assertEquals(
        List.of(
            "recorded: by eve, \"the parcels are lost\"",
            "interaction 1 moves to sales: drained, due in 20 s"),
        preview.getEventsList().stream().map(PreviewedEvent::getSentence).toList());
    assertEquals(4, preview.getEventsInAll(), "the rest is counted");
    assertEquals(
        List.of(count("supervisor_intervened", 1), count("interaction_moved", 2), offers(1)),
        preview.getCountsList());
    assertEquals(
        "interaction 1 is offered to ana for 15 s", preview(DRAIN, 4).getEvents(3).getSentence());
  }

  private static EventCount offers(int count) {
    return count("offer_made", count);
  }

  private static EventCount count(String kind, int count) {
    return EventCount.newBuilder().setKind(kind).setCount(count).build();
  }

  @Test
  void anAssignmentBeyondCapacitySaysWhatItSetsAside() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    phone.arrive("call-1", "sales");
    ana.acceptNext();
    phone.arrive("call-2", "returns");
    phone.awaitAck(2);

    PreviewInterventionResponse beyond = preview(assign(2, "ana", true), 0);
    assertFalse(beyond.hasRejected());
    assertEquals(Rule.RULE_SKILL_MISSING, beyond.getOverruled(0).getObstacle().getRule());
    assertEquals("ana: has no parcels", beyond.getOverruled(0).getSentence());
    assertEquals(
        "ana: has 1 in hand, which fills profile one-call", beyond.getOverruled(1).getSentence());
    PreviewInterventionResponse within = preview(assign(2, "ana", false), 0);
    assertEquals(Reason.REASON_AGENT_NOT_READY, within.getRejected().getReason());
    assertEquals(
        router.supervisor().intervene(assign(2, "ana", false)).getRejected(),
        within.getRejected(),
        "the same as the real one");
    assertTrue(within.getSentence().startsWith("it would be refused"), within.getSentence());
  }

  @Test
  void whatCanNotBeIsRefusedInWords() {
    refuses("most", request(DRAIN, 5_001));
    refuses("supervisor_id", request(DRAIN.toBuilder().clearSupervisorId().build(), 0));
    refuses("supervisor_id", PreviewInterventionRequest.getDefaultInstance());
    refuses("intervention", request(DRAIN.toBuilder().clearDrainQueue().build(), 0));
  }

  private void refuses(String words, PreviewInterventionRequest request) {
    Status status =
        assertThrows(
                StatusRuntimeException.class,
                () -> router.supervisor().previewIntervention(request))
            .getStatus();
    assertEquals(Status.Code.INVALID_ARGUMENT, status.getCode(), String.valueOf(status));
    assertTrue(String.valueOf(status.getDescription()).contains(words), status.getDescription());
  }

  /** While the core is stuck, no preview can be made; two wait for it, the third is told so. */
  @Test
  void tooManyAtOnceAreRefusedAndTheOthersAnswered() {
    AgentDesk.available(router.channel(), "ana")
        .send(request ->
            request.setSetActivity(
                SetActivity.newBuilder().setActivity(Activity.ACTIVITY_AVAILABLE)));
    core.awaitStuck();
    Heard heard = new Heard();
    InterveneRequest signOut =
        InterveneRequest.newBuilder()
            .setSupervisorId("eve")
            .setForceSignOut(ForceSignOut.newBuilder().setAgentId("ana"))
            .build();
    for (int i = 0; i < 3; i++) {
      SupervisorServiceGrpc.newStub(router.channel())
          .previewIntervention(request(signOut, 0), heard);
    }
    TestRouter.until("one is refused", () -> !heard.refused.isEmpty());
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, heard.refused.getFirst().getCode());
    core.letGo();
    TestRouter.until("two are answered", () -> heard.answered.size() == 2);
    assertEquals(1, heard.refused.size());
    preview(signOut, 0);
  }

  private static final class Heard implements StreamObserver<PreviewInterventionResponse> {
    private final List<PreviewInterventionResponse> answered = new CopyOnWriteArrayList<>();
    private final List<Status> refused = new CopyOnWriteArrayList<>();

    @Override
    public void onNext(PreviewInterventionResponse preview) {
      answered.add(preview);
    }

    @Override
    public void onError(Throwable why) {
      refused.add(Status.fromThrowable(why));
    }

    @Override
    public void onCompleted() {}
  }
}
