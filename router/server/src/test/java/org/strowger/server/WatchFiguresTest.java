package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.figures.By;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Period;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresPeriod;
import org.strowger.proto.v1.FiguresServiceGrpc;
import org.strowger.proto.v1.FiguresServiceGrpc.FiguresServiceBlockingStub;
import org.strowger.proto.v1.FiguresView;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetFiguresRequest;
import org.strowger.proto.v1.WatchFiguresRequest;
import org.strowger.proto.v1.WatchFiguresResponse;
import org.strowger.server.figures.FiguresMessages;
import org.strowger.server.journal.MemoryJournal;

/** Who asks for figures, and who watches them, over real gRPC. */
class WatchFiguresTest {
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
  void everyNumberComesWithItsNameAndWhatItWasHeldAgainst() {
    work();
    FiguresView sales = row(today(FiguresBy.FIGURES_BY_QUEUE), "sales");
    assertEquals(2, sales.getArrived());
    assertEquals(1, sales.getAnswered());
    assertEquals(4_000, sales.getAnsweredWaitMs());
    assertEquals(1, sales.getAbandoned());
    assertEquals(20_000, sales.getTargetLowMs());
    assertEquals(20_000, sales.getTargetHighMs());
    assertEquals(
        List.of("SL-A 2/2", "SL-B 1/1", "SL-C 1/2", "SL-D 1/1", "SL-E 1/2"),
        sales.getServiceLevelsList().stream()
            .map(one -> one.getName() + " " + one.getOver() + "/" + one.getUnder())
            .toList());
    Figures agents = today(FiguresBy.FIGURES_BY_AGENT);
    assertEquals(5_000, agents.getShortAbandonMs());
    FiguresView ana = row(agents, "ana");
    assertEquals(1, ana.getHandled());
    assertEquals(30_000, ana.getTalkMs());
    assertEquals(30_000, ana.getBusyMs());
    assertEquals(List.of(), ana.getServiceLevelsList());
  }

  @Test
  void onlyTheRowsThatWereAskedForAreTold() {
    work();
    GetFiguresRequest all =
        GetFiguresRequest.newBuilder().setBy(FiguresBy.FIGURES_BY_AGENT).build();
    GetFiguresRequest bo = all.toBuilder().addIds("bo").build();
    var figures = FiguresServiceGrpc.newBlockingStub(router.channel());
    assertEquals(List.of("ana"), ids(figures.getFigures(all).getFigures(0)));
    assertEquals(List.of(), ids(figures.getFigures(bo).getFigures(0)));
    assertEquals(
        List.of("ana"),
        ids(figures.getFigures(bo.toBuilder().addIds("ana").build()).getFigures(0)));
    GetFiguresRequest many = bo.toBuilder().addAllIds(Collections.nCopies(100, "ana")).build();
    var refused = assertThrows(StatusRuntimeException.class, () -> figures.getFigures(many));
    assertEquals(
        "ids has 101 items: at most 100 are taken; leave it out for all",
        refused.getStatus().getDescription());
  }

  @Test
  void aRestartTakesNothingAwayAndARecountIsTheSame() {
    work();
    Figures before = today(FiguresBy.FIGURES_BY_QUEUE);
    long nowMs = router.clock.timeMs();
    router.close();
    MemoryJournal kept = new MemoryJournal();
    journal.entries().forEach(kept::append);
    FiguresFold recount = new FiguresFold(FiguresTerms.DAYS);
    kept.entries().forEach(recount);
    assertEquals(
        before.getRowsList(),
        FiguresMessages.toMessage(recount, Period.DAY, By.QUEUE, Period.DAY.startMs(nowMs), nowMs)
            .getRowsList());
    router = TestRouter.start(TestRouter.CONFIG, new RoutingCore(), kept, new HandClock(nowMs));
    assertEquals(before.getRowsList(), today(FiguresBy.FIGURES_BY_QUEUE).getRowsList());
  }

  @Test
  void whoWatchesIsToldEverythingFirstAndThenTheRowsThatChanged() {
    work();
    Received<WatchFiguresRequest, WatchFiguresResponse> watch = watch(FiguresBy.FIGURES_BY_QUEUE);
    WatchFiguresResponse whole = watch.next("everything", _ -> true);
    assertTrue(whole.getWhole());
    assertEquals(List.of("sales"), ids(whole.getFigures()));
    GatewayDesk another = GatewayDesk.connected(router.channel(), "chat");
    another.arrive("call-9", "returns");
    WatchFiguresResponse change =
        watch.next("a change", message -> message.getFigures().getRowsCount() > 0);
    assertFalse(change.getWhole());
    assertEquals(List.of("returns"), ids(change.getFigures()));
    assertEquals(1, change.getFigures().getRows(0).getWaiting());
  }

