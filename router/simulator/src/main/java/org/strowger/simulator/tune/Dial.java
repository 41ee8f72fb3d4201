package org.strowger.simulator.tune;

/**
 * One thing that may be turned.
 *
 * @param name for people
 * @param rungs how many positions it has, numbered from 0, where it is at rest
 */
public record Dial(String name, int rungs) {
  public Dial {
    if (rungs < 1) {
      throw new IllegalArgumentException("dial " + name + " has no position");
    }
  }
}
