package org.strowger.simulator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.strowger.simulator.centre.Law;

final class OfferedWaitTest {
  /** Within all the time in the world leaves whoever leaves at all, which the tables know. */
  @Test
  void shouldLeadToTheExactShareOfHangUps() {
    for (OracleRow row : OracleTable.read("erlang_a.csv")) {
      OfferedWait wait =
          new OfferedWait(
              row.number("p_wait"),
              row.number("calls_per_hour") / 3_600,
              row.integer("agents"),
              row.number("aht_s"),
              new Law.Exponential(row.number("patience_s") * 1_000));

      double exact = row.number("p_ab");
      assertEquals(exact, wait.leavingWithin(Double.POSITIVE_INFINITY), 1e-5 * exact + 1e-9);
    }
  }
}
