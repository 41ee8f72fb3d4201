package org.strowger.simulator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With a fixed seed, so that chance is the same every time. */
final class OracleSuiteTest {
  private static final OracleEffort SHORT = new OracleEffort(25, 20_000, 5, 2, 1);

  @ParameterizedTest
  @EnumSource
  void shouldComeAsNearToExactResultsAsChanceAllows(OracleFamily family) {
    OracleReport report = OracleSuite.run(List.of(family), SHORT, (_, _, _) -> {});

    assertTrue(report.reached(), () -> report.table() + String.join("\n", report.verdicts()));
  }

  @Test
  void shouldTellHowFarItHasCome() {
    List<Integer> done = new ArrayList<>();

    OracleSuite.run(
        List.of(OracleFamily.ERLANG_B),
        new OracleEffort(2, 200, 1, 2, 1),
        (count, _, _) -> done.add(count));

    assertEquals(List.of(0, 1, 2), done);
  }

  @Test
  void shouldKnowEveryLineOfTheTables() {
    assertEquals(60, OracleFamily.ERLANG_B.systems().size());
    assertEquals(60, OracleFamily.ERLANG_C.systems().size());
    assertEquals(60, OracleFamily.ERLANG_A.systems().size());
    assertEquals(30, OracleFamily.GENERAL_PATIENCE.systems().size());
    assertEquals(30, OracleFamily.FINITE_ROOM.systems().size());
    assertEquals(20, OracleFamily.SKILLS.systems().size());
    assertEquals(14, OracleFamily.OPTIMUM.systems().size());
  }

  @Test
  void shouldFindSuitesByWord() {
    assertEquals(6, OracleFamily.ofSuite("erlang").size());
    assertEquals(List.of(OracleFamily.SKILLS), OracleFamily.ofSuite("skills"));
    assertEquals(List.of(OracleFamily.ERLANG_C), OracleFamily.ofSuite("erlang-c"));
    assertEquals(8, OracleFamily.ofSuite("all").size());
    assertEquals(List.of(), OracleFamily.ofSuite("none"));
  }
}
