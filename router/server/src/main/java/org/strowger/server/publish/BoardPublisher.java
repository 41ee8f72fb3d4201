package org.strowger.server.publish;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.strowger.core.JournalEntry;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.server.board.BoardMessages;

/**
 * Tells supervisors who watch what has changed on the board, every so often in wall time, and now
 * and then that nothing has, so that quiet can be told from stale. Nothing is queued: who does not
 * read is passed over and gets fewer, newer rows. Runs on the publishing thread.
 */
public final class BoardPublisher implements Publisher {
  /**
   * No watcher who reads is left without a word for longer than this, wall time. The interval must
   * be shorter.
   */
  private static final long SILENCE_MAX_NANOS = 2_000_000_000;

  /** One supervisor, and what was sent last. */
  private static final class Watcher {
    private final ServerCallStreamObserver<WatchBoardResponse> call;
    private long seen;
    private long sentNanos;

    Watcher(ServerCallStreamObserver<WatchBoardResponse> call, long seen, long sentNanos) {
      this.call = call;
      this.seen = seen;
      this.sentNanos = sentNanos;
    }
  }

  private final BoardMessages messages;
  private final long intervalNanos;
  private final LongSupplier nanoTime;
  private final List<Watcher> watchers = new ArrayList<>();
  private long roundNanos;

  public BoardPublisher(BoardMessages messages, long intervalMs) {
    this(messages, intervalMs, System::nanoTime);
  }

  BoardPublisher(BoardMessages messages, long intervalMs, LongSupplier nanoTime) {
    this.messages = messages;
    this.intervalNanos = intervalMs * 1_000_000;
    this.nanoTime = nanoTime;
    this.roundNanos = nanoTime.getAsLong();
  }

  /** From now on this call is sent the board: all of it at once, then what changes. */
  public void watch(ServerCallStreamObserver<WatchBoardResponse> call) {
    call.onNext(WatchBoardResponse.newBuilder().setBoard(messages.whole()).build());
    watchers.add(new Watcher(call, messages.version(), nanoTime.getAsLong()));
  }

  @Override
  public void onEntry(JournalEntry entry) {}

  @Override
  public void onBatchEnd(long timeMs) {
    long nowNanos = nanoTime.getAsLong();
    if (watchers.isEmpty() || nowNanos - roundNanos < intervalNanos) {
      return;
    }
    roundNanos = nowNanos;
    watchers.removeIf(watcher -> watcher.call.isCancelled());
    long version = messages.refresh();
    for (Watcher watcher : watchers) {
      if (watcher.call.isReady() && isOwed(watcher, nowNanos)) {
        watcher.call.onNext(
            WatchBoardResponse.newBuilder().setBoard(messages.changedSince(watcher.seen)).build());
        watcher.seen = version;
        watcher.sentNanos = nowNanos;
      }
    }
  }

  /** Whether there is news, or the next round would come too late to break the silence. */
  private boolean isOwed(Watcher watcher, long nowNanos) {
    return messages.hasChangedSince(watcher.seen)
        || nowNanos - watcher.sentNanos + intervalNanos >= SILENCE_MAX_NANOS;
  }

  /** Ends every stream. */
  public void endAll(Status status) {
    for (Watcher watcher : watchers) {
      if (!watcher.call.isCancelled()) {
        watcher.call.onError(status.asRuntimeException());
      }
    }
    watchers.clear();
  }

  @Override
  public void close(Throwable why) {
    endAll(
        Status.UNAVAILABLE
            .withDescription("the board can't be told any more: the router must be restarted")
            .withCause(why));
  }
}
