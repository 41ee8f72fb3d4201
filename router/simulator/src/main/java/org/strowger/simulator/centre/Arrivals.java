package org.strowger.simulator.centre;

import java.util.List;

/** How customers of one class come. */
public sealed interface Arrivals {
  /** One by one, independently of one another, at the same rate all the time. */
  record Poisson(double perHour) implements Arrivals {}

  /**
   * As Poisson, with another rate in each span of the day.
   *
   * @param perHour the rates, span after span from midnight on; after the last the first comes
   *     again
   * @param spanMs how long each holds, ms
   */
  record Piecewise(List<Double> perHour, long spanMs) implements Arrivals {
    public Piecewise {
      perHour = List.copyOf(perHour);
    }
  }

  /** Several at once; the batches come as Poisson. */
  record Batches(double batchesPerHour, int size) implements Arrivals {}
}
