package org.strowger.simulator.oracle;

import java.util.List;

/**
 * What a suite found.
 *
 * @param table every figure beside the exact one, family by family
 * @param verdicts one line for each goal
 * @param reached whether all goals were
 */
public record OracleReport(String table, List<String> verdicts, boolean reached) {
  public OracleReport {
    verdicts = List.copyOf(verdicts);
  }
}
