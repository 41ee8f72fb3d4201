package org.strowger.client;

import java.util.function.Consumer;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresServiceGrpc;
import org.strowger.proto.v1.WaitsView;
import org.strowger.proto.v1.WatchWaitsRequest;
import org.strowger.proto.v1.WatchWaitsResponse;

/**
 * What waits are due to, watched until {@link #close}. It reconnects by itself and starts over with
 * all rows then. Made by {@link FiguresClient#watchWaits}.
 */
public final class WaitsWatch implements AutoCloseable {
  private final Watch<WatchWaitsRequest, WatchWaitsResponse> watch;

  WaitsWatch(StrowgerChannel channel, FiguresBy by, WaitsListener listener) {
    WatchWaitsRequest request = WatchWaitsRequest.newBuilder().setBy(by).build();
    watch =
        new Watch<>(
            channel,
            stream -> FiguresServiceGrpc.newStub(channel.grpc()).watchWaits(request, stream),
            () -> reader(listener),
            listener::onDisconnected);
  }

  private static Consumer<WatchWaitsResponse> reader(WaitsListener listener) {
    RowsById<WaitsView> rows = new RowsById<>(WaitsView::getId);
    return response ->
        listener.onWaits(
            response.getWaits().toBuilder()
                .clearRows()
                .addAllRows(rows.merge(response.getWhole(), response.getWaits().getRowsList()))
                .build());
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
