package org.strowger.server.events;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.StreamEventsResponse;
import org.strowger.server.events.EventStreams.Line;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.snapshot.History;

/**
 * One event stream on a thread of its own: reads the journal whenever the other side takes more, up
 * to what is published, and says now and then how far it has looked. Nothing is queued here; one
 * message at a time is in memory, and what gRPC holds of a slow stream it bounds itself.
 */
final class EventReader implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(EventReader.class);

  /** Events in one message: enough to make the message's own cost small. */
  private static final int EVENTS_PER_MESSAGE = 256;

  private final History history;
  private final PublishedHead head;
  private final EventSelection selection;
  private final long fromSequence;
  private final Line line;
  private final long heartbeatNanos;
  private final Consumer<EventReader> onEnd;
  private final Thread thread;
  private volatile @Nullable Status ending;

  EventReader(
      History history,
      PublishedHead head,
      EventSelection selection,
      long fromSequence,
      Line line,
      Duration heartbeat,
      Consumer<EventReader> onEnd) {
    this.history = history;
    this.head = head;
    this.selection = selection;
    this.fromSequence = fromSequence;
    this.line = line;
    this.heartbeatNanos = heartbeat.toNanos();
    this.onEnd = onEnd;
    this.thread = new Thread(this, "strowger-events-from-" + fromSequence);
    thread.setDaemon(true);
  }

  void start() {
    head.wake(thread);
    thread.start();
  }

  /** The line has become ready, or is gone; any thread. */
  void wake() {
    LockSupport.unpark(thread);
  }

  /** Ends the stream with this status, once the message in hand is written; any thread. */
  void end(Status status) {
    ending = status;
    wake();
  }

  /** Waits until the journal is read no more. */
  void join(Duration patience) {
    try {
      if (!thread.join(patience)) {
        log.error("an event stream still reads after {}", patience);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    try (EventFeed feed = EventFeed.open(history, selection, fromSequence)) {
      read(feed);
    } catch (EventsGone gone) {
      line.end(Status.OUT_OF_RANGE.withDescription(gone.getMessage()));
    } catch (JournalFault fault) {
      log.error("an event stream ends: {}", fault.getMessage());
      line.end(Status.DATA_LOSS.withDescription(fault.getMessage()));
    } catch (RuntimeException fault) {
      log.error("an event stream broke; the others go on", fault);
      line.end(
          Status.INTERNAL.withDescription(
              "the stream broke, the router's log says why: resume after what you have"));
    } finally {
      head.forget(thread);
      onEnd.accept(this);
    }
  }

  private void read(EventFeed feed) {
    long toldThrough = feed.throughSequence();
    // The first message comes at once: it says where the stream begins, to whoever asked for now.
    long toldNanos = System.nanoTime() - heartbeatNanos;
    while (!line.isCancelled()) {
      Status status = ending;
      if (status != null) {
        line.end(status);
        return;
      }
      if (!line.isReady()) {
        LockSupport.parkNanos(heartbeatNanos);
        continue;
      }
      long published = head.sequence();
      List<EventEntry> entries = feed.next(published, EVENTS_PER_MESSAGE);
      long silentNanos = System.nanoTime() - toldNanos;
      if (!entries.isEmpty() || silentNanos >= heartbeatNanos) {
        line.write(message(toldThrough, feed.throughSequence(), published, entries));
        toldThrough = feed.throughSequence();
        toldNanos = System.nanoTime();
      } else if (feed.hasReached(head.sequence())) {
        LockSupport.parkNanos(heartbeatNanos - silentNanos);
      }
    }
  }

  private static StreamEventsResponse message(
      long previous, long through, long head, List<EventEntry> entries) {
    return StreamEventsResponse.newBuilder()
        .setPreviousSequence(previous)
        .setThroughSequence(through)
        .setHeadSequence(head)
        .addAllEntries(entries)
        .build();
  }
}
