package org.strowger.simulator.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallGroup;
import org.strowger.simulator.CallOutcome;
import org.strowger.simulator.CallOutcome.Disposition;
import org.strowger.simulator.centre.Estimate;
import org.strowger.simulator.compare.RunFigures.DayFigures;

class DifferenceTest {
  private static final CallGroup NOBODY = CallGroup.of("nobody", List.of());

  /** As many calls answered at once, and as many more a minute late. */
  private static DayFigures day(int atOnce, int late) {
    Call call = new Call(0, new QueueId("q"), Channel.PHONE, Requirements.NONE, 0, 1_000, 0, 1_000);
    List<CallOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < atOnce + late; i++) {
      long waitMs = i < atOnce ? 0 : 60_000;
      outcomes.add(new CallOutcome(call, 20_000, Disposition.ANSWERED, waitMs));
    }
    return new DayFigures(CallGroup.of("day", outcomes), NOBODY);
  }

  private static CandidateFigures candidate(String name, double gini, DayFigures... days) {
    RunFigures run = new RunFigures(NOBODY, NOBODY, List.of(days), List.of(), List.of(), gini, 0.5);
    return new CandidateFigures(name, List.of(run));
  }

  @Test
  void shouldWeighEachDayByItsCalls() {
    Difference difference =
        new Difference(
            candidate("new", 0.05, day(9, 1), day(15, 15)),
            candidate("old", 0.04, day(5, 5), day(15, 15)));

    // 4 of 40 calls more in target. Each day is off the common 0.1 by 3 calls, up and down, so the
    // variance of the sum is 2 x (9 + 9), by 40 squared.
    Estimate level = difference.serviceLevel();
    assertEquals(0.1, level.value(), 1e-12);
    assertEquals(6.0 / 40, level.standardError(), 1e-12);
    assertEquals(-6_000, difference.meanWaitMs().value(), 1e-9);
    assertEquals(1.25, difference.giniRatioMax(), 1e-12);
  }
}
