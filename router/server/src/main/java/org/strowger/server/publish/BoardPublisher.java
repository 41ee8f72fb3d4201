package org.strowger.server.publish;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.JournalEntry;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.server.board.BoardMessages;

/**
 * Tells supervisors who watch what has changed on the board, every so often in wall time. Nothing
 * is queued: who does not read is passed over and gets fewer, newer rows. Runs on the publishing
 * thread.
 */
public final class BoardPublisher implements Publisher {
  /** One supervisor, and the version that was sent last. */
  private static final class Watcher {
    private final ServerCallStreamObserver<WatchBoardResponse> call;
    private long seen;

    Watcher(ServerCallStreamObserver<WatchBoardResponse> call, long seen) {
      this.call = call;
      this.seen = seen;
    }
  }

  private final BoardMessages messages;
  private final long intervalNanos;
  private final List<Watcher> watchers = new ArrayList<>();
  private long roundNanos = System.nanoTime();

  public BoardPublisher(BoardMessages messages, long intervalMs) {
    this.messages = messages;
    this.intervalNanos = intervalMs * 1_000_000;
  }

  /** From now on this call is sent the board: all of it at once, then what changes. */
  public void watch(ServerCallStreamObserver<WatchBoardResponse> call) {
    call.onNext(WatchBoardResponse.newBuilder().setBoard(messages.whole()).build());
    watchers.add(new Watcher(call, messages.version()));
  }

  @Override
  public void onEntry(JournalEntry entry) {}

  @Override
  public void onBatchEnd(long timeMs) {
    if (watchers.isEmpty() || System.nanoTime() - roundNanos < intervalNanos) {
      return;
    }
    roundNanos = System.nanoTime();
    watchers.removeIf(watcher -> watcher.call.isCancelled());
    long version = messages.refresh();
    for (Watcher watcher : watchers) {
      if (watcher.call.isReady() && messages.hasChangedSince(watcher.seen)) {
        watcher.call.onNext(
            WatchBoardResponse.newBuilder().setBoard(messages.changedSince(watcher.seen)).build());
        watcher.seen = version;
      }
    }
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
