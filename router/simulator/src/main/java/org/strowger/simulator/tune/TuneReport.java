package org.strowger.simulator.tune;

import java.util.List;
import java.util.Locale;
import org.strowger.simulator.TextTable;
import org.strowger.simulator.tune.CentreTuner.Tuned;

/** What a tuning found, for people. */
public final class TuneReport {
  private static final int TRADE_OFF_ROWS = 12;

  private TuneReport() {}

  /** The gain, the trade-off curve and the configuration. */
  public static String of(Tuned tuned) {
    return gain(tuned) + '\n' + tradeOff(tuned.tradeOff()) + '\n' + tuned.routing().toText();
  }

  private static String gain(Tuned tuned) {
    TextTable table = new TextTable(List.of("objective", "mean", "95 % within"));
    add(table, "as it is", tuned.before());
    add(table, "tuned", tuned.after());
    add(table, "change", tuned.change());
    return tuned.settings()
        + " settings tried in "
        + tuned.runs()
        + " runs. On customers that the search has not seen:\n"
        + table.render();
  }

  private static void add(TextTable table, String name, MeanOfRuns figure) {
    table.add(List.of(name, number(figure.mean()), "+-" + number(figure.halfWidth())));
  }

  private static String tradeOff(TradeOff all) {
    TextTable table =
        new TextTable(
            List.of(
                "objective",
                "cost/h",
                "in target %",
                "left %",
                "mean wait s",
                "p99 wait s",
                "Gini",
                "least served %"));
    for (TradeOff.Point one : all.thinned(TRADE_OFF_ROWS).points()) {
      Figures figures = one.figures();
      table.add(
          List.of(
              number(one.objective()),
              number(figures.costRate()),
              percent(figures.serviceLevel()),
              percent(figures.abandonedShare()),
              seconds(figures.meanWaitMs()),
              seconds(figures.p99WaitMs()),
              String.format(Locale.ROOT, "%.3f", figures.gini()),
              percent(figures.leastServed())));
    }
    return "What a better objective costs elsewhere: settings that no other beats at once in the"
        + " objective, the p99 wait,\nthe Gini of occupancy and the least served class ("
        + all.points().size()
        + " in all):\n"
        + table.render();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }

  private static String seconds(double spanMs) {
    return String.format(Locale.ROOT, "%.1f", spanMs / 1_000);
  }
}
