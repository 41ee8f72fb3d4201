package org.strowger.bench.wire;

import java.util.function.IntFunction;
import org.strowger.server.journal.Durability;

/**
 * A whole router in a process of its own, with agents and gateways over gRPC, for those who compare
 * it with something else by its assignments.
 */
public final class WholeRouter implements AutoCloseable {
  private static final int GATEWAYS = 8;

  private final Contender.Figures figures = new Contender.Figures();
  private final Contender contender;

  private WholeRouter(ChildJvm server, Load load) {
    this.contender = new Contender(server, load, figures);
  }

  /**
   * Starts one, and signs everybody in.
   *
   * @param skillsOf the skills of an agent, from 0
   * @param underWay customers at any time while it is kept busy
   * @throws InterruptedException if it is to end before it has begun
   */
  public static WholeRouter start(
      Durability level, int agents, int skills, IntFunction<int[]> skillsOf, int underWay)
      throws InterruptedException {
    ChildJvm server = new ChildJvm(RouterHost.class, level.name());
    return new WholeRouter(
        server,
        RouterLoad.overGrpc(
            server.port(), new Centre(GATEWAYS, agents, skills, skillsOf, 1, underWay)));
  }

  /** Keeps it busy for so long, and says how many assignments came of it in a second. */
  public double assignmentsPerSecond(long nanos) {
    contender.window(nanos);
    return figures.assignments.getLast();
  }

  @Override
  public void close() {
    contender.close();
  }
}
