package org.strowger.server;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a stream has brought, to be taken in order, and how it ended. */
final class Received<A, M> implements ClientResponseObserver<A, M> {
  static final long PATIENCE_S = 20;

  private final BlockingQueue<M> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Status> end = new CompletableFuture<>();
  private final List<M> passed = new ArrayList<>();
  private final boolean reads;
  private @Nullable ClientCallStreamObserver<A> requests;

  /** {@code reads} false = nothing is read until {@link #readAll}. */
  Received(boolean reads) {
    this.reads = reads;
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<A> stream) {
    requests = stream;
    if (!reads) {
      stream.disableAutoRequestWithInitial(0);
    }
  }

  void readAll() {
    Objects.requireNonNull(requests).request(Integer.MAX_VALUE);
  }

  /** Leaves as somebody does who closes the window. */
  void cancel() {
    Objects.requireNonNull(requests).cancel("enough seen", null);
  }

  @Override
  public void onNext(M message) {
    messages.add(message);
  }

  @Override
  public void onError(Throwable problem) {
    end.complete(Status.fromThrowable(problem));
  }

  @Override
  public void onCompleted() {
    end.complete(Status.OK);
  }

  /** The next message of that kind; those before it are passed over. */
  M next(String what, Predicate<M> wanted) {
    // For all of it together: a stream that is never silent would otherwise keep us for ever.
    long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    try {
      while (true) {
        M message = messages.poll(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (message == null) {
          throw new AssertionError("no " + what + " came, of all that came: " + passed + end());
        }
        passed.add(message);
        if (wanted.test(message)) {
          return message;
        }
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted while waiting for " + what, interrupted);
    }
  }

  private String end() {
    return end.isDone() ? "; the stream ended with " + end.join() : "";
  }

  /** Everything that has come and was not taken. */
  List<M> rest() {
    List<M> rest = new ArrayList<>();
    messages.drainTo(rest);
    return rest;
  }

  /** Whether it has ended with that status; false while it goes on. */
  boolean hasEndedWith(Status.Code code) {
    return end.isDone() && end.join().getCode() == code;
  }

  Status status() {
    try {
      return end.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (Exception none) {
      throw new AssertionError("the stream did not end; it brought " + rest(), none);
    }
  }
}
