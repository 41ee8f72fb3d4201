package org.strowger.server.faults;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventServiceGrpc.EventServiceImplBase;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.proto.v1.StreamEventsResponse;
import org.strowger.server.events.EventFeed;
import org.strowger.server.events.EventSelection;
import org.strowger.server.events.EventsGone;
import org.strowger.server.events.PublishedHead;
import org.strowger.server.snapshot.History;

/**
 * Event streams without their threads: each reads the real journal, beside the stage that writes
 * it, whenever its act comes.
 */
final class SteppedEvents extends EventServiceImplBase {
  private static final int EVENTS_PER_MESSAGE = 16;
  private static final long HEARTBEAT_MS = 5_000;

  private final Agenda agenda;
  private final History history;
  private final PublishedHead head;
  private final BooleanSupplier over;

  SteppedEvents(Agenda agenda, History history, PublishedHead head, BooleanSupplier over) {
    this.agenda = agenda;
    this.history = history;
    this.head = head;
    this.over = over;
  }

  @Override
  public void streamEvents(
      StreamEventsRequest request, StreamObserver<StreamEventsResponse> responses) {
    var call = (ServerCallStreamObserver<StreamEventsResponse>) responses;
    call.setOnCancelHandler(() -> {});
    if (request.getFromSequence() > head.sequence() + 1) {
      call.onError(
          Status.OUT_OF_RANGE
              .withDescription("the journal ends at " + head.sequence())
              .asRuntimeException());
      return;
    }
    EventSelection selection = EventSelection.of(request.getFilter());
    try {
      new Stream(call, EventFeed.open(history, selection, request.getFromSequence())).goOn();
    } catch (EventsGone gone) {
      call.onError(Status.OUT_OF_RANGE.withDescription(gone.getMessage()).asRuntimeException());
    }
  }

  private final class Stream {
    private final ServerCallStreamObserver<StreamEventsResponse> call;
    private final EventFeed feed;
    private long toldThrough;
    private long toldMs;

    Stream(ServerCallStreamObserver<StreamEventsResponse> call, EventFeed feed) {
      this.call = call;
      this.feed = feed;
      this.toldThrough = feed.throughSequence();
    }

    void goOn() {
      agenda.after(
          agenda.between(10, 400),
          "events",
          () -> {
            if (over.getAsBoolean() || call.isCancelled()) {
              feed.close();
              return;
            }
            if (call.isReady()) {
              tell();
            }
            goOn();
          });
    }

    private void tell() {
      long published = head.sequence();
      List<EventEntry> entries = feed.next(published, EVENTS_PER_MESSAGE);
      if (!entries.isEmpty() || agenda.timeMs() - toldMs > HEARTBEAT_MS) {
        call.onNext(
            StreamEventsResponse.newBuilder()
                .setPreviousSequence(toldThrough)
                .setThroughSequence(feed.throughSequence())
                .setHeadSequence(published)
                .addAllEntries(entries)
                .build());
        toldThrough = feed.throughSequence();
        toldMs = agenda.timeMs();
      }
    }
  }
}
