package org.strowger.server.ring;

import org.strowger.core.explain.Explainer;

/**
 * A query that looks at the core's own state, as it stands at its place in the ring. The core waits
 * as long as the look takes, milliseconds with ten thousand agents, so whoever asks bounds how many
 * are on their way at once.
 */
public interface Reading extends Query {
  /**
   * On the core's thread, which must not be held up any further; an exception would stop the
   * router.
   *
   * @param sequence the newest entry that was decided
   * @param timeMs the present time of the core, epoch ms
   */
  void read(Explainer explainer, long sequence, long timeMs);
}
