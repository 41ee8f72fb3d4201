package org.strowger.client;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.strowger.proto.v1.Figures;
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
            () -> new Rows(listener),
            listener::onDisconnected);
  }

  /** The rows of one call: all of them first, then whatever row changed. */
  private static final class Rows implements Consumer<WatchFiguresResponse> {
    private final FiguresListener listener;
    private final SortedMap<String, FiguresView> rows = new TreeMap<>();

    Rows(FiguresListener listener) {
      this.listener = listener;
    }

    @Override
    public void accept(WatchFiguresResponse response) {
      Figures changed = response.getFigures();
      if (response.getWhole()) {
        rows.clear();
      }
      changed.getRowsList().forEach(row -> rows.put(row.getId(), row));
      listener.onFigures(changed.toBuilder().clearRows().addAllRows(rows.values()).build());
    }
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
