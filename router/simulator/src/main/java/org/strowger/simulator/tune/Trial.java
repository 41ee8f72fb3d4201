package org.strowger.simulator.tune;

/** A way to try a setting. Called by several threads at once. */
@FunctionalInterface
public interface Trial {
  /**
   * What comes of the setting in run {@code run}, counted from 0. A function of its arguments
   * alone; runs of the same number have the same luck, so that settings can be compared run by run.
   */
  Figures run(Setting setting, int run);
}
