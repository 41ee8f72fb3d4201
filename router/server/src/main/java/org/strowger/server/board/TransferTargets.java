package org.strowger.server.board;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.strowger.core.model.Channel;
import org.strowger.core.model.WaitEstimate;
import org.strowger.proto.v1.Hindrance;
import org.strowger.proto.v1.TransferTarget;

/**
 * The queues and agents that a customer may be handed on to, each with what stands against it now.
 * Read on the publishing thread, and made anew for each answer.
 */
public final class TransferTargets {
  private final LiveBoard board;
  private final Channel channel;

  /**
   * @param channel on which the customer would come
   */
  public TransferTargets(LiveBoard board, Channel channel) {
    this.board = board;
    this.channel = channel;
  }

  /** Queues whose id is wanted, by id. */
  public void forEachQueue(Predicate<String> wanted, Consumer<TransferTarget> each) {
    ReadyAgents ready = new ReadyAgents(board);
    for (BoardQueue queue : board.queues()) {
      if (wanted.test(queue.definition().id().value())) {
        each.accept(target(queue, ready.meeting(queue.definition().requirements())));
      }
    }
  }

  /** Agents whose id is wanted, by id. */
  public void forEachAgent(Predicate<String> wanted, Consumer<TransferTarget> each) {
    for (BoardAgent agent : board.agents()) {
      if (wanted.test(agent.definition().id().value())) {
        each.accept(target(agent));
      }
    }
  }

  private TransferTarget target(BoardQueue queue, int ready) {
    WaitEstimate next =
        queue.estimateForNext(board.definitions().dueMs(queue.definition(), board.timeMs(), 0));
    return TransferTarget.newBuilder()
        .setQueueId(queue.definition().id().value())
        .setHindrance(
            ready == 0 ? Hindrance.HINDRANCE_NOBODY_READY : Hindrance.HINDRANCE_UNSPECIFIED)
        .setWaiting(queue.waiting())
        .setAgentsReady(ready)
        .setWaitMedianMs(next.medianMs())
        .build();
  }

  private TransferTarget target(BoardAgent agent) {
    return TransferTarget.newBuilder()
        .setAgentId(agent.definition().id().value())
        .setHindrance(agent.hindrance(board.definitions(), channel))
        .build();
  }
}
