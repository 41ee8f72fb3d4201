package org.strowger.simulator.oracle;

/**
 * How much is simulated of each system.
 *
 * @param runs how many independent runs
 * @param customers how many customers at least, over all runs
 * @param relaxations how long each run goes on before it is measured, in relaxation times
 * @param systems how many systems of each family, spread over those that are quick to forget where
 *     they began; {@link Integer#MAX_VALUE} = all of them
 * @param seed the same seed gives the same figures
 */
public record OracleEffort(int runs, double customers, double relaxations, int systems, long seed) {
  /** Everything, as long as the goals ask for. */
  public static final OracleEffort FULL = new OracleEffort(100, 2_000_000, 6, Integer.MAX_VALUE, 1);

  /** A few systems of each family for a few seconds, to see that nothing is broken. */
  public static final OracleEffort SAMPLE = new OracleEffort(30, 60_000, 6, 3, 1);

  /** Whether too little is simulated to tell whether goals are reached beside chance. */
  boolean isSample() {
    return systems != Integer.MAX_VALUE;
  }
}
