package org.strowger.client;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WatchBoardRequest;
import org.strowger.proto.v1.WatchBoardResponse;

/**
 * A board that is being watched until {@link #close}. It reconnects by itself and starts over with
 * a whole board then. Made by {@link SupervisorClient#watchBoard}.
 */
public final class BoardWatch implements AutoCloseable {
  private final StrowgerChannel channel;
  private final BoardListener listener;
  private final Turns turns;

  private @Nullable Stream stream;
  private boolean closed;
  private int failures;

  BoardWatch(StrowgerChannel channel, BoardListener listener) {
    this.channel = channel;
    this.listener = listener;
    this.turns = new Turns(channel.executor());
  }

  void start() {
    turns.execute(this::connect);
  }

  /** Ends the watch; the listener hears nothing more. Closing twice does nothing. */
  @Override
  public void close() {
    turns.execute(() -> {
      closed = true;
      if (stream != null) {
        stream.cancel();
        stream = null;
      }
    });
  }

  private void connect() {
    if (!closed) {
      Stream opened = new Stream();
      stream = opened;
      SupervisorServiceGrpc.newStub(channel.grpc())
          .watchBoard(WatchBoardRequest.getDefaultInstance(), opened);
    }
  }

  private void lost(String reason) {
    stream = null;
    if (channel.isClosed()) {
      closed = true;
      return;
    }
    long delayMs = channel.nextDelayMs(failures);
    failures++;
    var unused =
        channel.after(
            delayMs,
            () -> {
              channel.wake();
              turns.execute(this::connect);
            });
    listener.onDisconnected(reason);
  }

  /** One gRPC call. Its callbacks come on network threads and only hand over. */
  private final class Stream
      implements ClientResponseObserver<WatchBoardRequest, WatchBoardResponse> {
    private final BoardRows rows = new BoardRows();
    private @Nullable ClientCallStreamObserver<WatchBoardRequest> call;

    @Override
    public void beforeStart(ClientCallStreamObserver<WatchBoardRequest> started) {
      call = started;
      // The next board is asked for when this one has been shown: who is slow gets fewer, newer.
      started.disableAutoRequestWithInitial(1);
    }

    @Override
    public void onNext(WatchBoardResponse response) {
      turns.execute(() -> {
        if (stream == this) {
          failures = 0;
          try {
            listener.onBoard(rows.merge(response.getBoard()));
          } finally {
            if (call != null) {
              call.request(1);
            }
          }
        }
      });
    }

    @Override
    public void onError(Throwable cause) {
      closedBecause(Loss.reason(cause));
    }

    @Override
    public void onCompleted() {
      closedBecause("The router closed the connection.");
    }

    private void closedBecause(String reason) {
      turns.execute(() -> {
        if (stream == this) {
          lost(reason);
        }
      });
    }

    void cancel() {
      if (call != null) {
        call.cancel("The watch was closed.", null);
      }
    }
  }
}
