package org.strowger.server.publish;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Streams that are told how something stands: every so often in wall time, if there is news, and
 * now and then even if there is none, so that quiet can be told from stale. Nothing is queued: who
 * does not read is passed over and told fewer, newer things. Belongs to the thread that tells.
 */
final class WatchRounds {
  /**
   * No watcher who reads is left without a word for longer than this, wall time. The interval must
   * be shorter.
   */
  private static final long SILENCE_MAX_NANOS = 2_000_000_000;

  /** One stream, and what it was told. */
  interface Watcher {
    ServerCallStreamObserver<?> call();

    /** Whether something differs from what was told last. */
    boolean hasNews();

    /** Tells what differs, or that nothing does. */
    void tell();
  }

  private static final class Seat {
    private final Watcher watcher;
    private long toldNanos;

    Seat(Watcher watcher, long toldNanos) {
      this.watcher = watcher;
      this.toldNanos = toldNanos;
    }
  }

  private final long intervalNanos;
  private final LongSupplier nanoTime;
  private final List<Seat> seats = new ArrayList<>();
  private long roundNanos;

  WatchRounds(long intervalMs, LongSupplier nanoTime) {
    this.intervalNanos = intervalMs * 1_000_000;
    this.nanoTime = nanoTime;
    this.roundNanos = nanoTime.getAsLong();
  }

  /** One who has just been told how everything stands. */
  void add(Watcher watcher) {
    seats.add(new Seat(watcher, nanoTime.getAsLong()));
  }

  /** If it is time: lets {@code refresh} find out how things stand, then tells everyone. */
  void round(Runnable refresh) {
    long nowNanos = nanoTime.getAsLong();
    if (seats.isEmpty() || nowNanos - roundNanos < intervalNanos) {
      return;
    }
    roundNanos = nowNanos;
    seats.removeIf(seat -> seat.watcher.call().isCancelled());
    refresh.run();
    for (Seat seat : seats) {
      if (seat.watcher.call().isReady() && isOwed(seat, nowNanos)) {
        seat.watcher.tell();
        seat.toldNanos = nowNanos;
      }
    }
  }

  /** Whether there is news, or the next round would come too late to break the silence. */
  private boolean isOwed(Seat seat, long nowNanos) {
    return seat.watcher.hasNews() || nowNanos - seat.toldNanos + intervalNanos >= SILENCE_MAX_NANOS;
  }

  /** Ends every stream. */
  void endAll(Status status) {
    for (Seat seat : seats) {
      if (!seat.watcher.call().isCancelled()) {
        seat.watcher.call().onError(status.asRuntimeException());
      }
    }
    seats.clear();
  }
}
