package org.strowger.simulator.story;

/**
 * A line that is not understood; says why, and what would be. Whoever knows the line adds where it
 * stands.
 */
final class StoryFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryFault(String message) {
    super(message);
  }
}
