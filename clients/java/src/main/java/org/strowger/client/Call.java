package org.strowger.client;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request with one response, as a future. The network's thread only hands the response over;
 * what the caller hangs on the future runs on the executor.
 */
final class Call<T> implements StreamObserver<T> {
  private final Executor executor;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private @Nullable T response;

  private Call(Executor executor) {
    this.executor = executor;
  }

  /** Sends a request by handing this observer to the stub. */
  static <T> CompletableFuture<T> send(StrowgerChannel channel, Consumer<StreamObserver<T>> stub) {
    Call<T> call = new Call<>(new Turns(channel.executor()));
    stub.accept(call);
    return call.future;
  }

  @Override
  public void onNext(T message) {
    response = message;
  }

  @Override
  public void onError(Throwable cause) {
    boolean unreachable = Status.fromThrowable(cause).getCode() == Status.Code.UNAVAILABLE;
    Throwable failure = unreachable ? new NotConnectedException(Loss.reason(cause), true) : cause;
    executor.execute(() -> future.completeExceptionally(failure));
  }

  @Override
  public void onCompleted() {
    T message = response;
    executor.execute(() -> {
      if (message == null) {
        future.completeExceptionally(new NotConnectedException("No response came.", true));
      } else {
        future.complete(message);
      }
    });
  }
}
