package org.strowger.gateway.kit;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayServiceGrpc.GatewayServiceStub;
import org.strowger.proto.v1.RouteRequest;
import org.strowger.proto.v1.RouteResponse;

/**
 * One gRPC call to the router. Its callbacks come on network threads and only hand over; the rest
 * belongs to the link's thread.
 */
final class LinkStream implements ClientResponseObserver<RouteRequest, RouteResponse> {
  /** Who owns the stream; called on the link's thread. */
  interface Owner {
    void received(LinkStream stream, RouteResponse response);

    void ready(LinkStream stream);

    void closed(LinkStream stream, String reason);
  }

  /** Frames under way before the router has to wait for us. */
  private static final int RESPONSES_UNDER_WAY = 8;

  private static final Logger log = LoggerFactory.getLogger(LinkStream.class);

  private final Owner owner;
  private final Executor thread;

  private @Nullable ClientCallStreamObserver<RouteRequest> call;
  private long lastNumber;
  private boolean closed;

  LinkStream(Owner owner, Executor thread) {
    this.owner = owner;
    this.thread = thread;
  }

  void open(GatewayServiceStub stub) {
    stub.route(this);
  }

  long nextNumber() {
    return lastNumber + 1;
  }

  /** Whether the network takes more without piling it up here. */
  boolean isReady() {
    return call().isReady();
  }

  /** Sends commands that are numbered from {@link #nextNumber} on. */
  void send(List<GatewayCommand> commands) {
    lastNumber += commands.size();
    call().onNext(RouteRequest.newBuilder().addAllCommands(commands).build());
  }

  /** Lets the router go on after a frame was handled. */
  void handled() {
    call().request(1);
  }

  /** Closes our half, so that what was sent before still arrives; false if it was closed before. */
  boolean finish() {
    if (closed) {
      return false;
    }
    closed = true;
    call().onCompleted();
    return true;
  }

  /** Ends the call at once. */
  void cancel() {
    call().cancel("The link has left.", null);
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<RouteRequest> started) {
    call = started;
    started.disableAutoRequestWithInitial(RESPONSES_UNDER_WAY);
    started.setOnReadyHandler(() -> hand(() -> owner.ready(this)));
  }

  @Override
  public void onNext(RouteResponse response) {
    hand(() -> owner.received(this, response));
  }

  @Override
  public void onError(Throwable cause) {
    Status status = Status.fromThrowable(cause);
    String detail = status.getDescription() == null ? "" : " (" + status.getDescription() + ")";
    closedBecause("The connection was lost: " + status.getCode() + detail + ".");
  }

  @Override
  public void onCompleted() {
    closedBecause("The router closed the connection.");
  }

  private void closedBecause(String reason) {
    hand(() -> {
      closed = true;
      owner.closed(this, reason);
    });
  }

  private void hand(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException linkIsClosed) {
      log.debug("what came after the end of the link is dropped");
    }
  }

  private ClientCallStreamObserver<RouteRequest> call() {
    if (call == null) {
      throw new IllegalStateException("gRPC calls beforeStart first");
    }
    return call;
  }
}
