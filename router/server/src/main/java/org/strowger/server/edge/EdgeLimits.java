package org.strowger.server.edge;

/**
 * How much one message may hold. What a value may hold is in the core's {@code Limits}, what a
 * caller may take up is configured ({@code admission}).
 */
final class EdgeLimits {
  /** Commands in one frame of a gateway. */
  static final int COMMANDS_PER_FRAME = 128;

  /** Updates in one frame to a gateway. */
  static final int UPDATES_PER_FRAME = 512;

  /** Requests in one message of an agent. */
  static final int REQUESTS_PER_MESSAGE = 128;

  /** Responses in one message to an agent. */
  static final int RESPONSES_PER_MESSAGE = 512;

  /** Once a message that carries several has so many bytes, it takes no more. */
  static final int SEVERAL_BYTES = 1 << 20;

  /** Definitions in one request. */
  static final int DEFINITIONS = 1_000;

  /** Interactions on one page. */
  static final int PAGE = 1_000;

  /** Interactions on a page where the caller does not say. */
  static final int PAGE_DEFAULT = 100;

  /**
   * Interactions looked at for one page, so that a rare filter does not hold up the publishing
   * thread.
   */
  static final int PAGE_SCAN = 20_000;

  private EdgeLimits() {}
}
