package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresServiceGrpc;
import org.strowger.proto.v1.FiguresView;
import org.strowger.proto.v1.GetFiguresRequest;
import org.strowger.proto.v1.GetFiguresResponse;
import org.strowger.proto.v1.GetUnansweredRequest;
import org.strowger.proto.v1.GetUnansweredResponse;
import org.strowger.proto.v1.Unanswered;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WaitsView;
import org.strowger.proto.v1.WatchFiguresRequest;
import org.strowger.proto.v1.WatchFiguresResponse;
import org.strowger.proto.v1.WatchWaitsRequest;
import org.strowger.proto.v1.WatchWaitsResponse;

/** What somebody who reads figures is told. */
final class FiguresClientTest {
  /** A router that tells what the test lets it. */
  private static final class FakeFiguresService extends FiguresServiceGrpc.FiguresServiceImplBase {
    private Figures figures = Figures.getDefaultInstance();
    private @Nullable StreamObserver<WatchFiguresResponse> watcher;
    private @Nullable StreamObserver<WatchWaitsResponse> waitsWatcher;

    @Override
    public void getFigures(
        GetFiguresRequest request, StreamObserver<GetFiguresResponse> responses) {
      responses.onNext(
          GetFiguresResponse.newBuilder()
              .addFigures(figures.toBuilder().setBy(request.getBy()))
              .build());
      responses.onCompleted();
    }

    @Override
    public void watchFigures(
        WatchFiguresRequest request, StreamObserver<WatchFiguresResponse> responses) {
      watcher = responses;
      tell(figures, true);
    }

    @Override
    public void watchWaits(
        WatchWaitsRequest request, StreamObserver<WatchWaitsResponse> responses) {
      waitsWatcher = responses;
      tell(true, "returns", "sales");
    }

    void tell(boolean whole, String... ids) {
      Waits.Builder waits = Waits.newBuilder();
      for (String id : ids) {
        waits.addRows(WaitsView.newBuilder().setId(id));
      }
      if (waitsWatcher != null) {
        waitsWatcher.onNext(
            WatchWaitsResponse.newBuilder().setWaits(waits).setWhole(whole).build());
      }
    }

    @Override
    public void getUnanswered(
        GetUnansweredRequest request, StreamObserver<GetUnansweredResponse> responses) {
      responses.onNext(
          GetUnansweredResponse.newBuilder()
              .setUnanswered(Unanswered.newBuilder().setWaiting(request.getMost()))
              .build());
      responses.onCompleted();
    }

    void tell(Figures rows, boolean whole) {
      if (watcher != null) {
        watcher.onNext(WatchFiguresResponse.newBuilder().setFigures(rows).setWhole(whole).build());
      }
    }

    void breakOff() {
      if (watcher != null) {
        watcher.onError(Status.UNAVAILABLE.asRuntimeException());
        watcher = null;
      }
    }
  }

  private final FakeFiguresService service = new FakeFiguresService();
  private final FakeRouter router = new FakeRouter(service);
  private final FiguresClient client = FiguresClient.of(router.channel);
  private final List<Figures> told = new ArrayList<>();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void figuresAreThoseThatWereAskedFor() {
    service.figures = figures(7, "sales", 3);
    CompletableFuture<List<Figures>> answer =
        client.figures(GetFiguresRequest.newBuilder().setBy(FiguresBy.FIGURES_BY_QUEUE).build());
    router.scheduler.runReady();
    assertEquals(
        List.of(figures(7, "sales", 3).toBuilder().setBy(FiguresBy.FIGURES_BY_QUEUE).build()),
        answer.join());
  }

  @Test
  void rowsThatDidNotChangeStayAsTheyWere() {
    service.figures = figures(1, "returns", 5, "sales", 3);
    watch();
    service.tell(figures(2, "sales", 4), false);
    router.scheduler.runReady();
    assertEquals(figures(2, "returns", 5, "sales", 4), last());
  }

  @Test
  void aNewDayForgetsTheRowsOfTheOld() {
    service.figures = figures(1, "returns", 5, "sales", 3);
    watch();
    service.tell(figures(2, "sales", 0), true);
    router.scheduler.runReady();
    assertEquals(figures(2, "sales", 0), last());
  }

  @Test
  void afterABreakItBeginsWithTheWhole() {
    service.figures = figures(1, "returns", 5, "sales", 3);
    watch();
    service.breakOff();
    service.figures = figures(9, "sales", 8);
    router.scheduler.runReady();
    router.scheduler.advance(60_000);
    assertEquals(figures(9, "sales", 8), last());
  }

  @Test
  void whatWaitsAreDueToIsWatchedInTheSameWay() {
    List<List<String>> ids = new ArrayList<>();
    WaitsWatch unused =
        client.watchWaits(
            FiguresBy.FIGURES_BY_QUEUE,
            waits -> ids.add(waits.getRowsList().stream().map(WaitsView::getId).toList()));
    router.scheduler.runReady();
    service.tell(false, "complaints");
    router.scheduler.runReady();
    service.tell(true, "sales");
    router.scheduler.runReady();
    assertEquals(
        List.of(
            List.of("returns", "sales"),
            List.of("complaints", "returns", "sales"),
            List.of("sales")),
        ids);
  }

  @Test
  void whoIsUnansweredIsAskedFor() {
    CompletableFuture<Unanswered> answer =
        client.unanswered(GetUnansweredRequest.newBuilder().setMost(7).build());
    router.scheduler.runReady();
    assertEquals(7, answer.join().getWaiting());
  }

  private void watch() {
    FiguresWatch unused = client.watch(FiguresBy.FIGURES_BY_QUEUE, told::add);
    router.scheduler.runReady();
    assertEquals(service.figures, last());
  }

  private Figures last() {
    return told.get(told.size() - 1);
  }

  private static Figures figures(long sequence, Object... idsAndAnswered) {
    Figures.Builder figures = Figures.newBuilder().setSequence(sequence);
    for (int i = 0; i < idsAndAnswered.length; i += 2) {
      figures.addRows(
          FiguresView.newBuilder()
              .setId((String) idsAndAnswered[i])
              .setAnswered((Integer) idsAndAnswered[i + 1]));
    }
    return figures.build();
  }
}
