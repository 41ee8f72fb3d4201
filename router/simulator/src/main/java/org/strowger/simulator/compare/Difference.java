package org.strowger.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.strowger.simulator.CallGroup;
import org.strowger.simulator.centre.Estimate;
import org.strowger.simulator.compare.RunFigures.DayFigures;

/**
 * One candidate minus another, paired by day. A day's figure is first averaged over the runs; then
 * comes the mean over the days, each weighing as many calls as it had, so that a difference of
 * shares is the difference of the whole month's. The error is that of the ratio estimator over the
 * days, which says how far another month could differ, not how far another run could.
 */
final class Difference {
  private final CandidateFigures one;
  private final CandidateFigures other;
  private final List<DayPair> days;

  Difference(CandidateFigures one, CandidateFigures other) {
    this.one = one;
    this.other = other;
    this.days = new ArrayList<>();
    for (int day = 0; day < one.runs().getFirst().days().size(); day++) {
      days.add(new DayPair(ofDay(one, day), ofDay(other, day)));
    }
  }

  /** The same day under both, a figure for each run. */
  private record DayPair(List<DayFigures> one, List<DayFigures> other) {
    double sum(ToDoubleFunction<DayFigures> figure) {
      return one.stream().mapToDouble(figure).sum();
    }

    double difference(ToDoubleFunction<DayFigures> figure) {
      return sum(figure) - other.stream().mapToDouble(figure).sum();
    }
  }

  private static List<DayFigures> ofDay(CandidateFigures candidate, int day) {
    return candidate.runs().stream().map(run -> run.days().get(day)).toList();
  }

  /** With whom the first is compared. */
  String otherName() {
    return other.name();
  }

  Estimate serviceLevel() {
    return perCall(day -> day.all().answeredInTarget());
  }

  Estimate vipServiceLevel() {
    return Estimate.ratio(
        days,
        pair -> pair.difference(day -> day.vip().answeredInTarget()),
        pair -> pair.sum(day -> concluded(day.vip())));
  }

  /** Of the share of those who hung up. */
  Estimate abandonedShare() {
    return perCall(day -> day.all().abandoned());
  }

  /** Of the mean wait of all, ms. */
  Estimate meanWaitMs() {
    return perCall(day -> (double) day.all().waitMs());
  }

  /** Of the days' 99th percentiles, ms. */
  Estimate p99WaitMs() {
    return perCall(day -> (double) day.all().p99WaitMs() * concluded(day.all()));
  }

  /** {@link #abandonedShare} by what it is under the other, -0.1 = a tenth fewer. */
  double abandonedChange() {
    return abandonedShare().value() / other.mean(run -> run.all().abandonedShare());
  }

  /** {@link #meanWaitMs} by what it is under the other, -0.1 = a tenth shorter. */
  double meanWaitChange() {
    return meanWaitMs().value() / other.mean(run -> run.all().meanWaitMs());
  }

  /** The Gini coefficient by the other's of the same run, where that is worst. */
  double giniRatioMax() {
    double worst = 0;
    for (int run = 0; run < one.runs().size(); run++) {
      worst = Math.max(worst, one.runs().get(run).gini() / other.runs().get(run).gini());
    }
    return worst;
  }

  /** How much of the way from the other to {@code bound} the first goes in service level. */
  double gapClosed(CandidateFigures bound) {
    return (one.serviceLevel() - other.serviceLevel())
        / (bound.serviceLevel() - other.serviceLevel());
  }

  private Estimate perCall(ToDoubleFunction<DayFigures> figure) {
    return Estimate.ratio(
        days, pair -> pair.difference(figure), pair -> pair.sum(day -> concluded(day.all())));
  }

  private static double concluded(CallGroup group) {
    return group.answered() + group.abandoned();
  }
}
