package org.strowger.simulator.oracle;

import java.util.List;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.Estimate;

/**
 * The same centre under another policy, whose exact cost is known. Both meet the same customers, so
 * by how much this one misses its exact cost tells most of the luck of the other, which is then
 * taken out: a control variate, its weight by least squares over the runs (S. S. Lavenberg and P.
 * D. Welch, "A perspective on the use of control variables", Management Science 27, 1981).
 */
record Control(Centre centre, double exactCost) {
  /** The cost of {@code system}, less the luck that {@code own}, of this centre, shows. */
  Estimate cost(CentreFigures system, CentreFigures own) {
    List<Double> costs = system.runCostsPerHour();
    List<Double> controls = own.runCostsPerHour();
    int runs = costs.size();
    double costMean = system.costPerHour().value();
    double controlMean = own.costPerHour().value();
    double both = 0;
    double square = 0;
    for (int run = 0; run < runs; run++) {
      double off = controls.get(run) - controlMean;
      both += off * (costs.get(run) - costMean);
      square += off * off;
    }
    double weight = square == 0 ? 0 : both / square;
    double rest = 0;
    for (int run = 0; run < runs; run++) {
      double off = costs.get(run) - costMean - weight * (controls.get(run) - controlMean);
      rest += off * off;
    }
    double luck = controlMean - exactCost;
    double variance = rest / (runs - 2) * (1.0 / runs + (square == 0 ? 0 : luck * luck / square));
    return new Estimate(costMean - weight * luck, Math.sqrt(variance), runs);
  }
}
