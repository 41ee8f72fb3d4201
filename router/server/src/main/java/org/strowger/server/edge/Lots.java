package org.strowger.server.edge;

import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * Draws a lot for each arrival: the only place where the router throws dice. What was drawn is
 * journaled with the command, so that a replay draws the same. Any thread.
 */
public final class Lots implements LongSupplier {
  private final SplittableRandom random;

  /** The same seed draws the same lots. */
  public Lots(long seed) {
    random = new SplittableRandom(seed);
  }

  @Override
  public synchronized long getAsLong() {
    return random.nextLong();
  }
}
