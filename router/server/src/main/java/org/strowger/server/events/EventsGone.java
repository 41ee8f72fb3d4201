package org.strowger.server.events;

/** Events that were asked for can't be told any more: old entries are deleted in time. */
public final class EventsGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EventsGone(String message) {
    super(message);
  }
}
