package org.strowger.client;

import java.util.SortedMap;
import java.util.TreeMap;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.QueueView;

/** The rows of one watched board: the whole one first, then whatever row changed. */
final class BoardRows {
  private final SortedMap<String, QueueView> queues = new TreeMap<>();
  private final SortedMap<String, AgentView> agents = new TreeMap<>();

  /** Puts changed rows in their place; returns the whole board, rows by id. */
  Board merge(Board changed) {
    changed.getQueuesList().forEach(queue -> queues.put(queue.getQueueId(), queue));
    changed.getAgentsList().forEach(agent -> agents.put(agent.getAgentId(), agent));
    return changed.toBuilder()
        .clearQueues()
        .addAllQueues(queues.values())
        .clearAgents()
        .addAllAgents(agents.values())
        .build();
  }
}
