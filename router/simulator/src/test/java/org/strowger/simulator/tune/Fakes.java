package org.strowger.simulator.tune;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Trials without a simulation. */
final class Fakes {
  private Fakes() {}

  /** The cost is that of the setting, and luck, which is large and the same for every setting. */
  static Trial ofCost(ToDoubleFunction<Setting> cost) {
    return (setting, run) -> {
      double luck = new SplittableRandom(run).nextDouble(-5, 5);
      double own = new SplittableRandom(setting.hashCode() * 31L + run).nextDouble(-0.1, 0.1);
      return figures(cost.applyAsDouble(setting) + luck + own);
    };
  }

  /** Figures in which only the cost rate says anything. */
  static Figures figures(double costRate) {
    return new Figures(costRate, 0, 0, 0, 0, 0, 0, 0);
  }
}
