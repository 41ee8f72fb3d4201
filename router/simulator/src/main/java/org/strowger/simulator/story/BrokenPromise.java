package org.strowger.simulator.story;

/** The router has broken one of the promises of {@code StateMachine}; the story ends there. */
final class BrokenPromise extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenPromise(String message) {
    super(message);
  }
}
