package org.strowger.client;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventServiceGrpc;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.proto.v1.StreamEventsResponse;

/**
 * Events that are being told until {@link #close}. It reconnects by itself, resumes after what was
 * told, and checks every message against the one before. Where something is missing it asks for
 * that again; a gap that is there each time ends it with an {@link EventGapException}. Made by
 * {@link EventClient#stream}.
 */
public final class EventSubscription implements AutoCloseable {
  /** What no repetition can mend. */
  private static final Set<Status.Code> FINAL =
      EnumSet.of(
          Status.Code.INVALID_ARGUMENT,
          Status.Code.OUT_OF_RANGE,
          Status.Code.DATA_LOSS,
          Status.Code.UNIMPLEMENTED,
          Status.Code.UNAUTHENTICATED,
          Status.Code.PERMISSION_DENIED);

  /** So often in a row a stream with a gap is asked for again; then the gap is the router's own. */
  private static final int GAPS_MAX = 3;

  private final StrowgerChannel channel;
  private final StreamEventsRequest request;
  private final EventListener listener;
  private final EventPosition position;
  private final Turns turns;

  private @Nullable Stream stream;
  private int failures;
  private int gaps;
  private volatile boolean closed;

  EventSubscription(StrowgerChannel channel, StreamEventsRequest request, EventListener listener) {
    this.channel = channel;
    this.request = request;
    this.listener = listener;
    this.position = new EventPosition(request);
    this.turns = new Turns(channel.executor());
  }

  void start() {
    turns.execute(this::connect);
  }

  /**
   * Everything wanted up to this sequence has been told: store it with what you make of the events,
   * and begin with the next one when your own program starts again. -1 = the subscription was to
   * begin with now and has not connected yet.
   */
  public long throughSequence() {
    return position.throughSequence();
  }

  /** Ends the subscription; the listener hears nothing more. Closing twice does nothing. */
  @Override
  public void close() {
    closed = true;
    turns.execute(this::drop);
  }

  private void drop() {
    Stream dropped = stream;
    stream = null;
    if (dropped != null) {
      dropped.cancel();
    }
  }

  private void connect() {
    if (!closed) {
      Stream opened = new Stream();
      stream = opened;
      EventServiceGrpc.newStub(channel.grpc())
          .streamEvents(request.toBuilder().setFromSequence(position.resumeFrom()).build(), opened);
    }
  }

  private void tell(StreamEventsResponse message) {
    position.begin(message);
    for (EventEntry entry : message.getEntriesList()) {
      if (closed) {
        return;
      }
      position.check(entry, message);
      listener.onEntry(entry);
      position.told(entry);
    }
    position.end(message);
    gaps = 0;
    listener.onProgress(message.getThroughSequence(), message.getHeadSequence());
  }

  private void failed(RuntimeException failure) {
    closed = true;
    drop();
    listener.onFailed(failure);
  }

  private void lost(Throwable cause) {
    stream = null;
    if (closed || channel.isClosed()) {
      closed = true;
      return;
    }
    Status status = Status.fromThrowable(cause);
    if (FINAL.contains(status.getCode())) {
      failed(status.asRuntimeException());
      return;
    }
    connectLater();
    listener.onDisconnected(Loss.reason(cause));
  }

  /** What is missing is asked for again; it was not told, so nothing is passed over. */
  private void missing(EventGapException gap) {
    gaps++;
    if (closed || gaps > GAPS_MAX) {
      failed(gap);
      return;
    }
    drop();
    connectLater();
    listener.onDisconnected(String.valueOf(gap.getMessage()));
  }

  private void connectLater() {
    long delayMs = channel.nextDelayMs(failures);
    failures++;
    var unused =
        channel.after(
            delayMs,
            () -> {
              channel.wake();
              turns.execute(this::connect);
            });
  }

  /** One gRPC call. Its callbacks come on network threads and only hand over. */
  private final class Stream
      implements ClientResponseObserver<StreamEventsRequest, StreamEventsResponse> {
    private @Nullable ClientCallStreamObserver<StreamEventsRequest> call;

    @Override
    public void beforeStart(ClientCallStreamObserver<StreamEventsRequest> started) {
      call = started;
      // One is on its way while one is being told.
      started.disableAutoRequestWithInitial(2);
    }

    @Override
    public void onNext(StreamEventsResponse message) {
      turns.execute(() -> {
        if (stream != this || closed) {
          return;
        }
        try {
          tell(message);
          failures = 0;
        } catch (EventGapException gap) {
          missing(gap);
          return;
        } catch (RuntimeException failure) {
          failed(failure);
          return;
        }
        if (call != null) {
          call.request(1);
        }
      });
    }

    @Override
    public void onError(Throwable cause) {
      turns.execute(() -> {
        if (stream == this) {
          lost(cause);
        }
      });
    }

    @Override
    public void onCompleted() {
      onError(
          Status.UNAVAILABLE.withDescription("The router closed the stream.").asRuntimeException());
    }

    void cancel() {
      if (call != null) {
        call.cancel("The subscription was closed.", null);
      }
    }
  }
}
