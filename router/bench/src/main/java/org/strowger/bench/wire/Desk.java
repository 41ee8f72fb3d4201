package org.strowger.bench.wire;

/**
 * An agent who accepts what is offered and ends it at once, over whatever wire; heard on the one
 * thread of its {@link RouterLoad}.
 */
interface Desk {
  /** How one is opened. */
  interface Maker {
    Desk open(RouterLoad load, int number);
  }

  /** Begins to work; {@link RouterLoad#letIn} when it may. */
  void signIn();
}
