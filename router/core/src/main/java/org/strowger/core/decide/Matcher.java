package org.strowger.core.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;

/**
 * Finds who gets what next. The order is total:
 *
 * <ol>
 *   <li>Of all waiting interactions that some ready agent may serve now, the one with the smallest
 *       {@code dueMs - pressure + penalty}, where the pressure is that of its line ({@link
 *       org.strowger.core.model.LinePolicy}) and the penalty is the least among those agents; then
 *       the lower id.
 *   <li>Of all ready agents who may serve it now: whom it prefers, the best first; then the least
 *       penalty; then the order of its queue ({@link org.strowger.core.model.AgentOrder}); then the
 *       longest idle, the longest without an offer, the lower id.
 * </ol>
 *
 * <p>May serve now means: meets one of the ways to be fit for it, is not excluded and has not
 * declined it of late, is preferred as long as it waits for preferred agents alone, passes the
 * queue's admission threshold, and is ready for its channel.
 */
public interface Matcher {
  /** The next interaction to be offered, or null if no pair is left. */
  @Nullable Match next();

  /** Told once no pair is left. */
  void settled();

  /**
   * An interaction and the agents it is to be offered to, the best first: one, or several at once.
   */
  record Match(Interaction interaction, List<Agent> agents) {}
}
