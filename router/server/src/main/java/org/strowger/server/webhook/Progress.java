package org.strowger.server.webhook;

/**
 * How far an endpoint is.
 *
 * @param next everything before it is done with: delivered, put aside, or not wanted
 * @param sendingTo the end of the delivery that is under way, which begins at {@code next}; the
 *     same as {@code next} while none is
 */
record Progress(EventPlace next, EventPlace sendingTo) {
  static Progress at(EventPlace next) {
    return new Progress(next, next);
  }

  boolean isSending() {
    return next.isBefore(sendingTo);
  }
}
