package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.DrainQueue;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.Intervention;
import org.strowger.proto.v1.ListInterventionsRequest;
import org.strowger.proto.v1.ListInterventionsResponse;
import org.strowger.proto.v1.Reprioritise;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WatchInterventionsRequest;
import org.strowger.proto.v1.WatchInterventionsResponse;
import org.strowger.server.journal.FileJournal;

/** What supervisors did is told from the journal, and as they do it. */
class InterventionsTest {
  @TempDir private Path folder;
  private TestRouter router;

  @BeforeEach
  void start() {
    router =
        TestRouter.start(
            TestRouter.CONFIG,
            new RoutingCore(),
            FileJournal.open(folder),
            new HandClock(TestRouter.START_MS));
  }

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void theNewestComesFirstWithWhoDidWhatWhenAndWhy() {
    someoneWaits();
    InterveneRequest hurry =
        InterveneRequest.newBuilder()
            .setSupervisorId("ute")
            .setReprioritise(Reprioritise.newBuilder().setInteractionId(1).setPriority(7))
            .setNote("called before")
            .build();
    long first = done(hurry);
    router.clock.advance(5_000);
    InterveneRequest drain =
        InterveneRequest.newBuilder()
            .setSupervisorId("eva")
            .setDrainQueue(DrainQueue.newBuilder().setQueueId("returns").setToQueueId("sales"))
            .build();
    long second = done(drain);

    ListInterventionsResponse all = list(0, 0);
    assertEquals(
        List.of(
            Intervention.newBuilder()
                .setSequence(second)
                .setTimeMs(TestRouter.START_MS + 5_000)
                .setRequest(drain)
                .build(),
            Intervention.newBuilder()
                .setSequence(first)
                .setTimeMs(TestRouter.START_MS)
                .setRequest(hurry)
                .setQueueId("returns")
                .build()),
        all.getInterventionsList());
    assertFalse(all.getHasMore());
  }

  @Test
  void aPageHoldsNoMoreThanIsWantedAndTheNextGoesOnAlsoAfterARestart() {
    router.withSales("ana");
    AgentDesk.available(router.channel(), "ana");
    for (String note : List.of("one", "two", "three")) {
      done(away("ute", note));
      done(available("ute", ""));
    }
    ListInterventionsResponse first = list(2, 0);
    assertEquals(List.of("", "three"), notes(first));
    assertTrue(first.getHasMore());
    router.close();
    start();
    ListInterventionsResponse second = list(3, first.getFromSequence());
    assertEquals(List.of("", "two", ""), notes(second));
  }

  @Test
  void whatWasRefusedWasNotDone() {
    router.withSales("ana");
    assertTrue(router.supervisor().intervene(away("ute", "lunch")).hasRejected());
    assertEquals(List.of(), list(0, 0).getInterventionsList());
  }

  @Test
  void whoWatchesIsToldTheNewestAndThenEachAsItIsDone() {
    router.withSales("ana");
    AgentDesk.available(router.channel(), "ana");
    done(away("ute", "before"));
    Received<WatchInterventionsRequest, WatchInterventionsResponse> watch = new Received<>(true);
    SupervisorServiceGrpc.newStub(router.channel())
        .watchInterventions(WatchInterventionsRequest.getDefaultInstance(), watch);
    assertEquals(
        List.of("before"), notes(watch.next("the newest", _ -> true).getInterventionsList()));
    done(available("eva", "after"));
    WatchInterventionsResponse news =
        watch.next("what eva did", one -> one.getInterventionsCount() > 0);
    assertEquals(List.of("after"), notes(news.getInterventionsList()), "and nothing twice");
    assertEquals("eva", news.getInterventions(0).getRequest().getSupervisorId());
  }

  @Test
  void itIsSaidWhatIsWrongWithTheQuestion() {
    StatusRuntimeException refused = assertThrows(StatusRuntimeException.class, () -> list(101, 0));
    assertEquals(Status.Code.INVALID_ARGUMENT, refused.getStatus().getCode());
    assertTrue(String.valueOf(refused.getMessage()).contains("most is 101"), refused.getMessage());
  }

  private void someoneWaits() {
    router.withSales("ana").withReturns();
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("vogt", "returns");
    phone.awaitAck(1);
  }

  private static InterveneRequest away(String by, String note) {
    return force(by, Activity.ACTIVITY_AWAY, note);
  }

  private static InterveneRequest available(String by, String note) {
    return force(by, Activity.ACTIVITY_AVAILABLE, note);
  }

  private static InterveneRequest force(String by, Activity activity, String note) {
    InterveneRequest.Builder request =
        InterveneRequest.newBuilder().setSupervisorId(by).setNote(note);
    request.getForceActivityBuilder().setAgentId("ana").setActivity(activity);
    return request.build();
  }

  private long done(InterveneRequest request) {
    InterveneResponse answer = router.supervisor().intervene(request);
    assertFalse(answer.hasRejected(), answer.toString());
    return answer.getSequence();
  }

  private ListInterventionsResponse list(int most, long before) {
    return router
        .supervisor()
        .listInterventions(
            ListInterventionsRequest.newBuilder().setMost(most).setBeforeSequence(before).build());
  }

  private static List<String> notes(ListInterventionsResponse page) {
    return notes(page.getInterventionsList());
  }

  private static List<String> notes(List<Intervention> all) {
    return all.stream().map(one -> one.getRequest().getNote()).toList();
  }
}
