package org.strowger.client;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventServiceGrpc.EventServiceImplBase;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.proto.v1.StreamEventsResponse;

/** The event stream of a scripted router, which says whatever the test lets it say. */
final class FakeEventService extends EventServiceImplBase {
  final List<StreamEventsRequest> requests = new ArrayList<>();
  private @Nullable ServerCallStreamObserver<StreamEventsResponse> stream;

  @Override
  public void streamEvents(
      StreamEventsRequest request, StreamObserver<StreamEventsResponse> responses) {
    requests.add(request);
    stream = (ServerCallStreamObserver<StreamEventsResponse>) responses;
    stream.setOnCancelHandler(() -> {});
  }

  /** One message with these entries. */
  void tell(long previous, long through, long... sequences) {
    StreamEventsResponse.Builder message =
        StreamEventsResponse.newBuilder()
            .setPreviousSequence(previous)
            .setThroughSequence(through)
            .setHeadSequence(100);
    for (long sequence : sequences) {
      message.addEntries(EventEntry.newBuilder().setSequence(sequence));
    }
    if (stream != null) {
      stream.onNext(message.build());
    }
  }

  void fail(Status status) {
    if (stream != null) {
      stream.onError(status.asRuntimeException());
      stream = null;
    }
  }

  boolean isCancelled() {
    return stream != null && stream.isCancelled();
  }
}
