package org.strowger.server.socket;

import java.util.Map;
import java.util.TreeMap;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.QueueView;
import org.strowger.server.board.BoardTotals;
import org.strowger.token.Identity;

/**
 * A board as far as somebody may see it, with totals of what they see: the router's own totals
 * would tell of the rest. It keeps the rows that it has shown, since only those that change come
 * again. Belongs to the socket's event loop.
 */
final class BoardInSight {
  private final Belongings belongings;
  private final Map<String, QueueView> queues = new TreeMap<>();
  private final Map<String, AgentView> agents = new TreeMap<>();

  BoardInSight(Belongings belongings) {
    this.belongings = belongings;
  }

  /** All of the first board, then the rows that changed. */
  Board of(Identity who, Board all) {
    Board.Builder seen = all.toBuilder().clearQueues().clearAgents();
    for (QueueView queue : all.getQueuesList()) {
      if (belongings.hasQueue(who, queue.getQueueId())) {
        seen.addQueues(queue);
        queues.put(queue.getQueueId(), queue);
      } else {
        queues.remove(queue.getQueueId());
      }
    }
    for (AgentView agent : all.getAgentsList()) {
      if (belongings.hasAgent(who, agent.getAgentId())) {
        seen.addAgents(agent);
        agents.put(agent.getAgentId(), agent);
      } else {
        agents.remove(agent.getAgentId());
      }
    }
    return seen.setTotals(BoardTotals.of(queues.values(), agents.values())).build();
  }
}
