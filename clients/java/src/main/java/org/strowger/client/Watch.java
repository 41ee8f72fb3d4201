package org.strowger.client;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is read until {@link #close}: one message at a time, so that who is slow gets
 * fewer, newer. It reconnects by itself and begins anew then.
 */
final class Watch<Q, R> implements AutoCloseable {
  /** Begins the gRPC call. */
  interface Source<Q, R> {
    void open(ClientResponseObserver<Q, R> stream);
  }

  private final StrowgerChannel channel;
  private final Source<Q, R> source;
  private final Supplier<Consumer<R>> readers;
  private final Consumer<String> disconnected;
  private final Turns turns;

  private @Nullable Stream stream;
  private boolean closed;
  private int failures;

  /**
   * @param readers gives who reads one call from its first message on
   * @param disconnected is told why a call broke
   */
  Watch(
      StrowgerChannel channel,
      Source<Q, R> source,
      Supplier<Consumer<R>> readers,
      Consumer<String> disconnected) {
    this.channel = channel;
    this.source = source;
    this.readers = readers;
    this.disconnected = disconnected;
    this.turns = new Turns(channel.executor());
  }

  void start() {
    turns.execute(this::connect);
  }

  /** Nothing more is read. Closing twice does nothing. */
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
      Stream opened = new Stream(readers.get());
      stream = opened;
      source.open(opened);
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
    disconnected.accept(reason);
  }

  /** One gRPC call. Its callbacks come on network threads and only hand over. */
  private final class Stream implements ClientResponseObserver<Q, R> {
    private final Consumer<R> reader;
    private @Nullable ClientCallStreamObserver<Q> call;

    Stream(Consumer<R> reader) {
      this.reader = reader;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> started) {
      call = started;
      // The next message is asked for when this one has been shown.
      started.disableAutoRequestWithInitial(1);
    }

    @Override
    public void onNext(R response) {
      turns.execute(() -> {
        if (stream == this) {
          failures = 0;
          try {
            reader.accept(response);
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
