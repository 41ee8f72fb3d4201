package org.strowger.figures;

import java.util.List;
import java.util.stream.LongStream;

/** How evenly work lies on agents. */
public final class Fairness {
  private static final long MILLION = 1_000_000;

  private Fairness() {}

  /**
   * The Gini coefficient of occupancy over the agents who worked at all: 0 when all are occupied
   * alike, near 1 when one does everything. With occupancies {@code x} in ascending order, {@code
   * sum of (2i - n - 1) x(i) / (n * sum of x)}, i from 1 (C. Gini, Variabilità e mutabilità, 1912);
   * each is taken in millionths. There is none for nobody, nor where nobody was occupied.
   */
  public static Ratio giniOfOccupancy(List<FiguresRow> agents) {
    long[] occupancies =
        agents.stream()
            .map(agent -> Measure.OCCUPANCY.of(agent.sheet()))
            .filter(Ratio::exists)
            .mapToLong(occupancy -> occupancy.scaled(MILLION))
            .sorted()
            .toArray();
    long n = occupancies.length;
    long weighted = 0;
    for (int i = 1; i <= n; i++) {
      weighted += (2L * i - n - 1) * occupancies[i - 1];
    }
    return new Ratio(weighted, n * LongStream.of(occupancies).sum());
  }
}
