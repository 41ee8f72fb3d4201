package org.strowger.simulator.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {
  private static final Setting A = new Setting(List.of(0));
  private static final Setting B = new Setting(List.of(1));
  private static final Setting C = new Setting(List.of(2));

  private static Trials trials(Trial trial, int budget) {
    return new Trials(trial, Objective.COST_RATE, budget, _ -> {});
  }

  @Test
  void shouldDropWhoIsClearlyBehindAfterTheFirstRuns() {
    Trials trials = trials(Fakes.ofCost(one -> one.rung(0)), 1_000);
    assertEquals(A, new Race(trials, 4, 64).winner(List.of(C, B, A)));
    assertEquals(12, trials.runs());
  }

  @Test
  void shouldRunLongWhereTheDifferenceIsSmall() {
    Trials trials = trials(Fakes.ofCost(one -> one.rung(0) * 0.01), 1_000);
    assertEquals(A, new Race(trials, 4, 256).winner(List.of(B, A)));
    assertTrue(trials.runsOf(A) >= 64, () -> "made " + trials.runsOf(A));
  }

  @Test
  void shouldKeepTheFirstOfTwoThatAreAlikeWithoutLongRuns() {
    Trials trials = trials((_, run) -> Fakes.figures(run), 1_000);
    assertEquals(B, new Race(trials, 4, 64).winner(List.of(B, A)));
    assertEquals(8, trials.runs());
  }

  @Test
  void shouldStayWithTheLeaderWhenTheBudgetEnds() {
    Trials trials = trials(Fakes.ofCost(one -> one.rung(0) * 0.001), 10);
    new Race(trials, 4, 64).winner(List.of(A, B));
    assertEquals(8, trials.runs());
  }
}
