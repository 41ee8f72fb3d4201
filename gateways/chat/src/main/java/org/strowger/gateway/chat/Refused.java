package org.strowger.gateway.chat;

/** A frame is not carried out; the sender is told why, and the socket stays open. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /** {@code message} names the field, and what to do. */
  Refused(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  ErrorCode code() {
    return code;
  }

  /** What to do, never empty. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
