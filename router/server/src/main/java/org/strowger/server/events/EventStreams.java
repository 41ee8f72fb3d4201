package org.strowger.server.events;

import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.StreamEventsResponse;
import org.strowger.server.snapshot.History;

/**
 * The event streams that are open, as many as the configuration allows, each with a thread of its
 * own. Opened by the event loop; ended by the server, which waits in {@link #close} until nobody
 * reads any more, and closes the journal after that.
 */
public final class EventStreams implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final History history;
  private final PublishedHead head;
  private final int streamsMax;
  private final Duration heartbeat;
  private final List<EventReader> readers = new ArrayList<>();
  private boolean closed;

  /**
   * @param streamsMax streams open at once
   * @param heartbeat no stream that is read stays silent for longer, wall time
   */
  public EventStreams(History history, PublishedHead head, int streamsMax, Duration heartbeat) {
    this.history = history;
    this.head = head;
    this.streamsMax = streamsMax;
    this.heartbeat = heartbeat;
  }

  /** Where one stream is written. All but {@code end} are called by the stream's own thread. */
  public interface Line {
    /** Whether the transport takes more without holding it back. */
    boolean isReady();

    /** Whether the other side is gone. */
    boolean isCancelled();

    void write(StreamEventsResponse message);

    void end(Status status);
  }

  /**
   * Opens a stream and returns what is to be called when the line is ready again or gone; ends the
   * line at once, with the reason, where it can't be opened.
   *
   * @param fromSequence 0 = only what comes from now on
   */
  public synchronized Runnable open(EventSelection selection, long fromSequence, Line line) {
    long published = head.sequence();
    Status refusal = refusal(fromSequence, published);
    if (refusal != null) {
      line.end(refusal);
      return () -> {};
    }
    EventReader reader =
        new EventReader(
            history,
            head,
            selection,
            fromSequence == 0 ? published + 1 : fromSequence,
            line,
            heartbeat,
            this::ended);
    readers.add(reader);
    reader.start();
    return reader::wake;
  }

  private @Nullable Status refusal(long fromSequence, long published) {
    if (closed) {
      return Status.UNAVAILABLE.withDescription("the router is closing: connect again and resume");
    }
    if (readers.size() >= streamsMax) {
      return Status.RESOURCE_EXHAUSTED.withDescription(
          "there are "
              + streamsMax
              + " event streams already: end one, or configure more with events.streams");
    }
    // Compared as unsigned, which the wire's sequences are.
    if (Long.compareUnsigned(fromSequence, published + 1) > 0) {
      return Status.OUT_OF_RANGE.withDescription(
          "from_sequence is "
              + Long.toUnsignedString(fromSequence)
              + " but the journal ends at "
              + published
              + ": this router does not have what you have seen; is its journal an older copy?");
    }
    return null;
  }

  private synchronized void ended(EventReader reader) {
    readers.remove(reader);
  }

  /** Ends every stream and refuses new ones; waits for nobody. */
  public synchronized void endAll(Status status) {
    closed = true;
    readers.forEach(reader -> reader.end(status));
  }

  @Override
  public void close() {
    List<EventReader> last;
    synchronized (this) {
      endAll(Status.UNAVAILABLE.withDescription("the router is closing: connect again and resume"));
      last = List.copyOf(readers);
    }
    last.forEach(reader -> reader.join(PATIENCE));
  }
}
