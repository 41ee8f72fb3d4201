package org.strowger.core.model;

/** Where a conversation goes when its customer writes again after it gave its capacity back. */
public enum WakePolicy {
  /**
   * To the agent who had it if there is room, else it waits for that agent, for the queue's service
   * target at most, then for anybody.
   */
  SAME_AGENT,
  /** To the agent who had it if there is room, else to anybody at once. */
  SAME_AGENT_IF_ROOM,
  /** Into the line, for anybody. */
  ANYBODY
}
