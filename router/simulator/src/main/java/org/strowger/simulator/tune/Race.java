package org.strowger.simulator.tune;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best of several settings with few runs: all start with a handful, those that are
 * clearly behind the leader over the same luck drop out, the rest run on with twice as many. After
 * F-Race (Birattari, Stützle, Paquete and Varrentrapp, 2002), with paired t-tests.
 *
 * @param firstRuns how many runs each gets before any may drop out
 * @param mostRuns how many runs the survivors get at most
 */
record Race(Trials trials, int firstRuns, int mostRuns) {
  /** How many standard errors behind the leader is clearly behind. */
  private static final double CLEARLY = 2.2;

  /**
   * The best of them. Where two make no difference at all the earlier one stays. When the budget
   * ends, the leader of the last complete round.
   */
  Setting winner(List<Setting> settings) {
    List<Setting> field = settings;
    Setting leader = settings.getFirst();
    for (int runs = firstRuns; runs <= mostRuns; runs *= 2) {
      if (!trials.ensure(field, runs)) {
        return leader;
      }
      leader = leader(field, runs);
      field = survivors(field, leader, runs);
      if (field.size() == 1) {
        return leader;
      }
    }
    return leader;
  }

  private Setting leader(List<Setting> field, int runs) {
    Setting leader = field.getFirst();
    for (Setting one : field) {
      leader = trials.mean(one, runs) < trials.mean(leader, runs) ? one : leader;
    }
    return leader;
  }

  private List<Setting> survivors(List<Setting> field, Setting leader, int runs) {
    List<Setting> survivors = new ArrayList<>();
    for (Setting one : field) {
      MeanOfRuns behind = trials.difference(one, leader, runs);
      boolean open = !behind.isNone() && !behind.isAbove(CLEARLY);
      if (open || one.equals(leader)) {
        survivors.add(one);
      }
    }
    return survivors;
  }
}
