package org.strowger.core.model;

/**
 * Somebody waits though an agent who may serve them now is ready: what must never be. The pair is
 * found without the orders that the matcher keeps, so that a fault in those shows as well.
 *
 * @param interaction the head of the line
 * @param queue where it waits
 * @param agent one who is ready for it
 * @param waitingSinceMs since when it waits, epoch ms
 * @param cause how the matcher can have missed the pair
 */
public record Overlooked(
    InteractionId interaction, QueueId queue, AgentId agent, long waitingSinceMs, Cause cause) {
  /** How a pair can be missed. */
  public enum Cause {
    /** The line does not stand where agents look for work. */
    LINE_MISPLACED,
    /** The agent does not stand where lines look for agents. */
    AGENT_MISPLACED,
    /** Both stand where they should; nobody looked. */
    NOT_LOOKED_AT
  }
}
