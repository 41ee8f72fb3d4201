package org.strowger.client;

import java.util.function.Consumer;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresServiceGrpc;
import org.strowger.proto.v1.FiguresView;
import org.strowger.proto.v1.WatchFiguresRequest;
import org.strowger.proto.v1.WatchFiguresResponse;

/**
 * Figures that are being watched until {@link #close}. It reconnects by itself and starts over with
 * all of them then. Made by {@link FiguresClient#watch}.
 */
public final class FiguresWatch implements AutoCloseable {
  private final Watch<WatchFiguresRequest, WatchFiguresResponse> watch;

  FiguresWatch(StrowgerChannel channel, FiguresBy by, FiguresListener listener) {
    WatchFiguresRequest request = WatchFiguresRequest.newBuilder().setBy(by).build();
    watch =
        new Watch<>(
            channel,
            stream -> FiguresServiceGrpc.newStub(channel.grpc()).watchFigures(request, stream),
            () -> reader(listener),
            listener::onDisconnected);
  }

  private static Consumer<WatchFiguresResponse> reader(FiguresListener listener) {
    RowsById<FiguresView> rows = new RowsById<>(FiguresView::getId);
    return response ->
        listener.onFigures(
            response.getFigures().toBuilder()
                .clearRows()
                .addAllRows(rows.merge(response.getWhole(), response.getFigures().getRowsList()))
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
