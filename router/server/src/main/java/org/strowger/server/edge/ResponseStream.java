package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writing side of one stream. The publishing thread writes what is told, the event loop writes
 * what it refuses at once; gRPC wants one at a time, so each holds the lock for the length of one
 * write, which only appends to the transport's queue. What comes after the end is dropped.
 */
final class ResponseStream<M> {
  private static final Logger log = LoggerFactory.getLogger(ResponseStream.class);

  private final ServerCallStreamObserver<M> call;
  private boolean over;

  ResponseStream(ServerCallStreamObserver<M> call) {
    this.call = call;
  }

  /**
   * Makes the message under the lock, so that what it counts grows in the order of writing. False =
   * the stream is over and nothing was made.
   */
  synchronized boolean write(Supplier<M> message) {
    if (over || call.isCancelled()) {
      return false;
    }
    try {
      call.onNext(message.get());
      return true;
    } catch (RuntimeException broken) {
      log.warn("a stream can't be written any more; it is over, the others go on", broken);
      end(Status.INTERNAL.withDescription("the answer could not be written: open another stream"));
      return false;
    }
  }

  synchronized void end(Status status) {
    if (over) {
      return;
    }
    over = true;
    if (call.isCancelled()) {
      return;
    }
    if (status.isOk()) {
      call.onCompleted();
    } else {
      call.onError(status.asRuntimeException());
    }
  }

  boolean isReady() {
    return call.isReady();
  }

  /** Asks for one more message from the other side; safe on any thread. */
  void requestOne() {
    call.request(1);
  }
}
