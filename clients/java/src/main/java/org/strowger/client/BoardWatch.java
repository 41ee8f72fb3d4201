package org.strowger.client;

import java.util.function.Consumer;
import org.strowger.proto.v1.SupervisorServiceGrpc;
import org.strowger.proto.v1.WatchBoardRequest;
import org.strowger.proto.v1.WatchBoardResponse;

/**
 * A board that is being watched until {@link #close}. It reconnects by itself and starts over with
 * a whole board then. Made by {@link SupervisorClient#watchBoard}.
 */
public final class BoardWatch implements AutoCloseable {
  private final Watch<WatchBoardRequest, WatchBoardResponse> watch;

  BoardWatch(StrowgerChannel channel, BoardListener listener) {
    watch =
        new Watch<>(
            channel,
            stream ->
                SupervisorServiceGrpc.newStub(channel.grpc())
                    .watchBoard(WatchBoardRequest.getDefaultInstance(), stream),
            () -> reader(listener),
            listener::onDisconnected);
  }

  private static Consumer<WatchBoardResponse> reader(BoardListener listener) {
    BoardRows rows = new BoardRows();
    return response -> listener.onBoard(rows.merge(response.getBoard()));
  }

  void start() {
    watch.start();
  }

  /** Ends the watch; the listener hears nothing more. Closing twice does nothing. */
  @Override
  public void close() {
    watch.close();
  }
}
