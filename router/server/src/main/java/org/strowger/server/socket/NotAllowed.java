package org.strowger.server.socket;

/** Somebody asks for what is not theirs; the message says what, and what would be. */
final class NotAllowed extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;

  /** {@code field} is what names it in the request; empty = the method itself. */
  NotAllowed(String field, String message) {
    super(message);
    this.field = field;
  }

  String field() {
    return field;
  }
}
