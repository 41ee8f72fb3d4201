package org.strowger.server.socket;

import java.util.function.Consumer;

/** Says in which queue an interaction is. */
@FunctionalInterface
public interface InteractionFinder {
  /**
   * Tells {@code queue} on the publishing thread; empty = the interaction is not there. False = the
   * router has too much to do, and nothing will be told.
   */
  boolean find(long interaction, Consumer<String> queue);
}
