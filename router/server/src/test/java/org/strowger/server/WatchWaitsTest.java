package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.figures.By;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Period;
import org.strowger.figures.WaitFold;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresServiceGrpc;
import org.strowger.proto.v1.FiguresServiceGrpc.FiguresServiceBlockingStub;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetUnansweredRequest;
import org.strowger.proto.v1.GetWaitsRequest;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.OvertakingRule;
import org.strowger.proto.v1.OvertakingView;
import org.strowger.proto.v1.Reprioritise;
import org.strowger.proto.v1.Unanswered;
import org.strowger.proto.v1.UnansweredView;
import org.strowger.proto.v1.WaitCause;
import org.strowger.proto.v1.WaitCauseView;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WaitsView;
import org.strowger.proto.v1.WatchUnansweredRequest;
import org.strowger.proto.v1.WatchUnansweredResponse;
import org.strowger.proto.v1.WatchWaitsRequest;
import org.strowger.proto.v1.WatchWaitsResponse;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.figures.WaitMessages;
import org.strowger.server.journal.MemoryJournal;

/** Who asks what waits are due to, and who watches it, over real gRPC. */
class WatchWaitsTest {
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  private final MemoryJournal journal = new MemoryJournal();
  private TestRouter router =
      TestRouter.start(
              TestRouter.CONFIG, new RoutingCore(), journal, new HandClock(TestRouter.START_MS))
          .withSales("ana", "bo")
          .withReturns();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void whoeverDidSomethingAndThenAsksFindsItCharged() {
    work();
    Waits today = today(FiguresBy.FIGURES_BY_QUEUE);
    assertEquals(today.getPublishedSequence(), today.getSequence());
    assertEquals(TestRouter.START_MS + 10_000, today.getTimeMs());
    WaitsView sales = row(today, "sales");
    // call-1 waits 4 s for anybody to come; call-2 and call-3 wait on while it talks.
    assertEquals(
        Map.of(
            WaitCause.WAIT_CAUSE_NO_ONE_STAFFED,
            4_000L,
            WaitCause.WAIT_CAUSE_AT_CAPACITY,
            6_000L + 2_000L),
        waitedMs(sales.getCausesList()));
    assertEquals(2, sales.getCausesList().getLast().getWaiting());
    assertEquals(
        sales.getCausesList(), row(today(FiguresBy.FIGURES_BY_ALL), "all").getCausesList());
  }

  @Test
  void whoIsUnansweredIsToldWithWhatItsWaitHasBeenDueTo() {
    GatewayDesk phone = work();
    Unanswered all = unanswered("", 0);
    assertEquals(2, all.getWaiting());
    assertEquals(List.of(2L, 3L), ids(all), "the longest first");
    UnansweredView first = all.getRows(0);
    assertEquals("sales", first.getQueueId());
    assertEquals(TestRouter.START_MS + 4_000, first.getSinceMs());
    assertEquals(WaitCause.WAIT_CAUSE_AT_CAPACITY, first.getCause());
    assertEquals(Map.of(WaitCause.WAIT_CAUSE_AT_CAPACITY, 6_000L), waitedMs(first.getCausesList()));
    Unanswered one = unanswered("sales", 1);
    assertEquals(2, one.getWaiting(), "those not listed are counted");
    assertEquals(List.of(2L), ids(one));
    assertEquals(0, unanswered("returns", 0).getWaiting());
    phone.abandon("call-2");
    phone.next(UpdateCase.ENDED);
    assertEquals(List.of(3L), ids(unanswered("", 0)));
  }

