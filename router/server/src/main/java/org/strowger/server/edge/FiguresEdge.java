package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.QueueId;
import org.strowger.figures.By;
import org.strowger.figures.Period;
import org.strowger.figures.WaitFold;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresPeriod;
import org.strowger.proto.v1.FiguresServiceGrpc.FiguresServiceImplBase;
import org.strowger.proto.v1.GetFiguresRequest;
import org.strowger.proto.v1.GetFiguresResponse;
import org.strowger.proto.v1.GetUnansweredRequest;
import org.strowger.proto.v1.GetUnansweredResponse;
import org.strowger.proto.v1.GetWaitsRequest;
import org.strowger.proto.v1.GetWaitsResponse;
import org.strowger.proto.v1.WatchFiguresRequest;
import org.strowger.proto.v1.WatchFiguresResponse;
import org.strowger.proto.v1.WatchUnansweredRequest;
import org.strowger.proto.v1.WatchUnansweredResponse;
import org.strowger.proto.v1.WatchWaitsRequest;
import org.strowger.proto.v1.WatchWaitsResponse;
import org.strowger.server.figures.FiguresMessages;
import org.strowger.server.figures.WaitMessages;
import org.strowger.server.publish.FiguresPublisher;
import org.strowger.server.publish.WaitFollower;
import org.strowger.server.publish.WaitFollower.Question;
import org.strowger.server.publish.WaitFollower.Standing;
import org.strowger.server.publish.WaitViewers;
import org.strowger.server.ring.CommandGate;

/**
 * Who asks for figures. Called on the event loop; questions ride through the ring to the publishing
 * thread, which counts, so that whoever did something and then asks finds it counted. What is asked
 * of waits goes on from there to the thread that follows them.
 */
public final class FiguresEdge extends FiguresServiceImplBase {
  /** How many of those who are unanswered are listed unless asked for more or fewer. */
  private static final int UNANSWERED_USUAL = 100;

  private static final int UNANSWERED_MAX = 1_000;

  private static final int IDS_MAX = 100;

  private static final Status NOT_FOLLOWED =
      Status.FAILED_PRECONDITION.withDescription(
          "this router does not follow its waits: set figures.waits to true and restart it");

  private final CommandGate gate;
  private final LongSupplier routerTime;
  private final FiguresPublisher publisher;
  private final @Nullable WaitFollower waits;

  /**
   * @param routerTime the router's time now, epoch ms, as the publishing thread was told
   * @param waits null = the router is configured not to follow its waits
   */
  public FiguresEdge(
      CommandGate gate,
      LongSupplier routerTime,
      FiguresPublisher publisher,
      @Nullable WaitFollower waits) {
    this.gate = gate;
    this.routerTime = routerTime;
    this.publisher = publisher;
    this.waits = waits;
  }

