package org.strowger.console;

import org.strowger.proto.v1.Board;

/**
 * A board and how old it is. All times are the router's.
 *
 * @param router what the router is called, for the heading
 * @param board as it was heard last
 * @param nowMs the router's time now, as far as we can tell
 * @param heardMs the router's time when it last gave a sign of life
 */
public record Moment(String router, Board board, long nowMs, long heardMs) {
  /** A router that is silent for longer than this may have gone on without us. */
  static final long STALE_AFTER_MS = 5_000;

  /** Whether the numbers may be old. */
  boolean stale() {
    return nowMs - heardMs > STALE_AFTER_MS;
  }

  /** Up to when ages are known: they stop when the router is not heard. */
  long asOfMs() {
    return stale() ? heardMs : nowMs;
  }
}
