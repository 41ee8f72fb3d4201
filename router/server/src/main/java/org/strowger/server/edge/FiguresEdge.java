package org.strowger.server.edge;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.LongSupplier;
import org.strowger.core.model.InvalidValue;
import org.strowger.figures.By;
import org.strowger.figures.Period;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresPeriod;
import org.strowger.proto.v1.FiguresServiceGrpc.FiguresServiceImplBase;
import org.strowger.proto.v1.GetFiguresRequest;
import org.strowger.proto.v1.GetFiguresResponse;
import org.strowger.proto.v1.WatchFiguresRequest;
import org.strowger.proto.v1.WatchFiguresResponse;
import org.strowger.server.figures.FiguresMessages;
import org.strowger.server.publish.FiguresPublisher;
import org.strowger.server.ring.CommandGate;

/**
 * Who asks for figures. Called on the event loop; questions ride through the ring to the publishing
 * thread, which counts, so that whoever did something and then asks finds it counted.
 */
public final class FiguresEdge extends FiguresServiceImplBase {
  private final CommandGate gate;
  private final LongSupplier routerTime;
  private final FiguresPublisher publisher;

  /**
   * @param routerTime the router's time now, epoch ms, as the publishing thread was told
   */
  public FiguresEdge(CommandGate gate, LongSupplier routerTime, FiguresPublisher publisher) {
    this.gate = gate;
    this.routerTime = routerTime;
    this.publisher = publisher;
  }

  @Override
  public void getFigures(GetFiguresRequest request, StreamObserver<GetFiguresResponse> responses) {
    Unary<GetFiguresResponse> call = new Unary<>(responses);
    try {
      By by = by(request.getBy());
      Period period = period(request.getPeriod());
      checkRange(request);
      call.answerBy(gate, () -> figures(request, period, by));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  private GetFiguresResponse figures(GetFiguresRequest request, Period period, By by) {
    long nowMs = routerTime.getAsLong();
    long fromMs = request.getFromMs() == 0 ? Period.DAY.startMs(nowMs) : request.getFromMs();
    long toMs = request.getToMs() == 0 ? Long.MAX_VALUE : request.getToMs();
    GetFiguresResponse.Builder response = GetFiguresResponse.newBuilder();
    for (long startMs : publisher.fold().periods(period, nowMs)) {
      if (startMs >= fromMs && startMs < toMs) {
        response.addFigures(
            FiguresMessages.toMessage(publisher.fold(), period, by, startMs, nowMs));
      }
    }
    return response.build();
  }

  @Override
  public void watchFigures(
      WatchFiguresRequest request, StreamObserver<WatchFiguresResponse> responses) {
    var call = (ServerCallStreamObserver<WatchFiguresResponse>) responses;
    call.setOnCancelHandler(() -> {});
    try {
      By by = by(request.getBy());
      if (!gate.ask(() -> publisher.watch(call, by))) {
        new Unary<>(responses).overloaded();
      }
    } catch (InvalidValue wrong) {
      new Unary<>(responses).invalid(wrong);
    }
  }

  private static void checkRange(GetFiguresRequest request) {
    if (request.getToMs() != 0 && request.getToMs() <= request.getFromMs()) {
      throw new InvalidValue(
          "to_ms",
          "is "
              + request.getToMs()
              + ": it must be later than from_ms, which is "
              + request.getFromMs());
    }
  }

  private static By by(FiguresBy wire) {
    return switch (wire) {
      case FIGURES_BY_ALL -> By.ALL;
      case FIGURES_BY_UNSPECIFIED, FIGURES_BY_QUEUE -> By.QUEUE;
      case FIGURES_BY_CHANNEL -> By.CHANNEL;
      case FIGURES_BY_AGENT -> By.AGENT;
      case FIGURES_BY_TEAM -> By.TEAM;
      case FIGURES_BY_PROJECT -> By.PROJECT;
      case UNRECOGNIZED ->
          throw new InvalidValue("by", "is no FiguresBy: use one of those in the contract");
    };
  }

  private static Period period(FiguresPeriod wire) {
    return switch (wire) {
      case FIGURES_PERIOD_UNSPECIFIED, FIGURES_PERIOD_DAY -> Period.DAY;
      case FIGURES_PERIOD_HALF_HOUR -> Period.HALF_HOUR;
      case UNRECOGNIZED ->
          throw new InvalidValue("period", "is no FiguresPeriod: use one of those in the contract");
    };
  }
}