  @Override
  public void getFigures(GetFiguresRequest request, StreamObserver<GetFiguresResponse> responses) {
    Unary<GetFiguresResponse> call = new Unary<>(responses);
    try {
      By by = by(request.getBy());
      Period period = period(request.getPeriod());
      checkRange(request.getFromMs(), request.getToMs());
      checkIds(request.getIdsCount());
      call.answerBy(gate, () -> figures(request, period, by));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  private GetFiguresResponse figures(GetFiguresRequest request, Period period, By by) {
    long nowMs = routerTime.getAsLong();
    GetFiguresResponse.Builder response = GetFiguresResponse.newBuilder();
    within(request.getFromMs(), request.getToMs(), nowMs, publisher.fold().periods(period, nowMs))
        .forEach(startMs ->
            response.addFigures(
                only(
                    request.getIdsList(),
                    FiguresMessages.toMessage(publisher.fold(), period, by, startMs, nowMs))));
    return response.build();
  }

  private static Figures only(List<String> ids, Figures all) {
    return ids.isEmpty()
        ? all
        : all.toBuilder()
            .clearRows()
            .addAllRows(
                all.getRowsList().stream().filter(row -> ids.contains(row.getId())).toList())
            .build();
  }

  /** Those that were asked for. */
  private static List<Long> within(long fromMs, long toMs, long nowMs, List<Long> startsMs) {
    long firstMs = fromMs == 0 ? Period.DAY.startMs(nowMs) : fromMs;
    long endMs = toMs == 0 ? Long.MAX_VALUE : toMs;
    return startsMs.stream().filter(startMs -> startMs >= firstMs && startMs < endMs).toList();
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

  // ---- waits

  @Override
  public void getWaits(GetWaitsRequest request, StreamObserver<GetWaitsResponse> responses) {
    Unary<GetWaitsResponse> call = new Unary<>(responses);
    try {
      By by = byOfWaits(request.getBy());
      Period period = period(request.getPeriod());
      checkRange(request.getFromMs(), request.getToMs());
      ask(call, new Answer<>(call, now -> waits(request, period, by, now)));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  private static GetWaitsResponse waits(
      GetWaitsRequest request, Period period, By by, Standing now) {
    GetWaitsResponse.Builder response = GetWaitsResponse.newBuilder();
    WaitFold fold = now.fold();
    within(request.getFromMs(), request.getToMs(), now.nowMs(), fold.periods(period, now.nowMs()))
        .forEach(startMs ->
            response.addWaits(
                WaitMessages.toMessage(
                    fold, now.publishedSequence(), period, by, startMs, now.nowMs())));
    return response.build();
  }

  @Override
  public void watchWaits(WatchWaitsRequest request, StreamObserver<WatchWaitsResponse> responses) {
    Unary<WatchWaitsResponse> call = new Unary<>(responses);
    try {
      By by = byOfWaits(request.getBy());
      watch(call, viewers -> viewers.watch(call.stream(), by));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  @Override
  public void getUnanswered(
      GetUnansweredRequest request, StreamObserver<GetUnansweredResponse> responses) {
    Unary<GetUnansweredResponse> call = new Unary<>(responses);
    try {
      QueueId queue = queue(request.getQueueId());
      int most = most(request.getMost());
      ask(
          call,
          new Answer<>(
              call,
              now ->
                  GetUnansweredResponse.newBuilder()
                      .setUnanswered(
                          WaitMessages.unanswered(
                              now.fold(), now.publishedSequence(), queue, most, now.nowMs()))
                      .build()));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  @Override
  public void watchUnanswered(
      WatchUnansweredRequest request, StreamObserver<WatchUnansweredResponse> responses) {
    Unary<WatchUnansweredResponse> call = new Unary<>(responses);
    try {
      QueueId queue = queue(request.getQueueId());
      int most = most(request.getMost());
      watch(call, viewers -> viewers.watchUnanswered(call.stream(), queue, most));
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  /** One answer to one call, made on the follower's thread. */
  private record Answer<T>(Unary<T> call, Function<Standing, T> maker) implements Question {
    @Override
    public void answer(Standing now) {
      call.answer(maker.apply(now));
    }

    @Override
    public void refuse(Status why) {
      call.fail(why);
    }
  }

  private void watch(Unary<?> call, Function<WaitViewers, Question> watcher) {
    WaitFollower follower = waits;
    if (follower == null) {
      call.fail(NOT_FOLLOWED);
    } else {
      ask(call, watcher.apply(follower.viewers()));
    }
  }

  /** By way of the publishing thread, which knows what has been published so far. */
  private void ask(Unary<?> call, Question question) {
    WaitFollower follower = waits;
    if (follower == null) {
      call.fail(NOT_FOLLOWED);
    } else if (!gate.ask(
        () -> follower.ask(question, publisher.fold().fold().sequence(), routerTime.getAsLong()))) {
      call.overloaded();
    }
  }

  private static @Nullable QueueId queue(String wire) {
    return wire.isEmpty() ? null : new QueueId(wire);
  }

  private static int most(int wire) {
    if (wire < 0 || wire > UNANSWERED_MAX) {
      throw new InvalidValue(
          "most", "is " + wire + ": it must be from 1 to " + UNANSWERED_MAX + ", or 0 for some");
    }
    return wire == 0 ? UNANSWERED_USUAL : wire;
  }

  private static By byOfWaits(FiguresBy wire) {
    By by = by(wire);
    return switch (by) {
      case ALL, QUEUE, CHANNEL, PROJECT -> by;
      case AGENT, TEAM ->
          throw new InvalidValue(
              "by", "is " + by + ", where nobody waits: use ALL, QUEUE, CHANNEL or PROJECT");
    };
  }

  // ---- what is asked

  private static void checkRange(long fromMs, long toMs) {
    if (toMs != 0 && toMs <= fromMs) {
      throw new InvalidValue(
          "to_ms", "is " + toMs + ": it must be later than from_ms, which is " + fromMs);
    }
  }

  private static void checkIds(int count) {
    if (count > IDS_MAX) {
      throw new InvalidValue(
          "ids",
          "has " + count + " items: at most " + IDS_MAX + " are taken; leave it out for all");
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
