package org.strowger.core.model;

/**
 * Who is offered work first among ready agents of the same penalty. Each order ends in the same
 * tie-breaks: longest idle, then longest without an offer, then the lower id. A measured quantity
 * (occupancy, idleness, handling time) is taken when the agent becomes ready and stands still until
 * the next work, so that nothing is re-sorted as time runs.
 */
public enum AgentOrder {
  /** Fewest units in hand, so that work is spread before anybody gets a second. The default. */
  LEAST_LOADED,
  /** Longest without work. */
  LONGEST_IDLE,
  /** Smallest share of the time since sign-in spent working. */
  LEAST_OCCUPIED,
  /** Highest level: the lowest among the skills asked for; then least loaded. */
  MOST_SKILLED,
  /** Shortest mean handling time; who has handled nothing yet comes first. */
  FASTEST,
  /** Longest without an offer. */
  ROUND_ROBIN,
  /** Lowest {@code position} in the agent's definition. */
  FIXED_ORDER,
  /** Idle share furthest above the agent's own {@code idleTarget}. */
  IDLENESS_RATIO,
  /** Lowest lot; each agent draws a new one with each offer, out of numbers that arrivals bring. */
  RANDOM
}
