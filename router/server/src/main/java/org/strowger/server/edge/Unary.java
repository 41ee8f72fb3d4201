package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import org.strowger.core.model.InvalidValue;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.ring.Query;

/**
 * One call with one answer, which is given once, by whichever thread has it. A caller who has gone
 * is no fault.
 */
final class Unary<T> {
  private final ServerCallStreamObserver<T> call;

  Unary(StreamObserver<T> responses) {
    call = (ServerCallStreamObserver<T>) responses;
    // With a handler in place, an answer to nobody is dropped and not thrown.
    call.setOnCancelHandler(() -> {});
  }

  /** For whoever sends more than one message on it. */
  ServerCallStreamObserver<T> stream() {
    return call;
  }

  void answer(T message) {
    call.onNext(message);
    call.onCompleted();
  }

  void fail(Status status) {
    call.onError(status.asRuntimeException());
  }

  void invalid(InvalidValue wrong) {
    fail(Status.INVALID_ARGUMENT.withDescription(wrong.getMessage()));
  }

  void overloaded() {
    fail(Status.RESOURCE_EXHAUSTED.withDescription(Rejections.OVERLOADED.getDetail()));
  }

  /** Lets the publishing thread go on with it. */
  void goOnBy(CommandGate gate, Query next) {
    if (!gate.ask(next)) {
      overloaded();
    }
  }

  /** Lets the publishing thread make the answer. */
  void answerBy(CommandGate gate, Supplier<T> maker) {
    goOnBy(gate, () -> answerOrFail(maker));
  }

  private void answerOrFail(Supplier<T> maker) {
    T message;
    try {
      message = maker.get();
    } catch (InvalidValue wrong) {
      invalid(wrong);
      return;
    } catch (NotThere nothing) {
      fail(Status.NOT_FOUND.withDescription(nothing.getMessage()));
      return;
    } catch (RuntimeException fault) {
      fail(
          Status.INTERNAL.withDescription(
              "the answer could not be made; the router's log says why"));
      throw fault;
    }
    answer(message);
  }

  /** What was asked for is not there; the message says what and where it may be. */
  static final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotThere(String message) {
      super(message);
    }
  }
}
