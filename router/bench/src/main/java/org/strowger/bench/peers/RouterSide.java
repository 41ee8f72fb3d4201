package org.strowger.bench.peers;

import org.strowger.bench.wire.WholeRouter;
import org.strowger.server.journal.Durability;

/**
 * The whole router over gRPC. Each agent has a stream, gateways bring customers, and an assignment
 * takes its whole life: arrival, offer, acceptance, end, each journalled and told. Enough customers
 * are under way to keep it busy, and no more than it takes at once without refusing any.
 */
final class RouterSide implements Side {
  private static final int UNDER_WAY = 1_000;

  private final WholeRouter router;

  RouterSide(Crowd crowd, Durability level) {
    try {
      router = WholeRouter.start(level, crowd.agents(), Crowd.SKILLS, crowd::skillsOf, UNDER_WAY);
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
