package org.strowger.server.socket;

import com.google.protobuf.Message;
import io.grpc.Attributes;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One call or stream over a socket, in the shape in which gRPC's own transport would hand it to the
 * same handler. Its listener is called on the socket's event loop; the handler asks for requests
 * and sends answers from any thread.
 *
 * @param <T> the messages, all of protobuf
 */
final class SocketCall<T extends Message> extends ServerCall<T, T> {
  /** Requests on one stream that its handler does not take yet. */
  private static final int WAITING_MAX = 64;

  private final long id;
  private final SocketMethod method;
  private final MethodDescriptor<T, T> descriptor;
  private final Attributes attributes;
  private final SocketOutbox outbox;
  private final Executor loop;
  private final Sight sight;
  private final AtomicInteger requested = new AtomicInteger();
  private final AtomicInteger waitingCount = new AtomicInteger();
  private final Deque<T> waiting = new ArrayDeque<>();
  private ServerCall.@Nullable Listener<T> listener;
  private volatile boolean started;
  private volatile boolean cancelled;
  private boolean noMore;
  private boolean over;

  /**
   * @param attributes of the connection, by which its limits are found
   * @param sight what of the answers may be seen
   */
  SocketCall(
      long id,
      SocketMethod method,
      MethodDescriptor<T, T> descriptor,
      Attributes attributes,
      SocketOutbox outbox,
      Executor loop,
      Sight sight) {
    this.id = id;
    this.method = method;
    this.descriptor = descriptor;
    this.attributes = attributes;
    this.outbox = outbox;
    this.loop = loop;
    this.sight = sight;
  }

  long id() {
    return id;
  }

  SocketMethod method() {
    return method;
  }

  Sight sight() {
    return sight;
  }

  // ---- from the page, on the event loop

  /** The handler has been found and wants to hear what comes. */
  void begin(ServerCall.Listener<T> handler) {
    listener = handler;
    started = true;
    handler.onReady();
  }

  /** One more request; false = the handler has too many of them before it. */
  boolean offer(T request) {
    if (waiting.size() == WAITING_MAX) {
      return false;
    }
    waiting.add(request);
    waitingCount.incrementAndGet();
    deliver();
    return true;
  }

  /** The page says nothing more on it. */
  void halfClose() {
    noMore = true;
    deliver();
  }

  private void deliver() {
    while (!over && !waiting.isEmpty() && requested.get() > 0) {
      requested.decrementAndGet();
      waitingCount.decrementAndGet();
      listener().onMessage(waiting.remove());
    }
    if (!over && noMore && waiting.isEmpty()) {
      noMore = false;
      listener().onHalfClose();
    }
  }

  private ServerCall.Listener<T> listener() {
    return Objects.requireNonNull(listener, "the call has begun");
  }

  /** There is room to send again. */
  void onRoom() {
    if (!over && listener != null) {
      listener.onReady();
    }
  }

  /** The page, or its connection, is gone. */
  void cancel() {
    if (!over) {
      over = true;
      cancelled = true;
      waiting.clear();
      if (listener != null) {
        listener.onCancel();
      }
    }
  }

  /** The handler has ended it, and everything before that was sent. */
  void complete() {
    if (!over) {
      over = true;
      waiting.clear();
      if (listener != null) {
        listener.onComplete();
      }
    }
  }

  // ---- from the handler, on any thread

  @Override
  public void request(int count) {
    requested.addAndGet(count);
    if (waitingCount.get() > 0) {
      loop.execute(this::deliver);
    }
  }

  @Override
  public void sendHeaders(Metadata headers) {}

  @Override
  public void sendMessage(T message) {
    outbox.put(new ServerFrame.Told(this, message));
  }

  @Override
  public void close(Status status, Metadata trailers) {
    boolean isTooSlow = method.takesMore() && status.getCode() == Status.Code.RESOURCE_EXHAUSTED;
    if (started && isTooSlow) {
      outbox.giveUp();
    } else {
      outbox.put(new ServerFrame.Ended(this, status));
    }
  }

  @Override
  public boolean isReady() {
    return !cancelled && outbox.hasRoom();
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public MethodDescriptor<T, T> getMethodDescriptor() {
    return descriptor;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }
}
