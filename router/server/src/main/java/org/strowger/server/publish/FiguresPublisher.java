package org.strowger.server.publish;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.strowger.core.JournalEntry;
import org.strowger.figures.By;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Period;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresView;
import org.strowger.proto.v1.WatchFiguresResponse;
import org.strowger.server.figures.FiguresMessages;

/**
 * Counts every entry as it becomes durable, and tells those who watch what has changed, in the
 * rounds of {@link WatchRounds}. Belongs to the publishing thread; before that thread starts,
 * recovery hands in what was counted before. So there is one way to come to figures, live or after
 * a restart, and it is that of {@code strowger journal figures}.
 */
public final class FiguresPublisher implements Publisher {
  /** One who watches figures. */
  private final class Viewer extends DayWatcher<FiguresView> {
    private final ServerCallStreamObserver<WatchFiguresResponse> call;
    private final By by;

    Viewer(ServerCallStreamObserver<WatchFiguresResponse> call, By by) {
      this.call = call;
      this.by = by;
    }

    @Override
    public ServerCallStreamObserver<?> call() {
      return call;
    }

    @Override
    long fromMs() {
      return today(by).getFromMs();
    }

    @Override
    List<FiguresView> rows() {
      return today(by).getRowsList();
    }

    @Override
    String id(FiguresView row) {
      return row.getId();
    }

    @Override
    FiguresView blank(String id) {
      return FiguresView.newBuilder().setId(id).build();
    }

    @Override
    void send(List<FiguresView> rows, boolean whole) {
      call.onNext(
          WatchFiguresResponse.newBuilder()
              .setFigures(today(by).toBuilder().clearRows().addAllRows(rows))
              .setWhole(whole)
              .build());
    }
  }

  private final FiguresFold fold;
  private final LongSupplier routerTime;
  private final WatchRounds rounds;

  /** Made once for all who watch the same in one round. */
  private final Map<By, Figures> today = new EnumMap<>(By.class);

  /** A fold as it counts live. */
  public static FiguresFold newFold() {
    return new FiguresFold(List.of(FiguresTerms.DAYS, FiguresTerms.HALF_HOURS), List.of());
  }

  /**
   * @param fold what has been counted so far; belongs to the publishing thread from now on
   * @param routerTime the router's time now, epoch ms, as the publishing thread was told
   */
  public FiguresPublisher(FiguresFold fold, LongSupplier routerTime, long intervalMs) {
    this(fold, routerTime, intervalMs, System::nanoTime);
  }

  /** The same, with nothing counted so far. */
  public FiguresPublisher(LongSupplier routerTime, long intervalMs) {
    this(newFold(), routerTime, intervalMs);
  }

  /** The same, with wall time from {@code nanoTime}, which is like {@link System#nanoTime}. */
  public FiguresPublisher(
      FiguresFold fold, LongSupplier routerTime, long intervalMs, LongSupplier nanoTime) {
    this.fold = fold;
    this.routerTime = routerTime;
    this.rounds = new WatchRounds(intervalMs, nanoTime);
  }

  /** What has been counted, to be asked on the publishing thread. */
  public FiguresFold fold() {
    return fold;
  }

  /** From now on this call is sent the figures of the day: all at once, then what changes. */
  public void watch(ServerCallStreamObserver<WatchFiguresResponse> call, By by) {
    today.clear();
    Viewer viewer = new Viewer(call, by);
    viewer.tell();
    rounds.add(viewer);
  }

  @Override
  public void onEntry(JournalEntry entry) {
    fold.accept(entry);
  }

  @Override
  public void onBatchEnd(long timeMs) {
    rounds.round(today::clear);
  }

  private Figures today(By by) {
    long nowMs = routerTime.getAsLong();
    return today.computeIfAbsent(
        by,
        which ->
            FiguresMessages.toMessage(fold, Period.DAY, which, Period.DAY.startMs(nowMs), nowMs));
  }

  /** Ends every stream. */
  public void endAll(Status status) {
    rounds.endAll(status);
  }

  @Override
  public void close(Throwable why) {
    endAll(
        Status.UNAVAILABLE
            .withDescription("figures can't be told any more: the router must be restarted")
            .withCause(why));
  }
}
