package org.strowger.client;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresServiceGrpc;
import org.strowger.proto.v1.GetFiguresRequest;
import org.strowger.proto.v1.GetFiguresResponse;
import org.strowger.proto.v1.GetUnansweredRequest;
import org.strowger.proto.v1.GetUnansweredResponse;
import org.strowger.proto.v1.GetWaitsRequest;
import org.strowger.proto.v1.GetWaitsResponse;
import org.strowger.proto.v1.Unanswered;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WatchUnansweredRequest;

/**
 * Who reads figures: service levels, waits and what they are due to, handling times, occupancy.
 * Thread-safe, holds nothing, needs no closing.
 *
 * <p>All futures fail with {@link NotConnectedException} if the router can't be reached, and with
 * {@code io.grpc.StatusRuntimeException} if it can't answer; nothing is repeated by itself.
 */
public final class FiguresClient {
  private final StrowgerChannel channel;

  private FiguresClient(StrowgerChannel channel) {
    this.channel = Objects.requireNonNull(channel, "channel");
  }

  public static FiguresClient of(StrowgerChannel channel) {
    return new FiguresClient(channel);
  }

  /** The figures of the periods asked for, oldest first. */
  public CompletableFuture<List<Figures>> figures(GetFiguresRequest request) {
    return Call.<GetFiguresResponse>send(
            channel, call -> FiguresServiceGrpc.newStub(channel.grpc()).getFigures(request, call))
        .thenApply(GetFiguresResponse::getFiguresList);
  }

  /** Tells the figures of the router's day now and whenever they change, until it is closed. */
  public FiguresWatch watch(FiguresBy by, FiguresListener listener) {
    FiguresWatch watch =
        new FiguresWatch(channel, by, Objects.requireNonNull(listener, "listener"));
    watch.start();
    return watch;
  }

  /** What the waits of the periods asked for were due to, oldest first. */
  public CompletableFuture<List<Waits>> waits(GetWaitsRequest request) {
    return Call.<GetWaitsResponse>send(
            channel, call -> FiguresServiceGrpc.newStub(channel.grpc()).getWaits(request, call))
        .thenApply(GetWaitsResponse::getWaitsList);
  }

  /** Tells what the waits of the router's day are due to, now and as it changes. */
  public WaitsWatch watchWaits(FiguresBy by, WaitsListener listener) {
    WaitsWatch watch = new WaitsWatch(channel, by, Objects.requireNonNull(listener, "listener"));
    watch.start();
    return watch;
  }

  /** Those who have waited longest of all who are unanswered, the longest first. */
  public CompletableFuture<Unanswered> unanswered(GetUnansweredRequest request) {
    return Call.<GetUnansweredResponse>send(
            channel,
            call -> FiguresServiceGrpc.newStub(channel.grpc()).getUnanswered(request, call))
        .thenApply(GetUnansweredResponse::getUnanswered);
  }

  /** Tells them now and as it changes. */
  public UnansweredWatch watchUnanswered(
      WatchUnansweredRequest request, UnansweredListener listener) {
    UnansweredWatch watch =
        new UnansweredWatch(channel, request, Objects.requireNonNull(listener, "listener"));
    watch.start();
    return watch;
  }
}
