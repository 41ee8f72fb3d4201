package org.strowger.simulator;

import java.util.List;

/** How busy each agent was, shares from 0 to 1; says how evenly work was spread. */
public record Occupancy(List<Double> shares) {
  public Occupancy {
    shares = shares.stream().sorted().toList();
  }

  public double mean() {
    return shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /**
   * Half the mean difference between two agents by the mean: 0 where all are equally busy, near 1
   * where one does everything (C. Gini, "Variabilita e mutabilita", 1912; here from the sorted
   * shares {@code x_i}: {@code sum((2i - n - 1) x_i) / (n sum(x_i))}).
   */
  public double gini() {
    int n = shares.size();
    double weighted = 0;
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      weighted += (2.0 * i - n - 1) * shares.get(i - 1);
      sum += shares.get(i - 1);
    }
    return sum == 0 ? 0 : weighted / (n * sum);
  }
}
