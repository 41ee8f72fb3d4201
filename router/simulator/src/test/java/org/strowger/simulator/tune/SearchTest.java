package org.strowger.simulator.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static boolean any(Setting setting) {
    return setting.rung(0) >= 0;
  }

  /** Each dial has its best position, and none depends on another. */
  private static double bowl(Setting setting) {
    return Math.abs(setting.rung(0) - 3)
        + Math.abs(setting.rung(1) - 1)
        + Math.abs(setting.rung(2) - 5);
  }

  /** Single dials lead to (0, 0, any): only both together are better. */
  private static double trap(Setting setting) {
    boolean found = setting.rung(0) == 4 && setting.rung(1) == 4;
    return (found ? -3 : setting.rung(0) + setting.rung(1)) + 0.5 * setting.rung(2);
  }

  private static List<Dial> dials(int... rungs) {
    List<Dial> dials = new ArrayList<>();
    for (int one : rungs) {
      dials.add(new Dial("dial " + dials.size(), one));
    }
    return dials;
  }

  private static Setting best(
      List<Dial> dials, Predicate<Setting> possible, ToDoubleFunction<Setting> cost, int budget) {
    Trials trials = new Trials(Fakes.ofCost(cost), Objective.COST_RATE, budget, _ -> {});
    return new Search(dials, possible, trials, 7).best();
  }

  @Test
  void shouldFindTheBestPositionOfEachDialDespiteLuckLargerThanTheDifferences() {
    assertEquals(
        new Setting(List.of(3, 1, 5)),
        best(dials(6, 6, 6), SearchTest::any, SearchTest::bowl, 3_000));
  }

  @Test
  void shouldLeaveATrapThatNoSingleDialLeadsOutOf() {
    assertEquals(
        new Setting(List.of(4, 4, 0)),
        best(dials(5, 5, 3), SearchTest::any, SearchTest::trap, 20_000));
  }

  @Test
  void shouldLeaveDialsAtRestThatChangeNothing() {
    Trials trials =
        new Trials(
            (setting, run) -> Fakes.figures(Math.abs(setting.rung(0) - 2) + run % 7),
            Objective.COST_RATE,
            2_000,
            _ -> {});
    assertEquals(
        new Setting(List.of(2, 0)), new Search(dials(6, 4), SearchTest::any, trials, 7).best());
  }

  @Test
  void shouldKeepToWhatIsPossible() {
    Setting found =
        best(dials(6, 6, 6), one -> one.rung(0) + one.rung(1) <= 3, SearchTest::bowl, 3_000);
    assertTrue(found.rung(0) + found.rung(1) <= 3, found::toString);
    assertEquals(1, bowl(found));
  }

  @Test
  void shouldNeverMakeMoreRunsThanTheBudget() {
    Trials trials = new Trials(Fakes.ofCost(SearchTest::bowl), Objective.COST_RATE, 150, _ -> {});
    Setting found = new Search(dials(6, 6, 6), SearchTest::any, trials, 1).best();
    assertTrue(trials.runs() <= 150, () -> "made " + trials.runs());
    assertTrue(bowl(found) < bowl(Setting.atRest(3)), found::toString);
  }

  @Test
  void shouldFindTheSameWithTheSameSeed() {
    List<List<Setting>> tried = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Trials trials =
          new Trials(Fakes.ofCost(SearchTest::trap), Objective.COST_RATE, 3_000, _ -> {});
      Setting best = new Search(dials(5, 5, 3), SearchTest::any, trials, 42).best();
      List<Setting> all = new ArrayList<>(trials.settings());
      all.add(best);
      tried.add(all);
    }
    assertEquals(tried.getFirst(), tried.getLast());
  }
}
