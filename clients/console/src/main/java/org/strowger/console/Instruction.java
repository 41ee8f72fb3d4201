package org.strowger.console;

import org.strowger.proto.v1.InterveneRequest;

/** What a supervisor types, understood. */
public sealed interface Instruction {
  /** To be previewed, and carried out if that is wanted. The supervisor's id is not set. */
  record Intervene(InterveneRequest request) implements Instruction {}

  /** Why an interaction is or is not offered. */
  record ExplainInteraction(long interactionId) implements Instruction {}

  /** Why an agent is not offered what waits. */
  record ExplainAgent(String agentId) implements Instruction {}

  /**
   * What is in the tables, the oldest due first.
   *
   * @param queueId only this queue's; empty = all
   */
  record ListInteractions(String queueId) implements Instruction {}
}
