package org.strowger.simulator.estimate;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.strowger.core.RoutingCore;
import org.strowger.simulator.TextTable;
import org.strowger.simulator.VirtualHost;

/**
 * Holds the wait estimates of the real core to the best that can be known in theory's systems. The
 * core has to learn everything, the handling time, the patience, what range holds, from the play
 * itself, its beginning included.
 */
public final class EstimateSuite {
  /** Mean squared error, ours by that of the conditional mean, is to be at most this. */
  public static final double RATIO_MAX = 1.03;

  /** The share of waits within the range told is to be in 0.76 ... 0.84. */
  public static final double WITHIN_MIN = 0.76;

  public static final double WITHIN_MAX = 0.84;

  /** Customers in each system, so that chance hardly matters. */
  public static final int CUSTOMERS = 100_000;

  private static final List<MarkovLine> SYSTEMS =
      List.of(
          new MarkovLine("M/M/100, load 0.93", 93, 0, 100),
          new MarkovLine("M/M/100, load 0.97", 97, 0, 100),
          new MarkovLine("M/M/10, load 0.95", 9.5, 0, 10),
          new MarkovLine("M/M/100+M, load 1.2", 120, 0.5, 100),
          new MarkovLine("M/M/100+M, load 1.0", 100, 1, 100),
          new MarkovLine("M/M/20+M, load 1.3", 26, 0.4, 20));

  private EstimateSuite() {}

  /**
   * What one system came to.
   *
   * @param waited how many waited, were told and answered
   * @param ratio mean squared error of what was told, by that of the conditional mean
   * @param within the share of waits within the range told
   */
  public record Outcome(String system, int waited, double ratio, double within) {
    public boolean holds() {
      return ratio <= RATIO_MAX && within >= WITHIN_MIN && within <= WITHIN_MAX;
    }
  }

  /** Plays all systems. */
  public static List<Outcome> outcomes(int customers, long seed) {
    return SYSTEMS.stream().map(one -> outcome(one, customers, seed)).toList();
  }

  private static Outcome outcome(MarkovLine system, int customers, long seed) {
    double[] squares = {0};
    EstimateReport report =
        new EstimateReport((line, _, waitMs) -> {
          double errorMs = waitMs - system.conditionalMeanMs(line.ahead());
          squares[0] += errorMs * errorMs;
        });
    new VirtualHost(new RoutingCore(), system.scenario(customers, seed), report).run(_ -> {});
    return new Outcome(
        system.name(),
        report.told(),
        report.meanSquaredError() * report.told() / squares[0],
        report.within());
  }

  /**
   * What was found in all systems.
   *
   * @param text the table, and whether the goal was reached in every system
   * @param holds whether it was
   */
  public record Verdict(String text, boolean holds) {}

  /** Plays all systems. {@code progress} is told which comes next. */
  public static Verdict run(int customers, long seed, Consumer<String> progress) {
    TextTable table =
        new TextTable(List.of("system", "waited", "MSE / best", "within range %", "goal"));
    boolean all = true;
    for (MarkovLine system : SYSTEMS) {
      progress.accept(system.name());
      Outcome outcome = outcome(system, customers, seed);
      all &= outcome.holds();
      table.add(
          List.of(
              outcome.system(),
              Integer.toString(outcome.waited()),
              String.format(Locale.ROOT, "%.4f", outcome.ratio()),
              String.format(Locale.ROOT, "%.1f", 100 * outcome.within()),
              outcome.holds() ? "reached" : "missed"));
    }
    String text =
        table.render()
            + "\nMSE / best: squared error of the mean told, by that of the conditional mean given how many are ahead;"
            + " at most 1.03.\nwithin range: 76 to 84 %.\n"
            + (all ? "The goal is reached in every system.\n" : "The goal is missed.\n");
    return new Verdict(text, all);
  }
}
