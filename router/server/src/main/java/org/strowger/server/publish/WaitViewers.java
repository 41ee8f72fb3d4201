package org.strowger.server.publish;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.QueueId;
import org.strowger.figures.By;
import org.strowger.figures.Period;
import org.strowger.proto.v1.Unanswered;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WaitsView;
import org.strowger.proto.v1.WatchUnansweredResponse;
import org.strowger.proto.v1.WatchWaitsResponse;
import org.strowger.server.figures.WaitMessages;
import org.strowger.server.publish.WaitFollower.Question;
import org.strowger.server.publish.WaitFollower.Standing;

/**
 * Those who watch what waits are due to, in the rounds of {@link WatchRounds}. Belongs to the
 * thread of {@link WaitFollower}, but for the two that make a question of whoever wants to watch.
 */
public final class WaitViewers {
  private final WatchRounds rounds;

  /** Made once for all who watch the same in one round. */
  private final Map<By, Waits> today = new EnumMap<>(By.class);

  private @Nullable Standing standing;

  WaitViewers(long intervalMs) {
    rounds = new WatchRounds(intervalMs, System::nanoTime);
  }

  /** If it is time, tells everyone how things stand now. */
  void round(Standing now) {
    rounds.round(() -> refresh(now));
  }

  private void refresh(Standing now) {
    standing = now;
    today.clear();
  }

  private Standing standing() {
    return Objects.requireNonNull(standing, "nobody is told before something was read");
  }

  private Waits today(By by) {
    return today.computeIfAbsent(by, this::make);
  }

  private Waits make(By by) {
    Standing now = standing();
    long startMs = Period.DAY.startMs(now.nowMs());
    return WaitMessages.toMessage(
        now.fold(), now.publishedSequence(), Period.DAY, by, startMs, now.nowMs());
  }

  /** Ends every stream. */
  void endAll(Status status) {
    rounds.endAll(status);
  }

  /** From now on this call is told what the waits of the day are due to. */
  public Question watch(ServerCallStreamObserver<WatchWaitsResponse> call, By by) {
    return new Watching(call, new WaitsWatcher(call, by));
  }

  /** From now on this call is told who is unanswered, so many at most. */
  public Question watchUnanswered(
      ServerCallStreamObserver<WatchUnansweredResponse> call, @Nullable QueueId queue, int most) {
    return new Watching(call, new UnansweredWatcher(call, queue, most));
  }

  /** Begins to tell somebody. */
  private final class Watching implements Question {
    private final ServerCallStreamObserver<?> call;
    private final WatchRounds.Watcher watcher;

    Watching(ServerCallStreamObserver<?> call, WatchRounds.Watcher watcher) {
      this.call = call;
      this.watcher = watcher;
    }

    @Override
    public void answer(Standing now) {
      refresh(now);
      watcher.tell();
      rounds.add(watcher);
    }

    @Override
    public void refuse(Status why) {
      call.onError(why.asRuntimeException());
    }
  }

  private final class WaitsWatcher extends DayWatcher<WaitsView> {
    private final ServerCallStreamObserver<WatchWaitsResponse> call;
    private final By by;

    WaitsWatcher(ServerCallStreamObserver<WatchWaitsResponse> call, By by) {
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
    List<WaitsView> rows() {
      return today(by).getRowsList();
    }

    @Override
    String id(WaitsView row) {
      return row.getId();
    }

    @Override
    WaitsView blank(String id) {
      return WaitsView.newBuilder().setId(id).build();
    }

    @Override
    void send(List<WaitsView> rows, boolean whole) {
      call.onNext(
          WatchWaitsResponse.newBuilder()
              .setWaits(today(by).toBuilder().clearRows().addAllRows(rows))
              .setWhole(whole)
              .build());
    }
  }

  private final class UnansweredWatcher implements WatchRounds.Watcher {
    private final ServerCallStreamObserver<WatchUnansweredResponse> call;
    private final @Nullable QueueId queue;
    private final int most;
    private Unanswered told = Unanswered.getDefaultInstance();

    UnansweredWatcher(
        ServerCallStreamObserver<WatchUnansweredResponse> call, @Nullable QueueId queue, int most) {
      this.call = call;
      this.queue = queue;
      this.most = most;
    }

    @Override
    public ServerCallStreamObserver<?> call() {
      return call;
    }

    private Unanswered now() {
      return WaitMessages.unanswered(
          standing().fold(), standing().publishedSequence(), queue, most, standing().nowMs());
    }

    @Override
    public boolean hasNews() {
      Unanswered now = now();
      return now.getWaiting() != told.getWaiting() || !now.getRowsList().equals(told.getRowsList());
    }

    @Override
    public void tell() {
      told = now();
      call.onNext(WatchUnansweredResponse.newBuilder().setUnanswered(told).build());
    }
  }
}