  @Test
  void whoWasPassedIsToldByWhichRule() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.open(router.channel());
    assertFalse(ana.signIn("ana", Activity.ACTIVITY_AWAY, 0).hasRejected());
    phone.arrive("call-1", "sales");
    phone.next(UpdateCase.QUEUED);
    router.clock.advance(3_000);
    phone.arrive("call-2", "sales");
    phone.next(UpdateCase.QUEUED);
    router
        .supervisor()
        .intervene(
            InterveneRequest.newBuilder()
                .setSupervisorId("eve")
                .setReprioritise(Reprioritise.newBuilder().setInteractionId(2).setPriority(5))
                .build());
    assertFalse(ana.set(Activity.ACTIVITY_AVAILABLE).hasRejected());
    ana.acceptNext();
    OvertakingView passed = row(today(FiguresBy.FIGURES_BY_QUEUE), "sales").getOvertaken(0);
    assertEquals(OvertakingRule.OVERTAKING_RULE_PRIORITY, passed.getRule());
    assertEquals(1, passed.getPassed());
    assertEquals(3_000, passed.getLaterSumMs());
    assertEquals(3_000, passed.getLaterMaxMs());
    assertEquals(List.of(passed), unanswered("", 0).getRows(0).getOvertakenList());
  }

  @Test
  void aRestartTakesNothingAwayAndARecountIsTheSame() {
    work();
    Waits before = today(FiguresBy.FIGURES_BY_QUEUE);
    Unanswered unanswered = unanswered("", 0);
    long nowMs = router.clock.timeMs();
    MemoryJournal kept = new MemoryJournal();
    journal.entries().forEach(kept::append);
    router.close();
    WaitFold recount = new WaitFold(List.of(FiguresTerms.DAYS));
    kept.entries().forEach(recount);
    assertEquals(
        before.getRowsList(),
        WaitMessages.toMessage(recount, 0, Period.DAY, By.QUEUE, Period.DAY.startMs(nowMs), nowMs)
            .getRowsList());
    assertEquals(
        unanswered.getRowsList(),
        WaitMessages.unanswered(recount, 0, null, 100, nowMs).getRowsList());
    router = TestRouter.start(TestRouter.CONFIG, new RoutingCore(), kept, new HandClock(nowMs));
    Waits after = today(FiguresBy.FIGURES_BY_QUEUE);
    kept.entries().stream().filter(entry -> entry.sequence() > recount.sequence()).forEach(recount);
    assertEquals(
        WaitMessages.toMessage(
                recount,
                after.getPublishedSequence(),
                Period.DAY,
                By.QUEUE,
                Period.DAY.startMs(nowMs),
                after.getTimeMs())
            .getRowsList(),
        after.getRowsList());
    assertEquals(
        waitedMs(row(before, "sales").getCausesList()).get(WaitCause.WAIT_CAUSE_NO_ONE_STAFFED),
        waitedMs(row(after, "sales").getCausesList()).get(WaitCause.WAIT_CAUSE_NO_ONE_STAFFED));
  }

  @Test
  void whoWatchesIsToldEverythingFirstAndThenTheRowsThatChanged() {
    GatewayDesk phone = work();
    phone.arrive("call-9", "returns");
    phone.next(UpdateCase.QUEUED);
    Received<WatchWaitsRequest, WatchWaitsResponse> watch = new Received<>(true);
    FiguresServiceGrpc.newStub(router.channel())
        .watchWaits(WatchWaitsRequest.getDefaultInstance(), watch);
    WatchWaitsResponse whole = watch.next("everything", _ -> true);
    assertTrue(whole.getWhole());
    assertEquals(
        List.of("returns", "sales"),
        whole.getWaits().getRowsList().stream().map(WaitsView::getId).toList());
    phone.abandon("call-9");
    phone.next(UpdateCase.ENDED);
    WatchWaitsResponse change =
        watch.next("a change", message -> message.getWaits().getRowsCount() > 0);
    assertFalse(change.getWhole());
    assertEquals("returns", change.getWaits().getRows(0).getId());
    assertEquals(0, change.getWaits().getRows(0).getCausesCount(), "gone as soon as it came");
    router.clock.advance(DAY_MS);
    assertEquals(
        whole.getWaits().getFromMs() + DAY_MS,
        watch.next("another day", message -> message.getWhole()).getWaits().getFromMs());
  }

  @Test
  void whoWatchesTheUnansweredIsToldWhenSomebodyIsNotAnyMore() {
    GatewayDesk phone = work();
    Received<WatchUnansweredRequest, WatchUnansweredResponse> watch = new Received<>(true);
    FiguresServiceGrpc.newStub(router.channel())
        .watchUnanswered(WatchUnansweredRequest.getDefaultInstance(), watch);
    assertEquals(List.of(2L, 3L), ids(watch.next("all", _ -> true).getUnanswered()));
    phone.abandon("call-2");
    phone.next(UpdateCase.ENDED);
    watch.next("one less", message -> ids(message.getUnanswered()).equals(List.of(3L)));
  }

  @Test
  void whatNobodyWaitsAtIsRefused() {
    assertTrue(refusal(Status.Code.INVALID_ARGUMENT, FiguresBy.FIGURES_BY_AGENT).contains("by"));
    StatusRuntimeException refused =
        assertThrows(StatusRuntimeException.class, () -> unanswered("", 1_001));
    assertTrue(String.valueOf(refused.getMessage()).contains("most"), refused.getMessage());
  }

  @Test
  void aRouterThatDoesNotFollowItsWaitsSaysSo() {
    router.close();
    ServerConfig usual = TestRouter.CONFIG;
    router =
        TestRouter.start(
            new ServerConfig(
                usual.grpc(),
                usual.http(),
                usual.journal(),
                usual.ring(),
                usual.streams(),
                new ServerConfig.Figures(false),
                usual.events(),
                usual.webhooks(),
                usual.clock(),
                usual.limits()),
            new RoutingCore(),
            new MemoryJournal(),
            new HandClock(TestRouter.START_MS));
    assertTrue(
        refusal(Status.Code.FAILED_PRECONDITION, FiguresBy.FIGURES_BY_QUEUE)
            .contains("figures.waits"));
  }

  private String refusal(Status.Code code, FiguresBy by) {
    StatusRuntimeException refused = assertThrows(StatusRuntimeException.class, () -> today(by));
    assertEquals(code, refused.getStatus().getCode());
    return String.valueOf(refused.getMessage());
  }

  /** One waits 4 s, then ana has it; another comes then, and one 4 s later; 10 s have passed. */
  private GatewayDesk work() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    AgentDesk ana = AgentDesk.open(router.channel());
    assertFalse(ana.signIn("ana", Activity.ACTIVITY_AWAY, 0).hasRejected());
    phone.arrive("call-1", "sales");
    phone.next(UpdateCase.QUEUED);
    router.clock.advance(4_000);
    assertFalse(ana.set(Activity.ACTIVITY_AVAILABLE).hasRejected());
    ana.acceptNext();
    phone.arrive("call-2", "sales");
    phone.next(UpdateCase.QUEUED);
    router.clock.advance(4_000);
    phone.arrive("call-3", "sales");
    phone.next(UpdateCase.QUEUED);
    router.clock.advance(2_000);
    return phone;
  }

  private Waits today(FiguresBy by) {
    return figures().getWaits(GetWaitsRequest.newBuilder().setBy(by).build()).getWaits(0);
  }

  private Unanswered unanswered(String queue, int most) {
    return figures()
        .getUnanswered(GetUnansweredRequest.newBuilder().setQueueId(queue).setMost(most).build())
        .getUnanswered();
  }

  private FiguresServiceBlockingStub figures() {
    return FiguresServiceGrpc.newBlockingStub(router.channel());
  }

  private static Map<WaitCause, Long> waitedMs(List<WaitCauseView> causes) {
    Map<WaitCause, Long> waitedMs = new TreeMap<>();
    causes.forEach(one -> waitedMs.put(one.getCause(), one.getWaitedMs()));
    return waitedMs;
  }

  private static List<Long> ids(Unanswered unanswered) {
    return unanswered.getRowsList().stream().map(UnansweredView::getInteractionId).toList();
  }

  private static WaitsView row(Waits waits, String id) {
    return waits.getRowsList().stream()
        .filter(row -> row.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row of " + id + " in " + waits));
  }
}
