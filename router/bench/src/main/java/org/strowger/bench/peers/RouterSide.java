package org.strowger.bench.peers;

import org.strowger.bench.wire.WholeRouter;
import org.strowger.server.journal.Durability;

/**
 * The whole router over gRPC. Each agent has a stream, gateways bring customers, and an assignment
 * takes its whole life: arrival, offer, acceptance, end, each journalled and told. As many
 * customers are under way as agents are busy on the other sides.
 */
final class RouterSide implements Side {
  private final WholeRouter router;

  RouterSide(Crowd crowd, Durability level) {
    try {
      router =
          WholeRouter.start(
              level, crowd.agents(), Crowd.SKILLS, crowd::skillsOf, crowd.busyAgents());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }

  @Override
  public double window(long nanos) {
    return router.assignmentsPerSecond(nanos);
  }

  @Override
  public void close() {
    router.close();
  }
}
