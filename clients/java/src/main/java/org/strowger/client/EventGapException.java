package org.strowger.client;

/**
 * The stream does not go on where it ended: events are missing, or it is not the same router. Never
 * to be passed over; the message says what was expected.
 */
public final class EventGapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EventGapException(String message) {
    super(message);
  }
}
