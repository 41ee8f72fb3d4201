package org.strowger.simulator.oracle;

/** Is told how far a suite has come. */
@FunctionalInterface
public interface OracleProgress {
  /** So many systems of all have been simulated; {@code next} is being simulated, or is empty. */
  void at(int done, int all, String next);
}
