package org.strowger.simulator.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EstimateTest {
  @Test
  void shouldGiveTheErrorOfAMean() {
    Estimate mean = Estimate.mean(List.of(1.0, 2.0, 3.0, 6.0), one -> one);

    assertEquals(3, mean.value(), 1e-12);
    assertEquals(Math.sqrt(14.0 / 3 / 4), mean.standardError(), 1e-12);
  }

  @Test
  void shouldDivideSumsAndNotAverageQuotients() {
    record Run(double waits, double customers) {}

    Estimate ratio =
        Estimate.ratio(List.of(new Run(10, 1), new Run(0, 9)), Run::waits, Run::customers);

    assertEquals(1, ratio.value(), 1e-12);
  }

  @Test
  void shouldKnowNoErrorWhereAllRunsAgree() {
    Estimate ratio = Estimate.ratio(List.of(1.0, 2.0, 3.0), one -> 2 * one, one -> one);

    assertEquals(2, ratio.value(), 1e-12);
    assertEquals(0, ratio.standardError(), 1e-12);
  }

  @Test
  void shouldGiveTheErrorOfAMeanByLeavingOut() {
    List<Double> runs = List.of(1.0, 2.0, 3.0, 6.0);

    Estimate mean =
        Estimate.jackknife(
            runs,
            (all, leftOut) ->
                all.stream()
                    .filter(one -> !one.equals(leftOut))
                    .mapToDouble(one -> one)
                    .average()
                    .orElseThrow());

    assertEquals(3, mean.value(), 1e-12);
    assertEquals(Math.sqrt(14.0 / 3 / 4), mean.standardError(), 1e-12);
  }

  /** Quantiles out of any table of Student's law. */
  @Test
  void shouldKnowStudentsLaw() {
    assertEquals(2.045, Estimate.studentQuantile(0.975, 29), 0.001);
    assertEquals(2.262, Estimate.studentQuantile(0.975, 9), 0.002);
    assertEquals(1.984, Estimate.studentQuantile(0.975, 99), 0.001);
  }

  @Test
  void shouldFindQuantilesWithinOnePercent() {
    WaitHistogram waits = new WaitHistogram();
    for (int ms = 1; ms <= 100_000; ms++) {
      waits.add(ms);
    }

    assertEquals(50_000, waits.quantileMs(0.5), 500);
    assertEquals(99_000, waits.quantileMs(0.99), 990);
  }
}
