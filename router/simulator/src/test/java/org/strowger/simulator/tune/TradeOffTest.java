package org.strowger.simulator.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TradeOffTest {
  private static TradeOff of(List<Figures> figures) {
    List<Setting> settings =
        IntStream.range(0, figures.size()).mapToObj(one -> new Setting(List.of(one))).toList();
    Trials trials =
        new Trials(
            (setting, _) -> figures.get(setting.rung(0)), Objective.COST_RATE, 1_000, _ -> {});
    trials.ensure(settings, 1);
    return TradeOff.of(trials, Objective.COST_RATE, 1);
  }

  private static Figures figures(double cost, double p99, double gini, double least) {
    return new Figures(cost, 0, 0, 0, p99, gini, least, 0);
  }

  @Test
  void shouldKeepOnlyWhatNoOtherBeatsInEverything() {
    TradeOff found =
        of(
            List.of(
                figures(3, 10, 0.1, 0.8),
                figures(2, 30, 0.1, 0.8),
                figures(3, 31, 0.1, 0.8),
                figures(1, 60, 0.1, 0.2)));
    assertEquals(
        List.of(1.0, 2.0, 3.0), found.points().stream().map(TradeOff.Point::objective).toList());
  }

  @Test
  void shouldKeepWhatIsDearerButFairerToAgentsOrClasses() {
    TradeOff found =
        of(List.of(figures(1, 10, 0.3, 0.5), figures(2, 10, 0.1, 0.5), figures(3, 10, 0.3, 0.9)));
    assertEquals(3, found.points().size());
  }

  @Test
  void shouldThinToTheEndsAndWhatLiesEvenlyBetween() {
    TradeOff all =
        of(IntStream.range(0, 101).mapToObj(one -> figures(one, 1_000 - one, 0, 0)).toList());
    assertEquals(
        List.of(0.0, 50.0, 100.0),
        all.thinned(3).points().stream().map(TradeOff.Point::objective).toList());
  }
}
