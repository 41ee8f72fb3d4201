package org.strowger.simulator.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.strowger.simulator.CallGroup;

/** What all runs of one candidate came to, in the order of the runs. */
record CandidateFigures(String name, List<RunFigures> runs) {
  CandidateFigures {
    runs = List.copyOf(runs);
  }

  /** The mean over the runs. */
  double mean(ToDoubleFunction<RunFigures> figure) {
    return runs.stream().mapToDouble(figure).average().orElse(0);
  }

  /** In target by answered and gone, 0 to 1. */
  double serviceLevel() {
    return mean(run -> run.all().serviceLevel());
  }

  /** The same in one half-hour of the day, over all runs; NaN where no call came. */
  double serviceLevel(int halfHour) {
    double concluded = 0;
    double inTarget = 0;
    for (RunFigures run : runs) {
      CallGroup group = run.halfHours().get(halfHour);
      concluded += group.answered() + group.abandoned();
      inTarget += group.answeredInTarget();
    }
    return concluded == 0 ? Double.NaN : inTarget / concluded;
  }
}
