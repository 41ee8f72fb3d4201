package org.strowger.client;

import java.util.Objects;
import org.strowger.proto.v1.StreamEventsRequest;

/**
 * Everything the router has decided, in order, from any sequence on: for systems beside the router.
 * Thread-safe, holds nothing, needs no closing.
 *
 * <pre>{@code
 * EventSubscription events = EventClient.of(channel).stream(lastStored + 1, entry -> store(entry));
 * }</pre>
 */
public final class EventClient {
  private final StrowgerChannel channel;

  private EventClient(StrowgerChannel channel) {
    this.channel = Objects.requireNonNull(channel, "channel");
  }

  /** The events of the router that this channel leads to. */
  public static EventClient of(StrowgerChannel channel) {
    return new EventClient(channel);
  }

  /**
   * Tells every entry from {@code fromSequence} on, until the subscription is closed. 1 =
   * everything there ever was; 0 = what comes from now on.
   */
  public EventSubscription stream(long fromSequence, EventListener listener) {
    return stream(StreamEventsRequest.newBuilder().setFromSequence(fromSequence).build(), listener);
  }

  /** The same, with a filter. */
  public EventSubscription stream(StreamEventsRequest request, EventListener listener) {
    EventSubscription subscription =
        new EventSubscription(
            channel,
            Objects.requireNonNull(request, "request"),
            Objects.requireNonNull(listener, "listener"));
    subscription.start();
    return subscription;
  }
}
