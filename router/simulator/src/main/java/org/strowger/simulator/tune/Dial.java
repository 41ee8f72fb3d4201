package org.strowger.simulator.tune;

/**
 * One thing that may be turned.
 *
 * @param name for people
 * @param rungs how many positions it has, numbered from 0, where it is at rest
 * @param shared whether other dials refine it; a round turns such dials first
 */
public record Dial(String name, int rungs, boolean shared) {
  public Dial {
    if (rungs < 1) {
      throw new IllegalArgumentException("dial " + name + " has no position");
    }
  }

  /** A dial that no other refines. */
  public Dial(String name, int rungs) {
    this(name, rungs, false);
  }
}
