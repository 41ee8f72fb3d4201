package org.strowger.server.webhook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.StreamedEvent;
import org.strowger.server.config.WebhookEndpoint;
import org.strowger.server.events.CloudEvents;
import org.strowger.server.events.EventFeed;
import org.strowger.server.snapshot.History;

/**
 * Makes the deliveries of one endpoint out of the history, in order. Holds one delivery's events
 * and those of the entry they come from. For one thread.
 */
final class Deliveries implements AutoCloseable {
  /** Beyond so many bytes no further event is added to a batch. */
  private static final int BATCH_BYTES_MAX = 256 << 10;

  private final WebhookEndpoint endpoint;
  private final CloudEvents form;
  private final EventFeed feed;
  private final EventPlace from;
  private final Deque<Pending> pending = new ArrayDeque<>();

  /** An event that waits to be sent, and the place after it. */
  private record Pending(EventPlace place, EventPlace after, String json) {}

  /** A delivery and the places that it covers: from the one, up to and without the other. */
  record Made(EventPlace from, EventPlace to, Delivery delivery) {}

  Deliveries(History history, WebhookEndpoint endpoint, CloudEvents form, EventPlace from) {
    this.endpoint = endpoint;
    this.form = form;
    this.from = from;
    this.feed = EventFeed.open(history, endpoint.selection(), from.sequence());
  }

  /** The next delivery, or null if none was found so far; then {@link #reached} has moved on. */
  @Nullable Made next(long head) {
    if (pending.size() < endpoint.batch()) {
      read(head);
    }
    int[] bytes = {0};
    return make(one -> {
      bytes[0] += one.json().getBytes(StandardCharsets.UTF_8).length;
      return bytes[0] <= BATCH_BYTES_MAX;
    });
  }

  /**
   * The delivery that ended before {@code to} when it was first made; null if nothing is wanted.
   */
  @Nullable Made again(EventPlace to, long head) {
    while (!feed.hasReached(head)
        && (pending.isEmpty() || pending.getLast().place().isBefore(to))) {
      read(head);
    }
    return make(one -> one.place().isBefore(to));
  }

  /** Whether everything up to {@code head} has been made into deliveries. */
  boolean hasReached(long head) {
    return pending.isEmpty() && feed.hasReached(head);
  }

  /** Nothing before this place is left to be delivered, once what was made is. */
  EventPlace reached() {
    Pending first = pending.peekFirst();
    EventPlace place =
        first == null ? EventPlace.before(feed.throughSequence() + 1) : first.place();
    return place.isBefore(from) ? from : place;
  }

  private void read(long head) {
    for (EventEntry entry : feed.next(head, endpoint.batch())) {
      for (int i = 0; i < entry.getEventsCount(); i++) {
        StreamedEvent event = entry.getEvents(i);
        EventPlace place = new EventPlace(entry.getSequence(), event.getIndex());
        if (!place.isBefore(from)) {
          boolean last = i == entry.getEventsCount() - 1;
          EventPlace after = last ? EventPlace.before(entry.getSequence() + 1) : place.next();
          pending.add(new Pending(place, after, form.toJson(entry, event)));
        }
      }
    }
  }

  /** The first one is always taken, in the order of their places as long as {@code fits}. */
  private @Nullable Made make(Predicate<Pending> fits) {
    List<Pending> taken = new ArrayList<>();
    while (!pending.isEmpty()
        && taken.size() < endpoint.batch()
        && (fits.test(pending.getFirst()) || taken.isEmpty())) {
      taken.add(pending.removeFirst());
    }
    if (taken.isEmpty()) {
      return null;
    }
    Pending first = taken.getFirst();
    Pending last = taken.getLast();
    List<String> events = taken.stream().map(Pending::json).toList();
    Delivery delivery =
        endpoint.batch() == 1
            ? new Delivery(first.place().toString(), CloudEvents.CONTENT_TYPE, first.json())
            : new Delivery(
                first.place() + "_" + last.place(),
                CloudEvents.BATCH_CONTENT_TYPE,
                CloudEvents.batch(events));
    return new Made(first.place(), last.after(), delivery);
  }

  @Override
  public void close() {
    feed.close();
  }
}