  @Test
  void whoWatchesHearsAWordEvenIfNothingHappens() {
    Received<WatchFiguresRequest, WatchFiguresResponse> watch = watch(FiguresBy.FIGURES_BY_QUEUE);
    watch.next("everything", _ -> true);
    router.clock.advance(5_000);
    Figures word =
        watch
            .next("a word", message -> message.getFigures().getTimeMs() > TestRouter.START_MS)
            .getFigures();
    assertEquals(0, word.getRowsCount());
    assertEquals(TestRouter.START_MS + 5_000, word.getTimeMs());
  }

  @Test
  void aNewDayBeginsWithEverythingAnew() {
    work();
    Received<WatchFiguresRequest, WatchFiguresResponse> watch = watch(FiguresBy.FIGURES_BY_QUEUE);
    long today = watch.next("everything", _ -> true).getFigures().getFromMs();
    router.clock.advance(DAY_MS);
    Figures tomorrow = watch.next("another day", message -> message.getWhole()).getFigures();
    assertEquals(today + DAY_MS, tomorrow.getFromMs());
    assertEquals(0, tomorrow.getRowsList().stream().mapToLong(FiguresView::getAnswered).sum());
    assertEquals(
        1,
        figures()
            .getFigures(GetFiguresRequest.newBuilder().setFromMs(today).build())
            .getFigures(0)
            .getRows(0)
            .getAnswered(),
        "yesterday is still there to be asked for");
  }

  @Test
  void theHalfHoursOfTheDayAddUpToIt() {
    work();
    router.clock.advance(40 * 60 * 1_000);
    List<Figures> halfHours =
        figures()
            .getFigures(
                GetFiguresRequest.newBuilder()
                    .setBy(FiguresBy.FIGURES_BY_AGENT)
                    .setPeriod(FiguresPeriod.FIGURES_PERIOD_HALF_HOUR)
                    .build())
            .getFiguresList();
    assertTrue(halfHours.size() > 1, "the time went on: " + halfHours.size());
    long idleMs =
        halfHours.stream()
            .flatMap(one -> one.getRowsList().stream())
            .mapToLong(FiguresView::getIdleMs)
            .sum();
    assertEquals(row(today(FiguresBy.FIGURES_BY_AGENT), "ana").getIdleMs(), idleMs);
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    StatusRuntimeException refused =
        assertThrows(
            StatusRuntimeException.class,
            () ->
                figures()
                    .getFigures(
                        GetFiguresRequest.newBuilder().setFromMs(2_000).setToMs(1_000).build()));
    assertEquals(Status.Code.INVALID_ARGUMENT, refused.getStatus().getCode());
    assertTrue(String.valueOf(refused.getMessage()).contains("to_ms"), refused.getMessage());
  }

  /** One call is answered after 4 s and takes 30 s; another leaves after 10 s. */
  private void work() {
    GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
    phone.arrive("call-1", "sales");
    phone.next(UpdateCase.QUEUED);
    AgentDesk ana = AgentDesk.open(router.channel());
    assertFalse(ana.signIn("ana", Activity.ACTIVITY_AWAY, 0).hasRejected());
    router.clock.advance(4_000);
    assertFalse(ana.set(Activity.ACTIVITY_AVAILABLE).hasRejected());
    long first = ana.acceptNext();
    phone.arrive("call-2", "sales");
    phone.next(UpdateCase.QUEUED);
    router.clock.advance(10_000);
    phone.abandon("call-2");
    phone.next(UpdateCase.ENDED);
    router.clock.advance(20_000);
    assertFalse(ana.end(first).hasRejected());
  }

  private Received<WatchFiguresRequest, WatchFiguresResponse> watch(FiguresBy by) {
    Received<WatchFiguresRequest, WatchFiguresResponse> received = new Received<>(true);
    FiguresServiceGrpc.newStub(router.channel())
        .watchFigures(WatchFiguresRequest.newBuilder().setBy(by).build(), received);
    return received;
  }

  private Figures today(FiguresBy by) {
    return figures().getFigures(GetFiguresRequest.newBuilder().setBy(by).build()).getFigures(0);
  }

  private FiguresServiceBlockingStub figures() {
    return FiguresServiceGrpc.newBlockingStub(router.channel());
  }

  private static List<String> ids(Figures figures) {
    return figures.getRowsList().stream().map(FiguresView::getId).toList();
  }

  private static FiguresView row(Figures figures, String id) {
    return figures.getRowsList().stream()
        .filter(row -> row.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row of " + id + " in " + ids(figures)));
  }
}
