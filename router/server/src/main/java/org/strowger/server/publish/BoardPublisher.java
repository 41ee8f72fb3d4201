package org.strowger.server.publish;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.function.LongSupplier;
import org.strowger.core.JournalEntry;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.server.board.BoardMessages;

/**
 * Tells supervisors who watch what has changed on the board, in the rounds of {@link WatchRounds}.
 * Runs on the publishing thread.
 */
public final class BoardPublisher implements Publisher {
  /** One supervisor, and the version that was sent last. */
  private final class Viewer implements WatchRounds.Watcher {
    private final ServerCallStreamObserver<WatchBoardResponse> call;
    private long seen;

    Viewer(ServerCallStreamObserver<WatchBoardResponse> call, long seen) {
      this.call = call;
      this.seen = seen;
    }

    @Override
    public ServerCallStreamObserver<?> call() {
      return call;
    }

    @Override
    public boolean hasNews() {
      return messages.hasChangedSince(seen);
    }

    @Override
    public void tell() {
      call.onNext(WatchBoardResponse.newBuilder().setBoard(messages.changedSince(seen)).build());
      seen = messages.version();
    }
  }

  private final BoardMessages messages;
  private final WatchRounds rounds;

  public BoardPublisher(BoardMessages messages, long intervalMs) {
    this(messages, intervalMs, System::nanoTime);
  }

  /** The same, with wall time from {@code nanoTime}, which is like {@link System#nanoTime}. */
  public BoardPublisher(BoardMessages messages, long intervalMs, LongSupplier nanoTime) {
    this.messages = messages;
    this.rounds = new WatchRounds(intervalMs, nanoTime);
  }

  /** From now on this call is sent the board: all of it at once, then what changes. */
  public void watch(ServerCallStreamObserver<WatchBoardResponse> call) {
    call.onNext(WatchBoardResponse.newBuilder().setBoard(messages.whole()).build());
    rounds.add(new Viewer(call, messages.version()));
  }

  @Override
  public void onEntry(JournalEntry entry) {}

  @Override
  public void onBatchEnd(long timeMs) {
    rounds.round(messages::refresh);
  }

  /** Ends every stream. */
  public void endAll(Status status) {
    rounds.endAll(status);
  }

  @Override
  public void close(Throwable why) {
    endAll(
        Status.UNAVAILABLE
            .withDescription("the board can't be told any more: the router must be restarted")
            .withCause(why));
  }
}
