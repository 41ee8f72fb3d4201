package org.strowger.client;

import org.strowger.proto.v1.FiguresServiceGrpc;
import org.strowger.proto.v1.WatchUnansweredRequest;
import org.strowger.proto.v1.WatchUnansweredResponse;

/**
 * Those who are unanswered, watched until {@link #close}. It reconnects by itself. Made by {@link
 * FiguresClient#watchUnanswered}.
 */
public final class UnansweredWatch implements AutoCloseable {
  private final Watch<WatchUnansweredRequest, WatchUnansweredResponse> watch;

  UnansweredWatch(
      StrowgerChannel channel, WatchUnansweredRequest request, UnansweredListener listener) {
    watch =
        new Watch<>(
            channel,
            stream -> FiguresServiceGrpc.newStub(channel.grpc()).watchUnanswered(request, stream),
            () -> response -> listener.onUnanswered(response.getUnanswered()),
            listener::onDisconnected);
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
