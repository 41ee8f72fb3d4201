package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.EventServiceGrpc.EventServiceImplBase;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.proto.v1.StreamEventsResponse;
import org.strowger.server.events.EventSelection;
import org.strowger.server.events.EventStreams;

/**
 * Who wants to know what has happened. Called on the event loop, which only checks the request and
 * hands the call to a thread that reads; the ring is not concerned.
 */
public final class EventEdge extends EventServiceImplBase {
  private final EventStreams streams;

  public EventEdge(EventStreams streams) {
    this.streams = streams;
  }

  @Override
  public void streamEvents(
      StreamEventsRequest request, StreamObserver<StreamEventsResponse> responses) {
    var call = (ServerCallStreamObserver<StreamEventsResponse>) responses;
    // gRPC takes handlers only before this method returns, and the reader may end before that.
    CompletableFuture<Runnable> reader = new CompletableFuture<>();
    Runnable wake =
        () -> {
          var _ = reader.thenAccept(Runnable::run);
        };
    call.setOnReadyHandler(wake);
    call.setOnCancelHandler(wake);
    try {
      EventSelection selection = EventSelection.of(request.getFilter());
      reader.complete(streams.open(selection, request.getFromSequence(), new Line(call)));
    } catch (InvalidValue wrong) {
      call.onError(
          Status.INVALID_ARGUMENT.withDescription(wrong.getMessage()).asRuntimeException());
    }
  }

  /** The call as its reader sees it. */
  private static final class Line implements EventStreams.Line {
    private final ServerCallStreamObserver<StreamEventsResponse> call;
    private final ResponseStream<StreamEventsResponse> stream;

    Line(ServerCallStreamObserver<StreamEventsResponse> call) {
      this.call = call;
      this.stream = new ResponseStream<>(call);
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public boolean isCancelled() {
      return call.isCancelled();
    }

    @Override
    public void write(StreamEventsResponse message) {
      stream.write(() -> message);
    }

    @Override
    public void end(Status status) {
      stream.end(status);
    }
  }
}
