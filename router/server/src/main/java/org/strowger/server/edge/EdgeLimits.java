package org.strowger.server.edge;

/** How much one caller may send at once. What a value may hold is in the core's {@code Limits}. */
final class EdgeLimits {
  /** Bytes in one request of an agent, a supervisor or an administrator. */
  static final int REQUEST_BYTES = 1 << 20;

  /**
   * Bytes in one frame of a gateway: a reconciliation may name 200,000 keys of up to 128
   * characters, and a page of definitions is no larger.
   */
  static final int FRAME_BYTES = 32 << 20;

  /** Commands in one frame of a gateway. */
  static final int COMMANDS_PER_FRAME = 128;

  /** Updates in one frame to a gateway. */
  static final int UPDATES_PER_FRAME = 512;

  /** Requests of one agent that are under way; nothing more is read until some are answered. */
  static final int AGENT_REQUESTS = 64;

  /** Commands of one gateway that are under way; nothing more is read until some are answered. */
  static final int GATEWAY_COMMANDS = 2_048;

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
