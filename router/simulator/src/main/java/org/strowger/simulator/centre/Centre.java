package org.strowger.simulator.centre;

import java.util.List;
import org.strowger.simulator.routing.Routing;

/**
 * A call centre to be simulated.
 *
 * @param classes who comes
 * @param pools who serves them
 * @param routing how; laid over queues with the default policies
 * @param waitingMax how many may wait in each queue at once; the next is blocked. {@link
 *     Integer#MAX_VALUE} = any number
 */
public record Centre(
    List<CustomerClass> classes, List<Pool> pools, Routing routing, int waitingMax) {
  public Centre {
    classes = List.copyOf(classes);
    pools = List.copyOf(pools);
  }
}
