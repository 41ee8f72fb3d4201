package org.strowger.simulator.centre;

import java.util.List;

/**
 * How the customers of one class fared. Shares are between 0 and 1, of those let in where nothing
 * else is said.
 *
 * @param offeredPerHour all who came, let in or not
 * @param answeredPerHour those who were answered
 * @param left the share that hung up
 * @param blocked the share of all who came that was not let in
 * @param waited the share that was not answered in the moment it came
 * @param waitMs the mean wait of all, whatever it ended in
 * @param answeredWaitMs the mean wait of those who were answered
 * @param answeredOfOffered service level: answered within the threshold
 * @param excludingShortAbandons service level: the same with those who hung up within the threshold
 *     taken out of the base
 * @param offeredWait service level: the share whose offered wait is at most the threshold, which is
 *     what they would have waited with all the patience in the world; for those who hung up before,
 *     inferred from the others ({@link ClassTally#offeredWaitShare})
 * @param answeredPerHourByPool who was served by whom, in the order of the pools
 * @param quantilesMs quantiles of the wait of all, by {@link #QUANTILES}
 * @param unserved the share that still waited when the runs were broken off, far behind their end:
 *     above 0 the centre never catches up, and the waits are too low
 */
public record ClassFigures(
    String name,
    Estimate offeredPerHour,
    Estimate answeredPerHour,
    Estimate left,
    Estimate blocked,
    Estimate waited,
    Estimate waitMs,
    Estimate answeredWaitMs,
    Estimate answeredOfOffered,
    Estimate excludingShortAbandons,
    Estimate offeredWait,
    List<Estimate> answeredPerHourByPool,
    List<Estimate> quantilesMs,
    double unserved) {
  /** Which quantiles of the wait are given. */
  public static final List<Double> QUANTILES = List.of(0.5, 0.9, 0.95, 0.99);

  public ClassFigures {
    answeredPerHourByPool = List.copyOf(answeredPerHourByPool);
    quantilesMs = List.copyOf(quantilesMs);
  }
}
