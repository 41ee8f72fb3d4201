package org.strowger.simulator.tune;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.strowger.simulator.centre.Estimate;

/**
 * How two routings fare with customers that the search has not seen: with the same luck, run by
 * run.
 *
 * @param on which customers, for people
 * @param before under the routing as it is
 * @param after under the tuned one, in the same order
 * @param weights how much each run counts; days count by their customers
 */
public record Check(String on, List<Figures> before, List<Figures> after, List<Double> weights) {
  public Check {
    before = List.copyOf(before);
    after = List.copyOf(after);
    weights = List.copyOf(weights);
  }

  /** Every run counts the same. */
  static Check ofRuns(String on, List<Figures> before, List<Figures> after) {
    return new Check(on, before, after, before.stream().map(_ -> 1.0).toList());
  }

  public Estimate before(ToDoubleFunction<Figures> figure) {
    return mean(run -> figure.applyAsDouble(before.get(run)));
  }

  public Estimate after(ToDoubleFunction<Figures> figure) {
    return mean(run -> figure.applyAsDouble(after.get(run)));
  }

  /** After less before, run by run. */
  public Estimate change(ToDoubleFunction<Figures> figure) {
    return mean(
        run -> figure.applyAsDouble(after.get(run)) - figure.applyAsDouble(before.get(run)));
  }

  private Estimate mean(ToDoubleFunction<Integer> ofRun) {
    return Estimate.ratio(
        IntStream.range(0, weights.size()).boxed().toList(),
        run -> weights.get(run) * ofRun.applyAsDouble(run),
        weights::get);
  }
}
